import type { Outcome } from '../../domain/outcome.js';
import { moment } from '../moments.js';
import type { Screen } from '../screen.js';
import { field, prose, section } from '../text-layout.js';
import type { Visible } from '../visible.js';
import { answerLines } from './answers.js';
import { doneCount, doneLines } from './done.js';
import { toneOf } from './standing.js';

/** How handling ended, with the three answers and the proof. */
export function outcomeLines(outcome: Visible<Outcome>, screen: Screen): readonly string[] {
  const { definitionOfDone } = outcome;
  return [
    ...prose(screen.paint('heading', outcome.ticketId), screen),
    ...field(
      { label: 'outcome', value: `${screen.paint(toneOf(outcome.kind), outcome.kind)}: ${outcome.summary}` },
      screen,
    ),
    ...field({ label: 'cause', value: outcome.cause }, screen),
    ...field({ label: 'closed', value: moment(outcome.closedAt) }, screen),
    ...field({ label: 'owner', value: outcome.owner ?? 'nobody' }, screen),
    ...field({ label: 'written by', value: outcome.writtenBy }, screen),
    ...outcome.problems.flatMap((problem) => field({ label: 'problem', value: problem }, screen)),
    ...answerLines(outcome.answers, screen),
    ...section(
      { title: `Definition of done: ${doneCount(definitionOfDone)}`, lines: doneLines(definitionOfDone, screen) },
      screen,
    ),
    ...section({ title: 'Proof', lines: proof(outcome, screen) }, screen),
  ];
}

function proof(outcome: Outcome, screen: Screen): readonly string[] {
  return [
    ...outcome.decisions.map((made) => ({
      label: '  decision',
      value: `${made.action} by ${made.actor.id} (${made.identity}), ${moment(made.decidedAt)}`,
    })),
    ...outcome.receipts.map((receipt) => ({
      label: '  receipt',
      value: `${receipt.reference} by ${receipt.connector}, ${moment(receipt.deliveredAt)}`,
    })),
    ...outcome.evidence.map((seen) => ({
      label: '  evidence',
      value: `${seen.kind} from ${seen.source}: ${seen.statement}`,
    })),
  ].flatMap((line) => field(line, screen));
}
