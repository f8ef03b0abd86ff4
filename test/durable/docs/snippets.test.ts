import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ActivityPorts } from '../../../src/activities/ports.js';
import type { TenantId } from '../../../src/domain/brand.js';
import { createEmbeddedDrafter } from '../../../src/drafters/embedded.js';
import { createPlaybookShelf } from '../../../src/playbook/shelf.js';
import { findServerBinary } from '../../../src/server/index.js';
import { ROOT } from '../../architecture/project-script.js';
import { type Snippet, snippetsToRun } from '../../docs/snippets.js';
import {
  aDecisionFor,
  anInput,
  type DeskUnderTest,
  outcomeOf,
  startDesk,
  startRun,
  stateOf,
  untilGate,
} from '../../support/desk-under-test.js';
import { testServer } from '../../support/server.js';

/** What the server says of an update that met another event at the end of a run. */
const DROPPED = 'unexpected workflow task failure';
const PATIENCE_MS = 120_000;

describe('the docs, followed to the letter on a real server', () => {
  let desk: DeskUnderTest;
  let folder: string;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-docs-'));
    desk = await startDesk({ ports: shippedParts(join(folder, 'state')) });
    await installPrograms(join(folder, 'bin'));
    environment = {
      ...process.env,
      PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
      TEMPORAL_ADDRESS: testServer().address,
      TEMPORAL_NAMESPACE: testServer().namespace,
      DESK_TASK_QUEUE: desk.taskQueue,
      NO_COLOR: '1',
    };
  }, PATIENCE_MS);
  afterAll(async () => {
    await desk.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test(
    'every TypeScript example runs as it stands',
    async () => {
      const waiting = await aGatedTicket('docs');

      const outputs = await eachOf(await snippetsToRun('ts'), runTypeScript);

      const said = outputs.map((output) => output.stdout).join('\n');
      expect(problemsOf(outputs)).toEqual([]);
      expect(said).toContain('filed as t-');
      expect(said).toContain(`${waiting.id} approved`);
    },
    PATIENCE_MS,
  );

  test(
    'every command of the runbook works, in the order in which an operator reads them',
    async () => {
      const [ticket, other] = await Promise.all([aGatedTicket('default'), aGatedTicket('default')]);
      await writeFile(join(folder, 'decision.json'), JSON.stringify(ticket.decision));
      const tickets = { TICKET: ticket.id, OTHER_TICKET: other.id };
      const commands = await snippetsToRun('bash');
      expect([...new Set(commands.map((snippet) => snippet.file))]).toEqual(['docs/runbook.md']);

      const outputs = await eachOf(commands, (snippet) => runBash(snippet, tickets));

      expect(problemsOf(outputs)).toEqual([]);
      expect(await outcomeOf(ticket.handle)).toMatchObject({
        kind: 'handed_to_human',
        cause: 'taken_over',
        decisions: [{ action: 'approve', door: 'update' }],
      });
      expect((await stateOf(ticket.handle)).messages.map((message) => message.messageId)).toEqual(['mail-1001']);
      expect(await outcomeOf(other.handle)).toMatchObject({ kind: 'cancelled', cause: 'cancelled_by_operator' });
    },
    PATIENCE_MS,
  );

  interface Output {
    readonly stdout: string;
    /** `null` when it ended well. */
    readonly problem: string | null;
  }

  function problemsOf(outputs: readonly Output[]): readonly string[] {
    return outputs.flatMap((output) => output.problem ?? []);
  }

  async function aGatedTicket(tenant: string) {
    const outage = anInput({ subject: 'Outage', body: 'There is an outage: nobody can log in since 8:00.' });
    const start = { ...outage, tenant: tenant as TenantId };
    const handle = await startRun({ client: desk.client, taskQueue: desk.taskQueue, start });
    const state = await untilGate(handle);
    if (state.phase.kind !== 'awaiting_approval') throw new Error('No gate is open.');
    const { exampleApprover, approverGroup } = state.phase.gate.request;
    const decision = aDecisionFor(state, { actor: { id: exampleApprover, group: approverGroup } });
    return { handle, id: state.ticket.id, decision };
  }

  async function runTypeScript(snippet: Snippet): Promise<Output> {
    const file = join(folder, `snippet-${snippet.line}.ts`);
    await writeFile(file, snippet.text);
    const env = { ...environment, DESK_TENANT: 'docs' };
    return run({ snippet, command: process.execPath, args: [...TYPESCRIPT, file], env });
  }

  /** As the runbook says: an update that the server dropped is given again. */
  async function runBash(snippet: Snippet, variables: NodeJS.ProcessEnv): Promise<Output> {
    const script = `set -euo pipefail\n${snippet.text}`;
    const env = { ...environment, ...variables };
    const output = await run({ snippet, command: 'bash', args: ['-c', script], env });
    return output.problem?.includes(DROPPED) === true ? runBash(snippet, variables) : output;
  }

  function run(of: {
    readonly snippet: Snippet;
    readonly command: string;
    readonly args: readonly string[];
    readonly env: NodeJS.ProcessEnv;
  }): Promise<Output> {
    const { file, line } = of.snippet;
    return new Promise((resolve) => {
      execFile(of.command, of.args, { cwd: folder, env: of.env, timeout: 60_000 }, (error, stdout, stderr) =>
        resolve({ stdout, problem: error === null ? null : `${file}:${line}: ${error.message}\n${stdout}\n${stderr}` }),
      );
    });
  }
});

/** The playbook and the drafter that a reader of the docs has. */
function shippedParts(stateDir: string): Partial<ActivityPorts> {
  const drafter = createEmbeddedDrafter();
  const warn = (): void => undefined;
  const shelf = createPlaybookShelf({ dir: join(ROOT, 'playbook'), policyFile: null, stateDir, warn });
  return { shelf, drafters: { embedded: drafter, openai: drafter } };
}

/** Node runs our sources without a build. */
const TYPESCRIPT: readonly string[] = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    `import { register } from 'node:module'; register('${pathToFileURL(join(ROOT, 'scripts/typescript-hooks.mjs')).href}');`,
  )}`,
];

/** Puts `temporal` and `desk` on the path of the examples. */
async function installPrograms(bin: string): Promise<void> {
  await mkdir(bin);
  const { path } = await findServerBinary({ env: process.env, progress: () => undefined });
  await symlink(path, join(bin, 'temporal'));
  await writeFile(join(bin, 'desk'), `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin/desk.mjs')}" "$@"\n`);
  await chmod(join(bin, 'desk'), 0o755);
}

/** One after the other: an example may need what the one before left. */
async function eachOf<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
