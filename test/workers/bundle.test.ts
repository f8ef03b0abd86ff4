import { readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { bundleWorkflows } from '../../src/workers/bundle.js';
import { type Files, ROOT, withPlantedTrees } from '../architecture/project-script.js';

/** What each cached run and each start of a worker pays for; 520 KB of it are the SDK's. */
const MOST_BYTES = 800 * 1024;
const OURS = /^[.]\/src\/(domain|protocol|workflows)\//;
const OF_THE_SDK = /^[.]\/node_modules\/(@temporalio\/(common|workflow|worker)|nexus-rpc|long|ms)\//;
/** Node's own modules that the SDK never runs there; webpack puts an empty module in their place. */
const LEFT_OUT = /^[?][0-9a-f]+$/;

describe('the workflow bundle', () => {
  let code = '';
  let modules: readonly string[] = [];
  beforeAll(async () => {
    const bundle = await bundleWorkflows();
    code = bundle.code.slice(0, bundle.code.lastIndexOf('//# sourceMappingURL'));
    modules = [...code.matchAll(/^\/\*\*\*\/ "([^"]+)"/gm)].map(([, name = '']) => name);
  }, 60_000);

  test('holds domain, protocol and workflow code, the SDK and nothing else', () => {
    expect(modules.filter((name) => OURS.test(name)).length).toBeGreaterThan(30);
    expect(modules.filter((name) => !OURS.test(name) && !OF_THE_SDK.test(name) && !LEFT_OUT.test(name))).toEqual([]);
  });

  test('holds what decides whether a ticket escalates, and nothing of how money is read', () => {
    const ofMoney = /(money|currenc|number)[^/]*$/;

    expect(modules).toContain('./src/domain/escalates.ts');
    expect(modules.filter((name) => ofMoney.test(name))).toEqual([]);
  });

  test('stays small', () => {
    expect(Buffer.byteLength(code)).toBeLessThan(MOST_BYTES);
  });

  test('loads its modules once for all runs of a worker', () => {
    const preloading = /exports[.]preloadModules = function preloadModules\(\) \{([^}]*)\}/.exec(code)?.[1];

    expect(preloading).toContain('__webpack_require__');
    expect(preloading).toContain('./src/workflows/index.ts');
  });

  test('keeps nothing between runs: its modules have no variable, list or map of their own that could change', () => {
    const changeable = [
      'let last = 0;',
      'export var last = 0;',
      'const seen = new Map();',
      'const all: string[] = [];',
    ];

    expect(modules.filter((name) => OURS.test(name)).flatMap(statesIn)).toEqual([]);
    expect(changeable.filter(isState)).toEqual(changeable);
  });

  test('is compiled like the build, without helpers for older engines', () => {
    expect(code).not.toContain('_object_spread');
  });
});

describe('the guard of the bundle', () => {
  const ENTRY = "export { handle } from './life/handle.js';\n";
  const USES = 'export async function handle(): Promise<string> {\n  return String(used);\n}\n';

  test.each([
    ['zod', "import { z } from 'zod';\nconst used = z.string();\n"],
    ['zod/mini', "import * as z from 'zod/mini';\nconst used = z.string();\n"],
    ['openai', "import OpenAI from 'openai';\nconst used = OpenAI;\n"],
    [
      'openai/helpers/zod',
      "import { zodResponseFormat } from 'openai/helpers/zod';\nconst used = zodResponseFormat;\n",
    ],
    ['pino', "import pino from 'pino';\nconst used = pino;\n"],
    ['@energetic-ai/embeddings', "import { initModel } from '@energetic-ai/embeddings';\nconst used = initModel;\n"],
  ])('refuses a build that holds %s, and names the file that imported it', async (name, head) => {
    const bundling = bundlePlanted({ 'index.ts': ENTRY, 'life/handle.ts': head + USES });

    await expect(bundling).rejects.toThrow(new RegExp(`life/handle[.]ts imports ${name}[.;]`));
  });

  test('lets workflow code pass, and a type of a forbidden package, since types are not bundled', async () => {
    const head = "import type { z } from 'zod';\ntype Used = z.ZodType;\nconst used: Used | null = null;\n";

    const { code } = await bundlePlanted({ 'index.ts': ENTRY, 'life/handle.ts': head + USES });

    expect(code).toContain('life/handle.ts');
    expect(code).not.toContain('node_modules/zod');
  });
});

describe('the installed tree', () => {
  test('has one protobufjs for all packages of Temporal: with two, replay and JSON histories fail', () => {
    const own = createRequire(join(ROOT, 'package.json'));
    const users = ['client', 'common', 'proto', 'worker'].map((name) =>
      own.resolve(`@temporalio/${name}/package.json`),
    );

    const copies = new Set(users.map((path) => realpathSync(createRequire(path).resolve('protobufjs/package.json'))));

    expect(copies.size).toBe(1);
    const [copy = ''] = copies;
    expect(JSON.parse(readFileSync(copy, 'utf8'))).toMatchObject({ version: expect.stringMatching(/^8[.]/) });
  });
});

/** Bundles a planted tree that finds the same packages as ours. */
function bundlePlanted(files: Files): Promise<{ readonly code: string }> {
  return withPlantedTrees([files], ([root = '']) => {
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    return bundleWorkflows(join(root, 'index.ts'));
  });
}

/** What a module of ours keeps at module scope and could change. */
function statesIn(module: string): readonly string[] {
  const lines = readFileSync(join(ROOT, module), 'utf8').split('\n');
  return lines.filter(isState).map((line) => `${module}: ${line}`);
}

/** A line of module scope, so one without indent, that declares something which can change. */
function isState(line: string): boolean {
  return /^(export )?(let|var) |^(export )?const \w+(: [^=]+)? = (new (Map|Set|WeakMap|WeakSet)(<.*>)?\(\)|\[\]|\{\});/.test(
    line,
  );
}
