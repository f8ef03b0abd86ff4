import { describe, expect, test } from '@jest/globals';
import { adjustDraft } from '../../../src/domain/checks/index.js';
import { createEmbeddedDrafter } from '../../../src/drafters/embedded.js';
import type { HandlingPath } from '../../../src/domain/handoffs/operations-lead.js';
import type { ClarifiedIssue } from '../../../src/domain/handoffs/support-specialist.js';
import { aTicket } from '../../support/builders.js';
import { shippedHouse } from '../shipped-house.js';
import { walk } from '../walk.js';

/** Who is asked about a ticket and how soon, after code has held the draft to the rules. */
async function handled(body: string) {
  const ticket = aTicket({ subject: '', body, productArea: null });
  const [specialist, lead] = await walk(createEmbeddedDrafter(), (await shippedHouse())(ticket));
  if (specialist === undefined || lead === undefined) throw new Error('A stage is missing.');
  // cast: these are the first two stages, in this order.
  const issue = adjustDraft('support-specialist', specialist.handoff as ClarifiedIssue, specialist.context).handoff;
  const { escalation } = lead.handoff as HandlingPath;
  return { urgency: issue.urgency.level, person: escalation.needed ? escalation.approverGroup : null };
}

describe('a language whose words the rules do not have', () => {
  test.each([
    ['tr', 'Su ısıtıcısı alev aldı, kızım yaralandı ve ambulans çağırdık.'],
    ['cs', 'Konvice se vzňala a moje dcera má popáleniny, volali jsme sanitku.'],
    ['pt', 'A chaleira apanhou fogo e a minha filha tem queimaduras, chamámos a ambulância.'],
    ['fi', 'Vedenkeitin syttyi tuleen ja tyttäreni sai palovammoja, soitimme ambulanssin.'],
    ['nl', 'De waterkoker vatte vlam en mijn dochter heeft brandwonden, we belden de ambulance.'],
    ['pl', 'Czajnik stanął w ogniu, moja córka ma oparzenia i wezwaliśmy karetkę.'],
  ])('brings harm told in %s to the contact for safety, and leaves it critical', async (_language, body) => {
    expect(await handled(body)).toEqual({ urgency: 'critical', person: 'safety-contact' });
  });

  test.each([
    ['tr', 'Dün gece hesabım ele geçirildi, adresim de değişmiş.'],
    ['cs', 'V noci se někdo přihlásil k mému účtu a změnil adresu.'],
    ['pt', 'Esta noite alguém entrou na minha conta e mudou a morada.'],
    ['fi', 'Viime yönä joku kirjautui tililleni ja vaihtoi osoitteen.'],
    ['nl', 'Vannacht heeft iemand op mijn account ingelogd en het adres veranderd.'],
    ['pl', 'W nocy ktoś zalogował się na moje konto i zmienił adres.'],
  ])('brings an account taken over, told in %s, to the contact for security', async (_language, body) => {
    expect(await handled(body)).toEqual({ urgency: 'high', person: 'security-contact' });
  });

  test.each([
    ['tr', 'Avukatım yarın size mahkeme üzerinden yazacak.'],
    ['cs', 'Můj advokát podá v pondělí žalobu.'],
    ['pt', 'A minha advogada vai levar o caso a tribunal.'],
    ['fi', 'Lakimieheni vie asian oikeuteen.'],
    ['nl', 'Mijn advocaten stappen maandag naar de rechter.'],
    ['pl', 'Mój adwokat złoży w poniedziałek pozew do sądu.'],
  ])('brings a lawyer, named in %s, to the contact for legal matters', async (_language, body) => {
    expect((await handled(body)).person).toBe('legal-contact');
  });

  test('leaves a question in it to the desk', async () => {
    expect((await handled('Hoe kan ik mijn factuur als pdf opslaan?')).person).toBeNull();
    expect((await handled('W jaki sposób mogę zmienić język strony?')).person).toBeNull();
  });

  test.each([
    ['Swedish', 'Vattenkokaren tog eld igår kväll och min dotter brände sig på armen.'],
    ['Japanese', '昨夜、電気ケトルから火が出て、娘が腕にやけどをしました。'],
    ['Swedish that only asks', 'Hur ändrar jag adressen på min faktura?'],
  ])('is never put off where the desk has no templates for it: %s', async (_language, body) => {
    expect(await handled(body)).toEqual({ urgency: 'normal', person: 'support-leads' });
  });
});
