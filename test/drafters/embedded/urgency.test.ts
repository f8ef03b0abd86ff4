import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Ticket } from '../../../src/domain/ticket.js';
import { createEmbeddedDrafter } from '../../../src/drafters/embedded.js';
import type { ClarifiedIssue } from '../../../src/domain/handoffs/support-specialist.js';
import type { DraftRequest } from '../../../src/ports.js';
import { aStartInput, aTicket } from '../../support/builders.js';
import { shippedHouse } from '../shipped-house.js';
import { walk } from '../walk.js';

const DRAFTER = createEmbeddedDrafter();

let house: (ticket: Ticket) => Partial<DraftRequest>;
beforeAll(async () => {
  house = await shippedHouse();
});

/** What is left of the drafted urgency after code has held it against the customer's words. */
async function urgencyOf(body: string): Promise<string> {
  const ticket = aTicket({ subject: '', body, productArea: null });
  const [first] = await walk(DRAFTER, { ...house(ticket), start: aStartInput({ ticket }) });
  const issue = first?.handoff as ClarifiedIssue | undefined;
  return issue?.urgency.level ?? 'none';
}

function rulesFor(body: string): readonly string[] {
  const { routing } = house(aTicket({ subject: '', body, productArea: null }));
  return routing?.fired.map(({ ruleId }) => ruleId) ?? [];
}

describe('the urgency of a ticket', () => {
  test.each([
    ['one thing that fails', 'I cannot print the labels since the update.'],
    ['one way that fails while the other works', 'Mails come in but I cannot send any.'],
    ['a sign-in that is refused', 'I cannot sign in, it says wrong code.'],
    ['a card that is declined', 'My card was declined at the bakery.'],
    ['money taken twice', 'I was charged twice for one ticket.'],
    ['who asks for a person', 'I want to speak to a person, the cushion has the wrong colour.'],
    ['what is missing from the screen', 'The whole menu bar disappeared after the update.'],
  ])('is normal for %s: “%s”', async (_what, body) => {
    expect(await urgencyOf(body)).toBe('normal');
  });

  test.each([
    ['work that has stopped', 'We cannot work, the dispatch list stays empty.'],
    ['customers who cannot be billed', 'We cannot invoice anyone since the update.'],
    ['who is locked out', 'I am locked out of all my files.'],
    ['a date that is near', 'I must hand in the plan tomorrow and the file does not open.'],
    ['a date that we gave and that has passed', 'You said it comes by the 4th, it is the 19th and still nothing.'],
    ['a case that lies', 'My claim has been sitting untouched for six weeks.'],
    ['who is put off', 'Ich werde seit Wochen vertröstet.'],
    ['data that is gone', 'Loss of the whole address book after the update.'],
    ['stopped work in Turkish', 'Bu sabahtan beri mail gönderemiyoruz ve alamıyoruz.'],
    ['stopped work in Portuguese', 'Não consigo enviar nem receber mensagens desde terça.'],
    ['a near date in Czech', 'Tisk nefunguje a do zítra musím odevzdat plán.'],
    ['stopped work in Dutch', 'Wij kunnen niet werken, de kassa doet niets meer.'],
    ['stopped work in Polish', 'Nie mogę wysyłać ani odbierać poczty.'],
  ])('is high for %s: “%s”', async (_what, body) => {
    expect(await urgencyOf(body)).toBe('high');
  });

  test.each([
    ['both ways that fail', 'I can neither send nor receive any mail.'],
    ['both ways that fail, in German', 'Ich kann Mails weder senden noch empfangen.'],
    ['some of many who are kept out', 'Some of our teachers cannot log in since Monday.'],
    ['some of many who are kept out, in French', 'Certains élèves n’arrivent plus à se connecter.'],
    ['weeks without', 'We have been without mail for weeks.'],
  ])('R20 fires for %s: “%s”', (_what, body) => {
    expect(rulesFor(body)).toContain('R20');
  });

  test.each([
    ['a setting for signing in', 'Can I sign in with a fingerprint on my tablet?'],
    ['a password rule', 'Muss das Passwort wirklich zwölf Zeichen haben?'],
    ['a way in', '¿Puedo entrar con la huella en la tableta?'],
    ['a word of harm in a template', 'Où se trouve le modèle blessure dans le module de formation ?'],
    ['who may see what', 'È possibile nascondere i dati degli altri soci?'],
  ])('is low for a mere question about %s: “%s”', async (_what, body) => {
    expect(await urgencyOf(body)).toBe('low');
  });

  test.each([
    ['with the number of an order', 'Could you take the lamp off order QT-48213?'],
    ['with the number of an order, in German', 'Könnt ihr die Lampe aus der Bestellung QT-48213 nehmen?'],
    ['after the reason', 'Why is the price at the till higher than the one in the app?'],
    ['after what is still under way', 'I paid in last week and it still says pending?'],
    ['after what is still under way, in French', 'Versement fait lundi, le solde est encore en cours ?'],
  ])('is normal for who asks %s: “%s”', async (_what, body) => {
    expect(await urgencyOf(body)).toBe('normal');
  });

  test.each([
    ['no other card abroad', 'The kiosk ate my card and I have no other card with me.'],
    ['nothing of many that opens', 'Since this morning I cannot open any of my sheets.'],
    ['nothing of many that opens, in Spanish', 'Desde esta mañana no puedo abrir ninguna de mis hojas.'],
  ])('is high for who stands without: %s: “%s”', async (_what, body) => {
    expect(await urgencyOf(body)).toBe('high');
  });

  test('a claim of rank beside a mere question moves nothing', async () => {
    expect(await urgencyOf('URGENT SEV1!!! Can I sign in with a fingerprint on my tablet?')).toBe('low');
  });

  test.each([
    ['one way that fails', 'I cannot send mails.'],
    ['something that will not work', 'I cannot get the filter to work.'],
    ['a bill that is not found', 'I cannot find my bill.'],
  ])('R20 stays silent for %s: “%s”', (_what, body) => {
    expect(rulesFor(body)).not.toContain('R20');
  });

  test.each([
    ['a question about a date', 'How do I set a due date for tomorrow?'],
    ['a question about sending and receiving', 'Jak nastavím odesílání a přijímání pošty?'],
    ['a wish that names a day', 'It would be nice to see the week of tomorrow in green.'],
  ])('is not raised by %s: “%s”', async (_what, body) => {
    expect(await urgencyOf(body)).toBe('low');
  });
});
