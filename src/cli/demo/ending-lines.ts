import { join } from 'node:path';
import type { Outcome } from '../../domain/outcome.js';
import type { TicketState } from '../../domain/ticket-state.js';
import { writtenBy } from '../../domain/written-by.js';
import type { Screen } from '../screen.js';
import { field, indented, prose, section } from '../text-layout.js';
import { answerLines } from '../views/answers.js';
import { doneCount, doneLines } from '../views/done.js';
import { toneOf } from '../views/standing.js';
import type { Visible } from '../visible.js';

/** What was delivered, by the path of its file, and what could not be. */
export function carriedOutLines(
  { state, outbox }: { state: Visible<TicketState>; outbox: string },
  screen: Screen,
): readonly string[] {
  const delivered = state.receipts.map((receipt) => {
    const action = state.actions.find((candidate) => candidate.key === receipt.actionKey);
    return { label: `  ${action?.content.kind ?? 'action'}`, value: join(outbox, receipt.reference) };
  });
  const failed = state.failedActions.map(({ actionKey, code }) => ({
    label: '  failed',
    value: `${actionKey}: ${code}`,
  }));
  const lines = [...delivered, ...failed].flatMap((line) => field(line, screen));
  return section({ title: 'Carried out, each once', lines }, screen);
}

/** What the simulated customer writes. */
export function customerLines(words: string, screen: Screen): readonly string[] {
  const lines = indented({ text: words, indent: '  | ' }, screen);
  return section({ title: 'The customer answers (simulated by this demo)', lines }, screen);
}

/** How handling ended, and the three answers. */
export function outcomeLines(
  { state, outcome }: { state: Visible<TicketState>; outcome: Outcome },
  screen: Screen,
): readonly string[] {
  const { answers, definitionOfDone } = outcome;
  const heading = screen.paint(toneOf(outcome.kind), `Outcome: ${outcome.kind}`);
  return [
    '',
    ...prose(`${heading}, because ${outcome.summary}`, screen),
    ...answerLines(answers, screen),
    ...section(
      {
        title: `Definition of done: ${doneCount(definitionOfDone)}`,
        lines: doneLines(definitionOfDone, screen),
      },
      screen,
    ),
    '',
    ...field({ label: 'owner', value: outcome.owner ?? 'nobody' }, screen),
    ...field({ label: 'written by', value: authors(state) }, screen),
  ];
}

/** Who wrote the reply as it went out. */
function authors(state: TicketState): string {
  const edit = state.decisions.find((decision) => decision.editedReply !== null);
  return edit === undefined ? writtenBy(state) : `${writtenBy(state)}; the reply was edited by ${edit.actor.id}`;
}
