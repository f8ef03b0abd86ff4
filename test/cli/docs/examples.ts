import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Screen, screenFor } from '../../../src/cli/screen.js';
import { evaluationDocument, evaluationLines } from '../../../src/cli/views/eval.js';
import { visible } from '../../../src/cli/visible.js';
import { doctorDocument, doctorLines } from '../../../src/cli/views/doctor.js';
import { workerLines } from '../../../src/cli/views/worker.js';
import type { TicketId } from '../../../src/domain/brand.js';
import type { WorkerReady } from '../../../src/workers/main.js';
import { aContext, desk } from '../../support/console.js';
import { aFakeDesk, type FakeDesk } from '../../support/fake-desk.js';
import { aParkedState, aResolvedState, aVerifyingState } from '../../support/ticket-states.js';
import { anEvaluation } from '../../eval/an-evaluation.js';
import { anExamination } from '../doctor/an-examination.js';

/** One call and what it prints. */
export interface Example {
  readonly call: string;
  readonly output: string;
}

/** Calls whose output stands in the docs; what they print comes from running them against the twin. */
const CALLS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  submit: [
    ['submit', 'ticket.json'],
    ['submit', 'tickets.ndjson', '--wait'],
  ],
  status: [['status', 'T-1']],
  show: [['show', 'T-1']],
  list: [['list']],
  approvals: [['approvals']],
  decide: [['decide', 'T-1', '--as', 'bo', '--approve']],
  message: [['message', 'T-2', 'It works again, thank you.', '--message-id', 'mail-17']],
  playbook: [['playbook', 'check', 'mine']],
  'take-over': [['take-over', 'T-2', '--as', 'bo', '--reason', 'I know this customer.']],
  history: [['history', 'T-1']],
  outcome: [['outcome', 'T-3']],
};

const READY: WorkerReady = {
  schemaVersion: 1,
  address: '127.0.0.1:7233',
  namespace: 'default',
  taskQueue: 'support-tickets',
  drafter: 'embedded',
  playbook: '4cc1eb69dc21',
  allowUnsigned: false,
  searchAttributes: true,
  outboxDir: '/srv/desk/.desk/outbox',
  processId: 4711,
};

/** Commands that need a server: what they print is drawn from facts, by the same views. */
const DRAWN: Readonly<Record<string, { lines(screen: Screen): readonly string[]; document(): unknown }>> = {
  worker: { lines: (screen) => workerLines(READY, screen), document: () => READY },
  eval: {
    lines: (screen) => evaluationLines(visible(anEvaluation()), screen),
    document: () => evaluationDocument(anEvaluation().evaluation, anEvaluation().comparison),
  },
  doctor: {
    lines: (screen) => doctorLines(anExamination(), screen),
    document: () => doctorDocument(anExamination()),
  },
};

/** What stands in the docs as examples. */
export const EXAMPLES = {
  of: async (name: string): Promise<readonly Example[]> => {
    const drawn = DRAWN[name];
    if (drawn === undefined) return Promise.all((CALLS[name] ?? []).map(exampleOf));
    const context = aContext({ columns: COLUMNS, env: { NO_COLOR: '1' } });
    return [{ call: `desk ${name}`, output: drawn.lines(screenFor(context.stdout, context)).join('\n') }];
  },
  failure: {
    text: [
      '$ desk show T-9',
      'Failed: No such ticket in tenant acme while reading T-9. (TicketNotFound)',
      'What to do: Check id, tenant and namespace; `desk list` shows what is there.',
    ].join('\n'),
    json: JSON.stringify(
      {
        error: {
          code: 'TicketNotFound',
          message: 'No such ticket in tenant acme while reading T-9.',
          whatToDo: 'Check id, tenant and namespace; `desk list` shows what is there.',
        },
      },
      null,
      2,
    ),
  },
};

/** The JSON document of the first example of a command. */
export async function documentOf(name: string): Promise<unknown> {
  const [call] = CALLS[name] ?? [];
  if (call === undefined) return DRAWN[name]?.document() ?? null;
  return inFolder(name, async (folder) => (await desk([...call, '--json'], { desk: aTwin(), folder })).json());
}

/** The JSON document of a batch, which is the second example of `submit`. */
export async function batchDocument(): Promise<unknown> {
  return inFolder('submit', async (folder) =>
    (await desk(['submit', 'tickets.ndjson', '--json'], { desk: aTwin(), folder })).json(),
  );
}

async function exampleOf(words: readonly string[]): Promise<Example> {
  return inFolder(words[0] ?? '', async (folder) => {
    const columns = words[0] === 'submit' ? null : COLUMNS;
    const { stdout, stderr } = await desk(words, { desk: aTwin(), folder, columns, env: { NO_COLOR: '1' } });
    const call = ['desk', ...words.map((word) => (word.includes(' ') ? JSON.stringify(word) : word))].join(' ');
    return { call, output: `${stderr}${stdout}`.replaceAll(`${folder}/`, '') };
  });
}

/** A batch is shown as a pipe gets it, without the line that moves. */
const COLUMNS = 100;

function aTwin(): FakeDesk {
  const id = (text: string) => text as TicketId;
  return aFakeDesk([
    aParkedState({ findings: [{ at: 'reply.sentences.2', rule: 'S4', fix: 'Say by when.' }] }),
    aVerifyingState({ ticket: { id: id('T-2') } }),
    aResolvedState({ ticket: { id: id('T-3') } }),
  ]);
}

async function inFolder<T>(name: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-docs-'));
  const resolved = aResolvedState({ ticket: { id: 'T-3' as TicketId } }).ticket;
  try {
    await writeFile(join(folder, 'ticket.json'), '{"id":"T-4","body":"The export stops after 10,000 rows."}');
    if (name === 'playbook') await aPlaybookWithMistakes(join(folder, 'mine'));
    await writeFile(join(folder, 'tickets.ndjson'), `${JSON.stringify(resolved)}\n{"id":"T-5"}\n`);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function aPlaybookWithMistakes(folder: string): Promise<void> {
  await cp('playbook', folder, { recursive: true });
  const evidence = await readFile(join(folder, 'evidence.yaml'), 'utf8');
  await writeFile(join(folder, 'evidence.yaml'), evidence.replace('kind: receipt', 'kind: hearsay'));
}
