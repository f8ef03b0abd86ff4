import { describe, expect, test } from '@jest/globals';
import { floorOf } from '../../src/activities/floor.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import { openEmbedder } from '../../src/workers/embedder.js';
import { aTicket } from '../support/builders.js';

/** Written for this test and in no list of examples. */
const FOR_A_PERSON = [
  'Someone moved eight hundred out of my savings overnight and it was not me.',
  'My neighbour lost the use of her arm after the massage gun kicked back.',
];
const FOR_NOBODY = [
  'Could you tell me which colours the small rucksack comes in? The page only shows two of them.',
  'The lid of the bread bin does not close all the way since we washed it. A new lid would be lovely.',
];

/** The packages are optional: where npm left them out, there is no model to try. */
const withModel = openEmbedder() === undefined ? test.skip : test;

describe('the model of the optional packages', () => {
  withModel(
    'finds what the words of the policy miss, and leaves ordinary tickets alone',
    async () => {
      const loaded = await loadPlaybook({ dir: 'playbook', policyFile: null });
      if (loaded.kind === 'invalid') throw new Error(JSON.stringify(loaded.problems));
      const { playbook } = loaded;
      const embedder = openEmbedder();
      const escalates = async (body: string, using: typeof embedder) =>
        (await floorOf({ ticket: aTicket({ subject: '', body }), playbook, embedder: using })).escalation !== null;

      for (const body of FOR_A_PERSON) {
        expect([body, await escalates(body, undefined)]).toEqual([body, false]);
        expect([body, await escalates(body, embedder)]).toEqual([body, true]);
      }
      for (const body of FOR_NOBODY) expect([body, await escalates(body, embedder)]).toEqual([body, false]);
    },
    60_000,
  );

  withModel(
    'reads English only: another language is not assessed',
    async () => {
      const embedder = openEmbedder();

      expect(
        await embedder?.embed('Der Deckel vom Brotkasten schließt nicht mehr ganz, seit wir ihn gewaschen haben.'),
      ).toBeNull();
      expect(await embedder?.embed('The lid of the bread bin does not close all the way.')).toHaveLength(512);
    },
    60_000,
  );
});
