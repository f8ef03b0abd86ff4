import { describe, expect, test } from '@jest/globals';
import type { Attachment } from '../../../src/domain/ticket.js';
import { createEmbeddedDrafter } from '../../../src/drafters/embedded.js';
import { aStartInput, aTicket } from '../../support/builders.js';
import { walk } from '../walk.js';

const DRAFTER = createEmbeddedDrafter();
const TICKETS = [
  ['en', 'My import fails when I save it. What is wrong?'],
  ['de', 'Mein Import bringt einen Fehler, wenn ich ihn starte.'],
] as const;
const ASKS = /error message say|Fehlermeldung\?/u;

/** Every stage has to pass its checks, whatever came with the ticket. */
async function questionsOf(body: string, attachments: readonly Attachment[]): Promise<string> {
  const ticket = aTicket({ subject: '', body, productArea: null, customer: NOBODY, attachments });
  const stages = await walk(DRAFTER, { start: aStartInput({ ticket }) });
  expect(stages.flatMap((stage) => stage.findings)).toEqual([]);
  return JSON.stringify(stages[0]?.handoff);
}

const NOBODY = { name: null, tier: 'standard', locale: null } as const;
const file = (name: string) => ({ name, mediaType: null, bytes: null });

describe('the embedded drafter', () => {
  test.each(TICKETS)('in %s asks for the words of an error, unless a picture of it is attached', async (_, body) => {
    expect(await questionsOf(body, [])).toMatch(ASKS);
    expect(await questionsOf(body, [file('shot.png')])).not.toMatch(ASKS);
    expect(await questionsOf(body, [file('app.log')])).not.toMatch(ASKS);
  });

  test('goes on asking when what came along shows no error', async () => {
    expect(await questionsOf(TICKETS[0][1], [file('all.zip'), file('song.mp3')])).toMatch(ASKS);
  });
});
