import { handoffOf } from '../../../src/domain/stages.js';
import type { Effects } from './effects.js';
import type { Product } from './product.js';
import type { HostedTraces } from './workflow-host.js';

/** What was noted while a ticket was handled. */
export interface Sight {
  readonly screens: string[];
  readonly logs: string[];
  readonly calls: string[];
  readonly queries: string[];
  readonly opened: readonly string[];
}

/** What a run left behind, before it is read. */
export type Left = Pick<
  Effects,
  'ticket' | 'floor' | 'plainly' | 'state' | 'outcome' | 'readBack' | 'playbookChanged' | 'inside' | 'cpuMs' | 'heapMiB'
> & {
  /** The product's own words on what is acted on. */
  readonly effective: Product['effective']['effectiveHandling'];
  readonly row: Product['row']['rowOf'];
  readonly traces: HostedTraces;
  readonly sight: Sight;
  /** The line under which lists show the run. */
  readonly summary: string;
  /** What was written, by its path from the outbox on. */
  readonly files: ReadonlyMap<string, string>;
};

const LINE_ENDS = /[\n\r\u0085\u2028\u2029]/u;

/** Reads the traces of a run as effects. */
export function seen(left: Left): Effects {
  const { sight, state, files, summary, traces } = left;
  const documents = [...files.values()];
  const read = documents.map(readDocument);
  return {
    ...left,
    ...readState(left),
    replies: read.filter(({ kind }) => kind === 'reply').map(({ body }) => body),
    documents,
    cards: [...traces.cards],
    markdown: read.map(({ markdown }) => markdown),
    live: [...read.map(({ markdown }) => markdown), ...traces.cards],
    screens: [...sight.screens],
    recipients: read.map(({ to }) => to),
    lines: [summary, ...traces.summaries, ...sight.logs, ...read.map(({ headers }) => headers)].flatMap((text) =>
      text.split(LINE_ENDS),
    ),
    calls: [...sight.calls],
    opened: [...sight.opened],
    files: [...files.keys()],
    queries: [...sight.queries],
    // Written out only where somebody looks: a long ticket fills megabytes.
    kept: () => JSON.stringify([{ ...traces, state, summary }, documents, sight.screens, sight.logs]),
  };
}

function readState({
  state,
  outcome,
  effective: effectiveHandling,
  row,
}: Left): Pick<Effects, 'decisions' | 'undecided' | 'handling' | 'keys'> {
  if (state === null || state.routing === null) return { decisions: [], undecided: [], keys: [], handling: NOBODY };
  const { routing, receipts, actions, decisions, opening } = state;
  const approved = decisions.flatMap((decision) => decision.approved);
  const effective = effectiveHandling(routing, handoffOf(state.handoffs, 'operations-lead'));
  const isReply = (key: string) => actions.some((action) => action.key === key && action.content.kind === 'reply');
  return {
    decisions,
    undecided: receipts
      .filter(({ actionKey }) => isReply(actionKey) && opening?.gates.reply === 'always')
      .filter(
        ({ actionKey, contentHash }) =>
          !approved.some((entry) => entry.actionKey === actionKey && entry.contentHash === contentHash),
      )
      .map(({ actionKey }) => actionKey),
    handling: {
      owner: outcome?.owner ?? row(state).owner ?? '',
      queue: effective.queue,
      urgency: effective.urgency,
    },
    keys: receipts.map(({ actionKey }) => actionKey),
  };
}

const NOBODY: Effects['handling'] = { owner: '', queue: '', urgency: 'low' };

/** A file of the outbox in its parts; the Markdown is what a reader obeys, without quoted headers and fenced texts. */
function readDocument(text: string) {
  const [, headers = '', rest = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text) ?? [];
  const isRecord = headers === '';
  return {
    headers,
    kind: /^Kind: "?(\w+)/mu.exec(headers)?.[1] ?? 'record',
    to: /^To: (.*)$/mu.exec(headers)?.[1] ?? '',
    body: rest,
    markdown: isRecord ? '' : rest.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gmu, ''),
  };
}
