import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { OUTCOME_KINDS, type Outcome } from '../../src/domain/outcome.js';
import { bundleWorkflows } from '../../src/workers/bundle.js';
import { endOf, SCENARIO_NAMES, type ScenarioName } from '../histories/scenarios.js';
import { ANYBODY, HISTORIES } from '../support/recorded-history.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MINUTE_MS = 60_000;

/** Recorded before a change of commands or of what an outcome says. */
const EARLIER = readdirSync(join(HISTORIES, 'earlier')).map((file) => file.replace(/\.json$/u, ''));

// A replay that fails is told by its error; the log would tell it twice.
beforeAll(() => {
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => {}),
    telemetryOptions: { logging: { filter: { core: 'ERROR', other: 'ERROR' } } },
  });
});

describe('a recorded history', () => {
  let code: string;
  beforeAll(async () => {
    ({ code } = await bundleWorkflows());
  }, MINUTE_MS);

  test('exists for each scenario, and for nothing else', async () => {
    const files = (await readdir(HISTORIES)).filter((name) => name.endsWith('.json'));

    expect(files.toSorted()).toEqual(SCENARIO_NAMES.map((name) => `${name}.json`).toSorted());
  });

  test('exists for each outcome', () => {
    expect(new Set(SCENARIO_NAMES.map((name) => endOf(name).kind))).toEqual(new Set(OUTCOME_KINDS));
  });

  test.each(SCENARIO_NAMES)('%s replays on the workflow of today', async (name) => {
    await expect(replay(code, name)).resolves.toBeUndefined();
  });

  test.each(EARLIER)('of an earlier version, %s, replays too: the way it took is patched', async (name) => {
    const text = await readFile(join(HISTORIES, 'earlier', `${name}.json`), 'utf8');

    await expect(
      Worker.runReplayHistory({ workflowBundle: { code } }, JSON.parse(text), `ticket/acme/${name}`),
    ).resolves.toBeUndefined();
  });

  test.each(SCENARIO_NAMES)('%s ends as its name says', async (name) => {
    const { kind, cause, holds } = endOf(name);

    expect(await recordedOutcome(name)).toMatchObject({ kind, cause, ...holds });
  });

  test('names no process, no machine and no place in a file', async () => {
    for (const name of SCENARIO_NAMES) {
      const text = await readFile(`${HISTORIES}${name}.json`, 'utf8');
      const identities = [...text.matchAll(/"identity":"([^"]*)"/g)].map(([, identity]) => identity);

      expect(new Set(identities)).toEqual(new Set([ANYBODY]));
      expect(text).not.toMatch(/"\d+@/);
      expect(text).not.toMatch(/[/]src[/]|[/]node_modules[/]/);
    }
  });
});

describe('a backend that bundles our workflows itself', () => {
  test(
    'as the SDK does it, gets the same workflow',
    async () => {
      const workflowsPath = join(ROOT, 'src', 'workflows', 'index.ts');
      const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });

      await expect(replay(code, 'approved')).resolves.toBeUndefined();
    },
    MINUTE_MS,
  );
});

describe('a workflow that is not the recorded one', () => {
  test.each([
    {
      change: 'two stages change places',
      file: 'handle-ticket.ts',
      before: 'opened.opening.order.entries()',
      after: '[...opened.opening.order.slice(0, 2), ...opened.opening.order.slice(2).reverse()].entries()',
    },
    { change: 'no row is written at the end', file: 'closing.ts', before: '    of.trail.showRow();\n', after: '' },
    {
      change: 'a ticket waits before its first look',
      file: 'verification.ts',
      before: '  for (;;) {\n',
      after: '  await condition(() => false, 1);\n  for (;;) {\n',
    },
  ])(
    'is found out: $change',
    async (breach) => {
      const broken = await brokenWorkflows(breach);
      try {
        const { code } = await bundleWorkflows(join(broken, 'src', 'workflows', 'index.ts'));

        await expect(replay(code, 'approved')).rejects.toThrow(/nondeterminism/iu);
      } finally {
        await rm(broken, { recursive: true, force: true });
      }
    },
    MINUTE_MS,
  );
});

async function replay(code: string, name: ScenarioName): Promise<void> {
  await Worker.runReplayHistory({ workflowBundle: { code } }, await readHistory(name), `ticket/acme/${name}`);
}

interface RecordedEvent {
  readonly workflowExecutionCompletedEventAttributes?: {
    readonly result: { readonly payloads: readonly [{ readonly data: string }] };
  };
}

async function readHistory(name: ScenarioName): Promise<{ readonly events: readonly RecordedEvent[] }> {
  return JSON.parse(await readFile(`${HISTORIES}${name}.json`, 'utf8'));
}

/** The result of the run, from its last event. */
async function recordedOutcome(name: ScenarioName): Promise<Outcome> {
  const last = (await readHistory(name)).events.at(-1)?.workflowExecutionCompletedEventAttributes;
  if (last === undefined) throw new Error(`The history ${name} does not end with a completed run.`);
  return JSON.parse(Buffer.from(last.result.payloads[0].data, 'base64').toString());
}

/** A copy of everything that the bundle is made of, with one change; it fails when there is nothing to change. */
async function brokenWorkflows(breach: { file: string; before: string; after: string }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'durable-desk-broken-'));
  for (const layer of ['workflows', 'domain', 'protocol'])
    await cp(join(ROOT, 'src', layer), join(folder, 'src', layer), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const path = join(folder, 'src', 'workflows', breach.file);
  const source = await readFile(path, 'utf8');
  if (source.split(breach.before).length !== 2) throw new Error(`${breach.file} no longer has what this test breaks.`);
  await writeFile(path, source.replace(breach.before, breach.after));
  return folder;
}
