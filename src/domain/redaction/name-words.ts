/** Words that open a letter or a chat; a name follows. */
export const GREETINGS: readonly string[] = [
  '[Hh]i',
  '[Hh]ello',
  '[Hh]ey',
  '[Dd]ear',
  '[Gg]ood (?:morning|afternoon|evening|day)',
  '[Gg]reetings',
  '[Hh]allo',
  '[Ll]iebe[rs]?',
  '[Gg]uten (?:[Tt]ag|[Mm]orgen|[Aa]bend)',
  '[Ss]ehr geehrte[rs]?',
  '[Mm]oin',
  '[Ss]ervus',
  '[Gg]r\u00fc\u00df (?:[Gg]ott|dich|Sie)',
  '[Hh]ola',
  '[Ee]stimad[oa]',
  '[Qq]uerid[oa]',
  '[Bb]uen(?:os|as) (?:d\u00edas|tardes|noches)',
  '[Bb]onjour',
  '[Bb]onsoir',
  '[Ss]alut',
  '[Cc]h(?:er|\u00e8re)',
  '[Cc]iao',
  '[Ss]alve',
  '[Bb]uon(?:giorno|asera)',
  '[Gg]entile',
  '[Cc]ar[oa]',
  '[Ee]gregi[oa]',
];

/** Words that end a letter; the name of its writer follows. */
export const CLOSINGS: readonly string[] = [
  '(?:[Ww]ith )?(?:[Kk]ind(?:est)?|[Bb]est|[Ww]arm(?:est)?|[Mm]any)? ?[Rr]egards',
  '[Bb]est(?: wishes)?',
  '[Aa]ll the best',
  '[Cc]heers',
  '(?:[Mm]any )?[Tt]hanks(?: (?:a lot|again|in advance|so much|and regards))?',
  '[Tt]hank you(?: (?:very much|so much|in advance))?',
  '[Ss]incerely(?: yours)?',
  '[Yy]ours(?: (?:truly|sincerely|faithfully))?',
  '[Rr]espectfully',
  '[Tt]ake care',
  '(?:[Mm]it )?(?:[Vv]iele[nr]?|[Ll]iebe[nr]?|[Bb]este[nr]?|[Ss]ch\u00f6ne[nr]?|[Ff]reundliche[nr]?|[Hh]erzliche[nr]?) Gr\u00fc(?:\u00df|ss)en?',
  '(?:[Ll]iebe[nr]?|[Ss]ch\u00f6nen?) Gru(?:\u00df|ss)',
  'Gr(?:u|\u00fc)(?:\u00df|ss)e?',
  'MfG|mfg|LG|lg|VG|vg',
  '(?:[Vv]ielen |[Bb]esten |[Hh]erzlichen )?[Dd]ank(?: im Voraus)?',
  '[Dd]anke(?: (?:sch\u00f6n|im Voraus))?',
  '[Hh]ochachtungsvoll',
  '(?:[Uu]n )?(?:[Cc]ordial(?:es)? )?[Ss]aludos?(?: cordial(?:es)?)?',
  '[Aa]tentamente',
  '[Uu]n (?:cordial )?abrazo',
  '(?:[Mm]uchas )?[Gg]racias(?: de antemano)?',
  '[Cc]ordialement',
  '[Bb]ien (?:\u00e0 vous|cordialement)',
  '(?:[Mm]eilleures |[Ss]inc\u00e8res )?[Ss]alutations(?: distingu\u00e9es)?',
  "[Mm]erci(?: (?:beaucoup|d['\u2019]avance|par avance))?",
  '(?:[Cc]ordiali |[Dd]istinti |[Tt]anti |[Uu]n )?[Ss]alut[io]',
  '[Cc]ordialmente',
  '[Gg]razie(?: (?:mille|in anticipo))?',
];

/** Forms of address before a name. */
export const TITLES: readonly string[] = [
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Mx',
  'Dr',
  'Prof',
  'Sir',
  'Madam',
  'Herr',
  'Herrn',
  'Frau',
  'Fr\u00e4ulein',
  'Dipl',
  'Se\u00f1or',
  'Se\u00f1ora',
  'Se\u00f1orita',
  'Sr',
  'Sra',
  'Srta',
  'Don',
  'Do\u00f1a',
  'Monsieur',
  'Madame',
  'Mademoiselle',
  'Mme',
  'Mlle',
  'Signor',
  'Signora',
  'Signore',
  'Sig',
  'Dott',
  'Dottoressa',
  'Ing',
  'Avv',
];

/** Small words within names. */
export const PARTICLES: readonly string[] = [
  'von',
  'vom',
  'zu',
  'zur',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ibn',
  'ben',
  'y',
  'e',
  'ter',
  'ten',
  'af',
  'av',
];

/** Who is meant by no name: roles, departments, legal forms, products; small letters. They are no part of a name either. */
export const ROLES: ReadonlySet<string> = wordsOf(`
  team teams support service services desk helpdesk help customer customers care client clients sales billing admin administrator
  admins office info user users company group department dept inc ltd llc gmbh ag kg ug sas sarl srl spa bv oy plc corp co
  limited unlimited account accounts order orders invoice payment login password email mail phone website app software version
  windows linux android iphone mac ios outlook thunderbird firefox chrome google microsoft apple amazon help-desk it-support
  it-team product engineering manager ticket staff
  operations development finance marketing hr legal security management logistics warehouse reception purchasing accounting
  kunde kunden kundendienst kundenservice kundin firma abteilung buchhaltung vertrieb rechnung konto bestellung
  equipo cliente clientes soporte servicio atenci\u00f3n empresa cuenta pedido factura
  \u00e9quipe equipe soci\u00e9t\u00e9 compte commande facture assistenza servizio azienda conto ordine fattura
  null undefined nobody anonymous unknown`);

/** Words of a sentence that stand where a name would, and are none; small letters. */
export const SENTENCE_WORDS: ReadonlySet<string> = wordsOf(`
  all everyone everybody there folks guys friend friends sir madam sirs whom it in this the and or we you your my our i am is are
  was not no yes please thanks thank regards best kind sincerely hope hi hello hey dear again case issue problem question urgent
  re aw fwd sent from today tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june
  july august september october november december for to at on if when how what why who where can could would should do does did
  have has had will so but also just any some as an a
  zusammen damen herren damen-und-herren ihr ihre euer eure wir sie ich du er es der die das und oder von mit f\u00fcr bitte danke
  gr\u00fc\u00dfe frage todos todas se\u00f1ores usted ustedes gracias saludos hola buenos buenas el la los las un una y o que
  tous toutes messieurs mesdames merci bonjour le les une et ou je vous nous tutti tutte grazie buongiorno il lo gli uno e name`);

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}
