/**
 * Words that open a letter or a chat; a name follows. Patterns of small letters, as all lists here: `inAnyCase` finds them in
 * letters of any size, with and without accents.
 */
export const GREETINGS: readonly string[] = [
  ...['hi', 'hiya', 'hello', 'hey', 'dear', 'good (?:morning|afternoon|evening|day)', 'greetings'],
  ...[
    'hallo',
    'liebe(?:r|s)?',
    'guten (?:tag|morgen|abend)',
    '(?:sehr )?geehrte(?:r|s)?',
    'moin',
    'servus',
    'gr\u00fcezi',
  ],
  ...['gr\u00fc\u00df (?:gott|dich|sie)', 'hola', '(?:muy )?estimad(?:o|a)', 'apreciad(?:o|a)', 'querid(?:o|a)'],
  ...['buen(?:os|as)? (?:d\u00edas?|tardes|noches)', 'bonjour', 'bonsoir', 'salut', 'coucou', 'ch(?:er|\u00e8re)'],
  ...[
    'ciao',
    'salve',
    'buon(?:giorno|asera)',
    'gentil(?:e|issimo|issima)',
    'car(?:o|a)',
    'egregi(?:o|a)',
    'pregiat(?:o|a)',
  ],
];

/** Words that take leave; nothing but a name follows. */
export const FAREWELLS: readonly string[] = [
  ...[
    '(?:with )?(?:my )?(?:(?:kind|kindest|best|warm|warmest|many) )?regards',
    '(?:with )?best wishes',
    'all the best',
  ],
  ...[
    'sincerely(?: yours)?',
    'yours (?:truly|sincerely|faithfully)',
    'respectfully(?: yours)?',
    'take care',
    'talk soon',
  ],
  ...['have a (?:nice|good|great|lovely) (?:day|evening|weekend|week)', 'rgds', 'brgds'],
  '(?:mit )?(?:(?:den )?(?:viele|liebe|beste|sch\u00f6ne|freundliche|herzliche|sonnige)[nr]? )?gr(?:\u00fc\u00df|u\u00df)(?:e|en)?',
  ...[
    'hochachtungsvoll',
    '(?:einen )?sch\u00f6nen (?:tag|abend)(?: noch)?',
    'bis bald',
    'tsch\u00fc\u00df',
    'mfg',
    'glg',
  ],
  '(?:(?:un|cordial|cordiales|atentos|afectuosos) ){0,2}saludos?(?: (?:cordial|cordiales|atentos))?',
  ...['atentamente', 'atte', 'un (?:(?:cordial|fuerte) )?abrazo', 'hasta (?:luego|pronto)', 'quedo atent(?:o|a)'],
  ...[
    '(?:bien |tr\u00e8s )?cordialement',
    'bien \u00e0 (?:vous|toi)',
    'amicalement',
    'respectueusement',
    'cdlt',
    'cdt',
  ],
  '(?:mes )?(?:(?:meilleures|sinc\u00e8res) )?salutations(?: (?:distingu\u00e9es|les meilleures))?',
  ...[
    'bonne (?:journ\u00e9e|soir\u00e9e|continuation)',
    '\u00e0 bient\u00f4t',
    'bises',
    'bisous',
    'cordialmente',
    'a presto',
  ],
  ...[
    '(?:(?:cordiali|distinti|tanti|un|caro|cordiale) ){0,2}salut(?:i|o)',
    'distintamente',
    'buona (?:giornata|serata)',
  ],
  ...['un abbraccio', 'con cordialit\u00e0', 'in fede', 'ciao'],
];

/** Two letters that take leave in the last line of a text, and mean something else elsewhere ("LG Gram"). */
export const SHORT_FAREWELLS: readonly string[] = ['lg', 'vg', 'bg', 'hg', 'br', 'kr'];

/** Words of thanks; more words than a name may follow. */
export const THANKS: readonly string[] = [
  ...[
    '(?:many )?thanks(?: (?:a lot|again|in advance|so much))?',
    'thank you(?: (?:very much|so much|in advance))?',
    'cheers',
  ],
  ...['thx', 'thnx', 'tks', 'tia', '(?:(?:vielen|besten|herzlichen|tausend) )?dank(?: im voraus)?'],
  ...['danke(?: (?:sch\u00f6n|vielmals|im voraus))?', '(?:(?:muchas|mil) )?gracias(?: de antemano)?'],
  ...["merci(?: (?:beaucoup|bien|d['\u2019]avance|par avance))?", '(?:mille )?grazie(?: (?:mille|in anticipo))?'],
];
/** Words that take leave only with a comma or the end of the line behind them ("Best Buy"). */
export const FAREWELLS_WITH_COMMA: readonly string[] = ['best', 'love', 'yours', 'kindly', 'warmly'];

/** Forms of address that name whoever follows them, anywhere in a text. */
export const TITLES_ANYWHERE: readonly string[] = [
  ...['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof(?:[.]ssa)?', 'herrn?', 'frau', 'fr\u00e4ulein', 'hrn?'],
  ...['se\u00f1or(?:a|ita)?', 'sra?', 'srta', 'do\u00f1a', 'monsieur', 'madame', 'mademoiselle', 'mme', 'mlle'],
  ...['signor(?:a|e|ina)?', 'sig[.](?:ra|na)?', 'dott(?:[.](?:ssa)?|oressa|or)', 'avv[.]'],
];

/** All forms of address before a name. */
export const TITLES: readonly string[] = [
  ...TITLES_ANYWHERE,
  ...[
    'sir',
    'madam',
    'fr',
    'dipl(?:[.]-ing)?',
    'mag',
    'ing',
    'don',
    'sres',
    'd[.]',
    'lic',
    'messieurs',
    'mm?[.]',
    'ma\u00eetre',
  ],
  ...['sig', 'dott', 'avv'],
];

/** Between two who are named together. */
export const JOINTS: readonly string[] = ['and', 'und', 'y', 'et', 'e', '&', '[+]'];

/** Small words within names. */
export const PARTICLES: readonly string[] = wordList(`
  von vom zu zur van der den de del della di da dos das du la le les el al bin ibn ben y e ter ten af av lo los las`);

/** The particles with which a name may begin in small letters, articles not among them ("Madame la Directrice"). */
export const LEADING_PARTICLES: readonly string[] = wordList('von zu van de del della di da dos du ter ten af av');

/** Particles that are a first name too, where they stand first. */
export const FIRST_NAMES_LIKE_PARTICLES: ReadonlySet<string> = new Set(['ben']);

/** Who is meant by no name: roles, departments, legal forms, products; small letters. They are no part of a name either. */
export const ROLES: ReadonlySet<string> = new Set(
  wordList(`
  team teams support service services desk helpdesk help customer customers care client clients sales billing admin administrator
  admins office info user users company group department dept inc ltd llc gmbh ag kg ug sas sarl srl spa bv oy plc corp co
  limited unlimited account accounts order orders invoice payment login password email mail phone website app software version
  windows linux android iphone ipad mac macos ios outlook thunderbird firefox chrome safari edge opera excel word powerpoint
  teams slack zoom google microsoft apple amazon help-desk it-support
  it-team product engineering manager ticket staff developer engineer ufficio oficina bureau b\u00fcro amt consultant analyst director architect designer
  operations development finance marketing hr legal security management logistics warehouse reception purchasing accounting
  kunde kunden kundendienst kundenservice kundin firma abteilung buchhaltung vertrieb rechnung konto bestellung
  equipo cliente clientes soporte servicio atenci\u00f3n empresa cuenta pedido factura
  \u00e9quipe equipe soci\u00e9t\u00e9 compte commande facture assistenza servizio azienda conto ordine fattura
  null undefined nobody anonymous unknown`),
);

/** Words of a sentence or a heading that stand where a name would, and are none; small letters. */
export const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  wordList(`
  all everyone everybody there folks guys friend friends sir madam sirs whom it in this the and or we you your my our i am is are
  was not no yes please thanks thank regards best kind sincerely hope hi hello hey dear again case issue problem question urgent
  re aw fwd sent from today tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june
  july august september october november december for to at on if when how what why who where can could would should do does did
  have has had will so but also just any some as an a however once after before while then since still now here more
  zusammen damen herren damen-und-herren ihr ihre ihren ihrem ihnen euer eure wir sie ich du er es der die das und oder von mit f\u00fcr bitte danke
  gr\u00fc\u00dfe frage todos todas se\u00f1ores usted ustedes gracias saludos hola buenos buenas el la los las un una y o que
  tous toutes messieurs mesdames merci bonjour le les une et ou je vous nous tutti tutte grazie buongiorno il lo gli uno e name
  steps step expected actual result results environment details summary description note notes update edit browser device system
  attachment attachments log logs screenshot screenshots error errors hardware background context regarding subject date ps
  schritte erwartet ergebnis umgebung beschreibung hinweis nachtrag anhang anlage fehler montag dienstag mittwoch donnerstag
  freitag samstag sonntag betreff datum pasos resultado entorno descripci\u00f3n nota adjunto adjuntos asunto fecha
  \u00e9tapes r\u00e9sultat environnement pi\u00e8ce pi\u00e8ces objet passaggi risultato ambiente descrizione allegato allegati oggetto data`),
);

/** Whom a greeting in small letters means when it names nobody. */
export const COMPANIONS: ReadonlySet<string> = new Set(
  wordList(`
  mate mates man developers colleagues neighbours neighbors dude buddy bro people peeps gang dev devs community crew lads ladies gentlemen world mods moderators boss chat bot
  gente leute lieben liebe liebes kollegen kolleginnen freunde nachbarn compa\u00f1eros amigos amigas chicos se\u00f1or se\u00f1ora
  ragazzi signori signora amici amis gars coll\u00e8gues chers monsieur madame mesdames messieurs`),
);

function wordList(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
