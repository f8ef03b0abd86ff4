import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type RoutingVerdict, routeTicket } from '../../src/domain/routing.js';
import { aTicket } from '../support/builders.js';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

const RULE = `  - id: R1
    meaning: A parcel is late.
    source: "house policy: late parcels"
    words: { en: [<goods> ... late] }
    unless: { en: [never late] }
    queue: logistics
    owner: support-team
    urgency: high
    impact: one
`;

/** What one rule, with sets and names beside it, says about a text. */
async function route(body: string, beside: string): Promise<RoutingVerdict> {
  await folder.write('mine.yaml', `extends: policy.yaml\n${beside}\nrouting:\n${RULE}`);
  const { policy } = await folder.load('mine.yaml');
  return routeTicket({ ticket: aTicket({ subject: '', body }), policy });
}

describe('a routing rule as somebody edits it', () => {
  test('finds each word of a set once it stands in the list', async () => {
    const text = 'My crate is late.';

    expect((await route(text, 'sets: { goods: { en: [parcel] } }')).fired).toEqual([]);
    expect((await route(text, 'sets: { goods: { en: [parcel, crate] } }')).fired).toMatchObject([
      { ruleId: 'R1', words: 'crate is late', source: 'house policy: late parcels' },
    ]);
  });

  test('takes back what its exceptions cover', async () => {
    const sets = 'sets: { goods: { en: [parcel] } }';

    expect((await route('My parcel is late.', sets)).urgency).toBe('high');
    expect((await route('My parcel is never late.', sets)).urgency).toBe('low');
  });

  test('leaves quoted names alone once the word for the part is listed', async () => {
    const sets = 'sets: { goods: { en: [parcel] } }';
    const text = 'The widget "parcel late" is grey.';

    expect((await route(text, sets)).urgency).toBe('high');
    expect((await route(text, `${sets}\nnames: { en: [widget] }`)).urgency).toBe('low');
  });

  test('names no set of another language', async () => {
    await folder.write('mine.yaml', `extends: policy.yaml\nsets: { goods: { de: [paket] } }\nrouting:\n${RULE}`);

    expect(await folder.problems('mine.yaml')).toEqual([
      'mine.yaml:7: the set "goods" has no words in the language en. Instead: a set of "sets" that lists en, or the words themselves.',
    ]);
  });

  test('finds the words of a set within a set, each in its language', async () => {
    const sets = 'sets: { goods: { en: [<boxes>], de: [paket] }, boxes: { en: [crate], de: [kiste] } }';

    expect((await route('My crate is late.', sets)).urgency).toBe('high');
    expect((await route('My kiste is late.', sets)).urgency).toBe('low');
  });

  test('is refused with a set that names one without words in its language, or a choice', async () => {
    const sets = 'sets: { goods: { en: [<boxes>, parcel/crate] }, boxes: { de: [kiste] } }';
    await folder.write('mine.yaml', `extends: policy.yaml\n${sets}\nrouting:\n${RULE}`);

    expect(await folder.problems('mine.yaml')).toEqual([
      expect.stringMatching(/^mine.yaml:2: "sets.goods.en\[0\]" is "<boxes>". Instead: .*no set "boxes.en"/u),
      expect.stringMatching(/^mine.yaml:2: "sets.goods.en\[1\]" is "parcel\/crate". Instead: one word or a few/u),
    ]);
  });
});
