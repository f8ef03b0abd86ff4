import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Files, runScript, withPlantedTrees } from './project-script.js';

const CHECK = 'scripts/check-imports.mjs';

interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly chain: readonly string[];
  readonly comment: string;
}
interface Report {
  readonly moduleCount: number;
  readonly breaches: readonly Breach[];
}

/** A house in small: each layer is there, every entry leads somewhere, and no wall is broken. */
const SOUND: Files = {
  'package.json': '{ "dependencies": { "zod": "*" }, "devDependencies": { "jest": "*" } }',
  'src/domain/ticket.ts': 'export const ticket = 1;',
  'src/protocol/names.ts': "export { ticket } from '../domain/ticket.js';",
  'src/ports.ts': "export { ticket } from './domain/ticket.js';",
  'src/schemas/ticket.ts': "export { ticket } from '../domain/ticket.js';",
  'src/workflows/index.ts': "export { ticket } from '../protocol/names.js';",
  'src/activities/index.ts': "export { ticket } from '../ports.js';",
  'src/connectors/outbox.ts': "export { ticket } from '../ports.js';",
  'src/drafters/embedded.ts': "export { ticket } from '../ports.js';",
  'src/playbook/load.ts': "export { ticket } from '../schemas/ticket.js';",
  'src/client/index.ts': "export { ticket } from '../protocol/names.js';",
  'src/server/start.ts': "export { ticket } from '../protocol/names.js';",
  'src/cli/main.ts':
    "export { ticket } from '../client/index.js';\nexport { ticket as other } from '../server/start.js';",
  'src/eval/measures.ts': "export { ticket } from '../domain/ticket.js';",
  'src/workers/index.ts':
    "export { ticket } from '../activities/index.js';\nexport { ticket as other } from '../eval/measures.js';",
  'src/workers/main.ts':
    "export { ticket } from '../connectors/outbox.js';\nexport { ticket as a } from '../drafters/embedded.js';\nexport { ticket as b } from '../playbook/load.js';",
};

/** One breach of each rule: the file that is added or changed, and the import that must be refused. */
const BREACHES: readonly { rule: string; file: string; source: string; to: string }[] = [
  breach('domain-is-pure', 'src/domain/ticket.ts', 'node:crypto'),
  breach('domain-is-pure', 'src/domain/ticket.ts', '../ports.js'),
  breach('protocol-imports-only-domain', 'src/protocol/names.ts', '../ports.js'),
  breach('workflows-import-only-domain-and-protocol', 'src/workflows/index.ts', 'zod'),
  breach('workflows-import-only-domain-and-protocol', 'src/workflows/index.ts', '../ports.js'),
  breach('workflows-reckon-no-calendar', 'src/protocol/names.ts', 'temporal-polyfill'),
  breach('activities-know-ports-not-connectors', 'src/activities/index.ts', '../connectors/outbox.js'),
  breach('activities-know-ports-not-connectors', 'src/activities/index.ts', '@temporalio/client'),
  breach('drafters-stand-behind-ports', 'src/drafters/embedded.ts', '../protocol/names.js'),
  breach('connectors-stand-behind-ports', 'src/connectors/outbox.ts', '../playbook/load.js'),
  breach('connectors-stand-behind-ports', 'src/connectors/outbox.ts', '@temporalio/activity'),
  breach('playbook-stand-behind-ports', 'src/playbook/load.ts', '../drafters/embedded.js'),
  breach('schemas-describe-the-domain', 'src/schemas/ticket.ts', '../ports.js'),
  breach('schemas-stay-at-the-edge', 'src/connectors/outbox.ts', '../schemas/ticket.js'),
  breach('schemas-stay-at-the-edge', 'src/server/start.ts', 'zod'),
  breach('eval-measures-and-does-nothing', 'src/eval/measures.ts', '../ports.js'),
  breach('eval-measures-and-does-nothing', 'src/eval/measures.ts', 'node:fs'),
  breach('nothing-serves-the-measures', 'src/drafters/embedded.ts', '../eval/measures.js'),
  breach('nothing-serves-the-measures', 'src/cli/main.ts', '../eval/measures.js'),
  breach('client-talks-to-the-server-only', 'src/client/index.ts', '../server/start.js'),
  breach('client-has-no-native-code', 'src/protocol/names.ts', '@temporalio/worker'),
  breach('client-has-no-native-code', 'src/protocol/names.ts', '../workflows/index.js'),
  breach('doors-go-through-client', 'src/cli/main.ts', '../ports.js'),
  breach('doors-go-through-client', 'src/cli/main.ts', '@temporalio/worker'),
  breach('server-only-starts-servers', 'src/server/start.ts', '../ports.js'),
  breach('only-workers-compose', 'src/cli/main.ts', '../connectors/outbox.js'),
  breach('only-workers-compose', 'src/ports.ts', './workflows/index.js'),
  breach('nothing-imports-test', 'src/workers/main.ts', '../../test/support/twin.js'),
  breach('production-installs-what-it-imports', 'src/workers/main.ts', 'jest'),
  breach('no-unresolved', 'src/workers/main.ts', './nowhere.js'),
  breach('no-cycles', 'src/domain/ticket.ts', './priority.js'),
  { rule: 'no-orphans', file: 'src/domain/alone.ts', source: 'export const alone = 1;', to: '' },
  {
    rule: 'reachable-from-an-entry',
    file: 'src/domain/unused.ts',
    source: "export { ticket } from './ticket.js';",
    to: '',
  },
  breach('no-two-way-folder-pairs', 'src/domain/ticket.ts', '../ports.js'),
  breach('no-two-way-folder-pairs', 'src/protocol/names.ts', '../client/index.js'),
];

/** What some breaches need beside the file that breaks the rule. */
const ASIDE: Files = {
  'node_modules/jest/package.json': '{ "name": "jest", "main": "index.js" }',
  'node_modules/jest/index.js': 'module.exports = 1;',
  'test/support/twin.ts': 'export const twin = 1;',
  'src/domain/priority.ts': "export { ticket } from './ticket.js';",
};

describe('the import rules', () => {
  let reports: readonly Report[];

  beforeAll(async () => {
    reports = await judge([SOUND, ...BREACHES.map(planted), importedByCall(), {}]);
  }, 60_000);

  test('let a sound house pass', () => {
    const [sound] = reports;

    expect(sound?.breaches).toEqual([]);
    expect(sound?.moduleCount).toBe(15);
  });

  test.each(BREACHES.map((row, index) => ({ ...row, index })))(
    '$rule: refuses $file with an import of "$to"',
    ({ rule, file, index }) => {
      const report = reports[index + 1];

      const fired = report?.breaches.filter((found) => found.rule === rule) ?? [];

      expect(fired.map((found) => [found.from, found.to, ...found.chain].join(' ')).join()).toContain(file);
      expect(fired[0]?.comment).toMatch(/[.]$/);
    },
  );

  test('see an import that is written as a call', () => {
    const report = reports[BREACHES.length + 1];

    expect(report?.breaches.map((found) => found.rule)).toContain('workflows-import-only-domain-and-protocol');
  });

  test('are each broken by one of these trees', async () => {
    const { stdout } = await runScript(CHECK, ['--rules']);

    const named = JSON.parse(stdout) as string[];

    expect([...new Set(BREACHES.map((row) => row.rule))].toSorted()).toEqual(named.toSorted());
  });

  test('are not taken as kept when nothing was read', async () => {
    const end = await withPlantedTrees([{}], (roots) => runScript(CHECK, ['--project', ...roots]));

    expect(reports.at(-1)).toMatchObject({ moduleCount: 0, breaches: [] });
    expect(end.exitCode).toBe(1);
    expect(end.stderr).toContain('Only 0 modules were read');
  });
});

describe('the project', () => {
  test('keeps every import rule, and the cruise has read it', async () => {
    const end = await runScript(CHECK);

    expect(end.stderr).toBe('');
    expect(end.stdout).toMatch(/^\d{2,} modules in src, 0 breaches$/m);
  }, 30_000);
});

function breach(rule: string, file: string, to: string) {
  return { rule, file, source: `${SOUND[file]}\nimport * as broken from '${to}';\nexport { broken };`, to };
}

function planted({ file, source, to }: { file: string; source: string; to: string }): Files {
  const wanted =
    to
      .replace(/[.]js$/, '')
      .split('/')
      .at(-1) ?? '';
  const aside = Object.entries(ASIDE).filter(([path]) => wanted !== '' && path.includes(`/${wanted}`));
  return { ...SOUND, ...Object.fromEntries(aside), [file]: source };
}

function importedByCall(): Files {
  return { ...SOUND, 'src/workflows/index.ts': "export const load = () => import('zod');" };
}

async function judge(trees: readonly Files[]): Promise<readonly Report[]> {
  const end = await withPlantedTrees(trees, (roots) => runScript(CHECK, ['--json', ...roots]));
  return JSON.parse(end.stdout) as readonly Report[];
}
