import { describe, expect, test } from '@jest/globals';
import { checkReplyText } from '../../../src/domain/checks/index.js';
import { LIMITS } from '../../../src/domain/limits.js';
import { aTicket } from '../../support/builders.js';
import { growth, LINEAR } from '../../support/growth.js';
import { shippedStandards } from '../../support/shipped-standards.js';
import { PLAIN_SENTENCES } from './plain-sentences/index.js';

const standards = shippedStandards();

/** Rule, language, a sentence that breaks it, and a sentence that only looks like it. */
const ROWS: readonly (readonly [string, string, string, string])[] = [
  ['S1', 'en', 'This will never happen again.', 'We cannot say that this will not come back.'],
  ['S1', 'en', 'You can rest assured that the data is safe.', 'You can always answer this message.'],
  ['S1', 'en', 'Your money will be refunded.', 'Your money will be refunded once the charge is confirmed as wrong.'],
  ['S1', 'de', 'Das Problem ist dann garantiert behoben.', 'Das garantieren wir nicht.'],
  ['S1', 'de', 'Sie erhalten eine volle Erstattung.', 'Sie erhalten eine Erstattung, wenn der Betrag falsch war.'],
  ['S1', 'de', 'Das kommt definitiv in Ordnung.', 'Die Prüfung läuft immer noch.'],
  ['S1', 'es', 'Le garantizamos que funciona.', 'No podemos garantizar que funcione.'],
  ['S1', 'es', 'Recibirá un reembolso completo.', 'Recibirá un reembolso si el cargo era incorrecto.'],
  ['S1', 'es', 'Esto no volverá a ocurrir.', 'Puede siempre contestar a este mensaje.'],
  ['S1', 'fr', 'Nous vous garantissons le résultat.', 'Nous ne pouvons pas garantir le résultat.'],
  ['S1', 'fr', 'Nous vous rembourserons.', 'Nous vous rembourserons si le montant était faux.'],
  ['S1', 'fr', 'Cela ne se reproduira plus.', 'Le dossier est toujours ouvert.'],
  ['S1', 'it', 'Le garantiamo il risultato.', 'Non garantiamo il risultato.'],
  ['S1', 'it', 'Riceverà un rimborso completo.', 'Riceverà un rimborso se l’importo era sbagliato.'],
  ['S1', 'it', 'Non succederà più.', 'Può sempre rispondere a questo messaggio.'],
  ['S1', 'en', 'We will refund you before Friday.', 'We will refund you before Friday if the charge was wrong.'],
  ['S1', 'en', 'No problem we will refund you in full.', 'We will not refund you before Friday.'],
  ['S1', 'en', 'Don’t worry we will refund you in full.', 'Nobody can guarantee that.'],
  ['S1', 'en', 'Do not worry: I guarantee it.', 'We can guarantee nothing.'],
  ['S1', 'de', 'Kein Problem, wir erstatten Ihnen den Betrag.', 'Wir können nichts garantieren.'],
  ['S1', 'es', 'Le reembolsaremos antes del viernes.', 'No podemos garantizar nada.'],
  ['S1', 'fr', 'Nous vous rembourserons avant vendredi.', 'Nous ne pouvons rien garantir.'],
  ['S1', 'fr', 'Sans problème, nous vous rembourserons.', 'Nous ne vous rembourserons pas avant vendredi.'],
  ['S1', 'it', 'La rimborseremo prima di venerdì.', 'Non possiamo garantire nulla.'],
  ['S1', 'it', 'Nessun problema, la rimborseremo.', 'Non la rimborseremo prima di venerdì.'],
  ['S1', 'en', 'We will refund you once our bank has opened.', 'We will refund you once a lead has approved it.'],
  [
    'S1',
    'en',
    'As soon as I am at my desk, we will refund you.',
    'As soon as your identity is clear, we will refund you.',
  ],
  ['S1', 'en', 'You get your money back.', 'If I understand you, you want to cancel and have the money back.'],
  ['S1', 'en', 'We will refund you if I get round to it.', 'We will refund you if the charge is on record.'],
  [
    'S1',
    'de',
    'Wir erstatten Ihnen den Betrag, sobald die Bank öffnet.',
    'Wir erstatten Ihnen den Betrag, sobald die Leitung zustimmt.',
  ],
  ['S1', 'es', 'Le reembolsaremos cuando abra el banco.', 'Le reembolsaremos cuando la responsable lo apruebe.'],
  [
    'S1',
    'fr',
    'Nous vous rembourserons dès que la banque sera ouverte.',
    'Nous vous rembourserons dès que votre identité sera confirmée.',
  ],
  ['S1', 'it', 'La rimborseremo appena apre la banca.', 'La rimborseremo appena il responsabile approva.'],
  ['S1', 'en', 'Your bank will lift the block.', 'Whether your bank lifts it is not ours to promise.'],
  ['S1', 'de', 'Im Zweifel lege ich die Hand ins Feuer.', 'Ob das Amt zustimmt, kann ich nicht versprechen.'],
  ['S1', 'es', 'Por ser usted, se la perdono.', 'Solo la jefatura puede decidir si se la perdona.'],
  ['S1', 'fr', 'La loi oblige tout vendeur à vous le reprendre.', 'Le règlement, page 4, ne le prévoit pas.'],
  [
    'S1',
    'it',
    'Per legge il negozio deve restituire i soldi.',
    'Da qui non posso garantire che il negozio li restituisca.',
  ],
  ['S1', 'en', 'Your request was merged into an older one.', 'Two branches were merged into an older one.'],
  ['S1', 'en', 'You can switch to another tariff any time.', 'You can switch to another view any time.'],
  ['S1', 'en', 'Your refund is already booked.', 'The switch is already included.'],
  ['S1', 'de', 'Ihre Anfrage wurde mit einer älteren zusammengeführt.', 'Zwei Zweige wurden zusammengeführt.'],
  ['S1', 'es', 'Esto funcionará con su cargador.', 'Supongo que esto funcionará con su cargador.'],
  ['S1', 'fr', 'Cela fonctionnera avec le chargeur.', 'Je pense que cela fonctionnera avec le chargeur.'],
  ['S1', 'it', 'Questo funzionerà con il caricatore.', 'Penso che questo funzionerà con il caricatore.'],
  ['S2', 'en', 'Your label will be printed.', 'The label will be printed under the picture in the report.'],
  ['S2', 'en', 'The photos will be sorted.', 'That will shorten the sorted list.'],
  ['S2', 'en', 'The broken hinge is going to be replaced.', 'The replaced hinge is going to be heavy.'],
  ['S2', 'de', 'Wir fragen beim Hersteller nach.', 'Wir fragten nach dem Namen.'],
  ['S2', 'de', 'Das Regal wird ausgetauscht.', 'Die leere Zeile wird beim Einlesen übersprungen.'],
  ['S2', 'es', 'La factura será corregida.', 'La fila vacía será ignorada.'],
  ['S2', 'fr', 'On réparera le volet.', 'Je pense que le volet durera.'],
  ['S2', 'fr', 'Je vérifie la liste.', 'J’écrirais une liste.'],
  ['S2', 'it', 'La fattura verrà corretta.', 'La riga vuota verrà ignorata durante la lettura.'],
  ['S3', 'en', 'It works fine for everyone else.', 'It works fine in dark rooms.'],
  ['S3', 'en', 'You conveniently forgot the second page.', 'The second page is conveniently short.'],
  ['S3', 'en', 'You are doing it wrong.', 'You are not doing anything wrong.'],
  ['S3', 'en', 'This is due to incorrect use.', 'This is due to incorrect wiring.'],
  [
    'S3',
    'de',
    'Wie wir Ihnen bereits geschrieben haben, gilt das.',
    'Wie Petra schon geschrieben hat, passt der Stecker.',
  ],
  [
    'S3',
    'fr',
    'Comme nous vous l’avons déjà écrit, c’est exclu.',
    'Comme Petra l’a déjà écrit, c’est la petite prise.',
  ],
  ['S4', 'en', 'We will sort it out somehow.', 'The tilt is corrected somehow by the lens.'],
  ['S4', 'en', 'There are several reasons.', 'There are several reasons: rain, frost, wind.'],
  ['S4', 'en', 'We take your wish into account.', 'The printer takes the paper size into account.'],
  ['S4', 'en', 'We will do something about it.', 'You can do something like it with a hook.'],
  ['S4', 'en', 'This may take longer.', 'This may take longer with large files.'],
  ['S4', 'de', 'Es gibt verschiedene Gründe.', 'Es gibt verschiedene Gründe: Regen, Frost, Wind.'],
  ['S4', 'es', 'Hay varias razones.', 'Hay varias razones: lluvia, hielo, viento.'],
  ['S4', 'fr', 'Il y a plusieurs raisons.', 'Il y a plusieurs raisons : pluie, gel, vent.'],
  ['S4', 'it', 'Ci sono diversi motivi.', 'Ci sono diversi motivi: pioggia, gelo, vento.'],
  ['S2', 'en', 'That shelf is going to be moved.', 'That shelf is going to be moved on Tuesday.'],
  ['S2', 'en', 'We will check whether it fits.', 'We will swap it if it does not fit.'],
  ['S2', 'de', 'Wir stellen das in der Werkstatt nach.', 'Wir verstehen das gut.'],
  ['S2', 'de', 'Der Eintrag wird nachgetragen.', 'Der Eintrag wird am 4. Mai nachgetragen.'],
  ['S2', 'es', 'Te agendo otro turno.', 'Te agradezco la foto.'],
  ['S2', 'es', 'La elevaré a la gerencia.', 'La elevaré a la gerencia el martes.'],
  ['S2', 'fr', 'Je vérifie auprès du magasin s’il en reste.', 'Je comprends votre question.'],
  ['S2', 'fr', 'Cette feuille sera remplacée.', 'Cette feuille sera remplacée lundi.'],
  ['S2', 'it', 'Glielo sostituiamo.', 'Le chiediamo una foto.'],
  ['S2', 'it', 'La data sarà rettificata.', 'La data sarà rettificata domani.'],
  ['S2', 'en', 'I’ll call you back about it.', 'I’ll call you back by Friday, 4 pm.'],
  ['S3', 'en', 'You only have yourself to thank for that.', 'You have the confirmation to thank for that.'],
  ['S3', 'de', 'Machen Sie daraus kein Drama.', 'Das Drama beginnt um acht.'],
  ['S3', 'es', 'No es para tanto.', 'No basta para tanto peso.'],
  ['S3', 'fr', 'Le règlement, c’est le règlement.', 'Le règlement est affiché en page 2.'],
  ['S3', 'it', 'Le regole sono regole.', 'Le regole sono a pagina 2.'],
  ['S4', 'en', 'This is down to various factors.', 'This is down to 2 factors: heat and dust.'],
  ['S4', 'de', 'Der Schutz Ihrer Daten liegt uns am Herzen.', 'Ihre Daten liegen auf dem Server EU-3.'],
  ['S4', 'es', 'Hay ciertas incidencias puntuales.', 'La incidencia afecta a 46 buzones.'],
  ['S4', 'fr', 'Toutes les mesures nécessaires ont été prises.', 'La mesure prise est la coupure du bus 14.'],
  ['S4', 'it', 'Ci sono vari elementi da tenere in conto.', 'Gli elementi sono 3, in tabella.'],
  ['S2', 'en', 'We are going to correct the invoice.', 'We have corrected the invoice.'],
  ['S2', 'de', 'Ich kümmere mich persönlich darum.', 'Ich rufe Sie am Freitag um 16 Uhr an.'],
  ['S2', 'de', 'Unsere Buchhaltung wird die Rechnung korrigieren.', 'Die Rechnung wurde korrigiert.'],
  ['S2', 'es', 'Le llamaremos para hablar del cargo.', 'Le llamaremos el viernes a las 16:00.'],
  ['S2', 'es', 'Vamos a corregir la factura.', 'Hemos corregido la factura.'],
  ['S2', 'fr', 'Nous corrigerons la facture.', 'Nous corrigerons la facture avant vendredi 16 h.'],
  ['S2', 'fr', 'Je m’occupe de votre dossier.', 'Nous avons traité votre dossier lundi.'],
  ['S2', 'it', 'Correggeremo la fattura.', 'Correggeremo la fattura entro venerdì alle 16.'],
  ['S2', 'it', 'Me ne occupo io.', 'La fattura è stata corretta lunedì.'],
  [
    'S1',
    'en',
    'Under our bereavement policy you can claim the difference back after the trip.',
    'Under section 4 of our bereavement policy you can claim the difference back.',
  ],
  ['S1', 'en', 'This offer is legally binding.', 'This offer is not legally binding.'],
  ['S1', 'en', 'Dark mode ships in April.', 'There is no date for dark mode.'],
  ['S1', 'en', 'You have my word that it works.', 'You asked whether the price is guaranteed.'],
  ['S1', 'de', 'Dieses Angebot ist rechtsverbindlich.', 'Ob das Angebot verbindlich ist, steht im Vertrag.'],
  ['S1', 'es', 'Esta oferta es legalmente vinculante.', 'Esta oferta no es legalmente vinculante.'],
  ['S1', 'fr', 'Votre banque débloquera la somme.', 'Votre banque décide quand la somme est débloquée.'],
  ['S1', 'it', 'Il tema scuro esce ad aprile.', 'Per il tema scuro non c’è una data.'],
  [
    'S1',
    'en',
    'Your identity is confirmed and we have unlocked the account.',
    'Once your identity is confirmed, the account opens again.',
  ],
  ['S1', 'en', 'Your exception is approved, as the log says.', 'Nobody has approved the exception.'],
  ['S1', 'en', 'Done: we refunded the full amount.', 'We have not refunded anything.'],
  ['S1', 'de', 'Ihre Identität ist bestätigt.', 'Ihre Identität ist noch nicht bestätigt.'],
  ['S1', 'de', 'Wir haben Ihnen das Geld überwiesen.', 'Wir haben Ihre Nachricht gelesen.'],
  ['S1', 'de', 'Ihr Antrag wurde genehmigt.', 'Ihr Antrag wurde nicht genehmigt.'],
  ['S1', 'es', 'Su identidad ha sido verificada.', 'Su identidad no ha sido verificada.'],
  ['S1', 'es', 'Hemos desbloqueado su cuenta.', 'No hemos desbloqueado su cuenta.'],
  ['S1', 'fr', 'Nous avons débloqué votre compte.', 'Nous n’avons pas débloqué votre compte.'],
  ['S1', 'fr', 'Votre demande a été approuvée.', 'Votre demande a été transmise à la comptabilité.'],
  ['S1', 'it', 'Abbiamo rimborsato la somma.', 'Non abbiamo rimborsato la somma.'],
  ['S1', 'it', 'La sua richiesta è stata approvata.', 'La sua richiesta è stata letta.'],
  ['S3', 'en', 'That is your own fault.', 'That is not your fault.'],
  ['S3', 'en', 'The problem is on your side.', 'We look at the log on our side.'],
  ['S3', 'de', 'Das ist Ihr Fehler.', 'Das ist nicht Ihr Fehler.'],
  ['S3', 'de', 'Wie bereits erwähnt, geht das nicht.', 'Sie haben erwähnt, dass es nicht geht.'],
  ['S3', 'es', 'Es culpa suya.', 'No es culpa suya.'],
  ['S3', 'es', 'Como ya le dijimos, no se puede.', 'Usted nos dijo que no se puede.'],
  ['S3', 'fr', 'C’est votre faute.', 'Ce n’est pas votre faute.'],
  ['S3', 'fr', 'Comme déjà expliqué, ce n’est pas possible.', 'Vous nous avez expliqué la situation.'],
  ['S3', 'it', 'È colpa sua.', 'Non è colpa sua.'],
  ['S3', 'it', 'Come già detto, non si può.', 'Lei ci ha detto che non si può.'],
  ['S4', 'en', 'We are looking into it.', 'We are looking into it and write by Friday.'],
  ['S4', 'de', 'Eine Antwort folgt in Kürze.', 'Eine Antwort folgt in Kürze, spätestens am Freitag.'],
  ['S4', 'es', 'Le contestamos lo antes posible.', 'Le contestamos lo antes posible, antes del viernes.'],
  [
    'S4',
    'fr',
    'Une réponse suit dans les meilleurs délais.',
    'Une réponse suit dans les meilleurs délais, avant vendredi.',
  ],
  ['S4', 'it', 'Una risposta arriva a breve.', 'Una risposta arriva a breve, entro venerdì.'],
];

describe('the rules about the words of a reply', () => {
  test.each(ROWS)('%s fires in %s: %s', (rule, language, bad) => {
    expect(checkReplyText(bad, { language, standards }).map((finding) => finding.rule)).toContain(rule);
  });

  test.each(ROWS)('%s stays quiet in %s beside "%s": %s', (_rule, language, _bad, good) => {
    expect(checkReplyText(good, { language, standards })).toEqual([]);
  });

  test.each([
    ['en', 'How do I get my money back?'],
    ['en', 'How to get a refund is explained in the article “Refunds”.'],
    ['de', 'Wie bekomme ich mein Geld zurück?'],
    ['es', '¿Cómo puedo recuperar mi dinero?'],
    ['fr', 'Comment récupérer mon argent ?'],
    ['it', 'Come posso avere il rimborso?'],
  ])('do not take a question of the customer for a promise in %s: %s', (language, text) => {
    expect(checkReplyText(text, { language, standards })).toEqual([]);
  });

  test.each([
    ['en', 'You wrote: “We guarantee it, it is your own fault.”'],
    ['de', 'Sie schrieben: „Wir garantieren das, es ist Ihre Schuld.“'],
    ['es', 'Usted escribió: “Le garantizamos todo, es culpa suya.”'],
    ['fr', 'Vous avez écrit : « Nous garantissons tout, c’est votre faute. »'],
    ['it', 'Lei ha scritto: “Garantiamo tutto, è colpa sua.”'],
  ])('do not hold words against the desk in %s that are introduced as the customer’s: %s', (language, text) => {
    expect(checkReplyText(text, { language, standards })).toEqual([]);
  });

  test.each([
    ['en', 'The tier is called “Guaranteed answer as soon as possible”.', 'The tier answers as soon as possible.'],
    ['en', 'She said ‘you’re to blame, that’s your own fault’ at noon.', 'That’s your own fault, she said.'],
    ['de', 'Auf dem Schild steht „Wir garantieren alles“.', 'Wir garantieren „alles“.'],
    ['fr', 'La page porte le titre « Remboursement garanti à vie ».', 'Le remboursement est garanti à vie.'],
  ])('hold in %s nothing against anybody that is mentioned between quotation marks: %s', (language, quoted, plain) => {
    expect(checkReplyText(quoted, { language, standards })).toEqual([]);
    expect(checkReplyText(plain, { language, standards })).not.toEqual([]);
  });

  test.each([
    ['en', 'We apologise if you chose to take it that way.', 'We apologise that you had to wait.'],
    ['de', 'Es tut uns leid, wenn Sie das so auffassen wollten.', 'Es tut uns leid, dass Sie warten mussten.'],
  ])('see in %s through an apology that blames: %s', (language, sham, real) => {
    expect(checkReplyText(sham, { language, standards })).toMatchObject([{ rule: 'S3' }]);
    expect(checkReplyText(real, { language, standards })).toEqual([]);
  });

  test.each(Object.entries(PLAIN_SENTENCES))(
    'say nothing in %s of what only tells how things are',
    (language, plain) => {
      const alarmed = plain.filter((text) => checkReplyText(text, { language, standards }).length > 0);

      expect(alarmed).toEqual([]);
    },
  );

  test('read a text as far as a ticket may reach, and no further', () => {
    const blame = '. That is your own fault.';
    const before = `${'a'.repeat(99)} `
      .repeat(LIMITS.ticketText.value / 100)
      .slice(0, LIMITS.ticketText.value - blame.length);

    expect(checkReplyText(`${before}${blame}`, { language: 'en', standards })).toHaveLength(1);
    expect(checkReplyText(`${before}${' '.repeat(blame.length)}${blame}`, { language: 'en', standards })).toEqual([]);
  });

  test('read through accents, capitals and invisible characters', () => {
    expect(checkReplyText('We GUARAN\u200bTEE\u0301 it.', { language: 'en', standards })).toHaveLength(1);
  });

  test('name the sentence', () => {
    const found = checkReplyText('Hello Mia,\nthe file is attached. An answer follows soon.', {
      language: 'en',
      standards,
    });

    expect(found.map((finding) => finding.at)).toEqual(['sentence 3']);
  });

  test('tell the language from the text when nobody says it', () => {
    expect(
      checkReplyText('Guten Tag, wir haben das für Sie geprüft und es wird bald gehen.', { standards }),
    ).toHaveLength(1);
  });

  test('say nothing about words in a language without a lexicon', () => {
    expect(checkReplyText('Wij garanderen dat het soon 100 % werkt.', { language: 'nl', standards })).toEqual([]);
  });

  test('do not hold the customer’s quoted words against the desk', () => {
    const ticket = aTicket({ body: 'You guarantee it, as soon as possible.' });
    const text = 'You wrote: “You guarantee it, as soon as possible.”';

    expect(checkReplyText(text, { language: 'en', standards, ticket })).toEqual([]);
    expect(checkReplyText(text, { language: 'en', standards, ticket: aTicket() })).not.toEqual([]);
  });

  test.each(['!?.', '“', 'soon ', 'a', 'a '])('take time linear in a text full of %j', (piece) => {
    const read = (text: string): unknown =>
      checkReplyText(text, { language: 'en', standards, ticket: aTicket({ body: text }) });

    expect(growth(read, { piece, length: 24_000 })).toBeLessThan(LINEAR);
  });
});
