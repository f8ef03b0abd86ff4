import { once } from 'node:events';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { aCheckout, type Checkout, ended, mainThatSays } from './checkout.js';

// Each test compiles, some twice.
jest.setTimeout(60_000);

const BUILDING = 'Building Durable Desk';

describe('the launcher in a checkout', () => {
  let checkout: Checkout;

  beforeEach(async () => {
    checkout = await aCheckout('first');
  });

  afterEach(() => checkout.remove());

  test('builds what was never built, runs it, and passes the arguments on', async () => {
    const ran = await checkout.desk('list', '--json');

    expect(ran).toMatchObject({ code: 0, stdout: 'first list --json\n' });
    expect(ran.stderr).toContain(BUILDING);
  });

  test('builds nothing when nothing changed, also after a copy or a checkout touched every file', async () => {
    await checkout.desk();
    await utimes(join(checkout.root, 'src/cli/main.ts'), new Date(), new Date());

    const again = await checkout.desk();

    expect(again).toEqual({ code: 0, stdout: 'first\n', stderr: '' });
  });

  test.each([
    ['a source changed', 'src/cli/main.ts', mainThatSays('second'), 'second\n'],
    ['a source was added', 'src/cli/more.ts', 'export const more = 1;\n', 'first\n'],
    ['the locked packages changed', 'package-lock.json', '{"lockfileVersion":3}', 'first\n'],
  ])('builds again when %s', async (_what, path, text, stdout) => {
    await checkout.desk();
    await checkout.write(path, text);

    const ran = await checkout.desk();

    expect(ran).toMatchObject({ code: 0, stdout });
    expect(ran.stderr).toContain(BUILDING);
  });

  test('leaves nothing of a source that is gone', async () => {
    await checkout.write('src/cli/gone.ts', 'export const gone = 1;\n');
    await checkout.desk();
    await rm(join(checkout.root, 'src/cli/gone.ts'));

    await checkout.desk();

    expect(await readdir(join(checkout.root, 'lib/cli'))).not.toContain('gone.js');
  });

  test('builds once when several commands start together', async () => {
    const runs = await Promise.all([checkout.desk(), checkout.desk(), checkout.desk()]);

    expect(runs.map(({ code, stdout }) => ({ code, stdout }))).toEqual(Array(3).fill({ code: 0, stdout: 'first\n' }));
    expect(runs.filter(({ stderr }) => stderr.includes(BUILDING))).toHaveLength(1);
    expect(runs.filter(({ stderr }) => stderr.includes('waiting for it'))).toHaveLength(2);
  });

  test('makes again what a killed build left half', async () => {
    const killed = checkout.start();
    await once(killed.stderr ?? killed, 'data');
    await sleep(100);
    killed.kill('SIGKILL');
    await ended(killed);

    const ran = await checkout.desk();

    expect(ran).toMatchObject({ code: 0, stdout: 'first\n' });
    expect((await readdir(checkout.root)).filter((name) => name.startsWith('.lib-'))).toEqual([]);
  });

  test('does not trust a lib without its stamp', async () => {
    await checkout.desk();
    await rm(join(checkout.root, 'lib/.stamp'));

    expect((await checkout.desk()).stderr).toContain(BUILDING);
  });

  test('shows what the compiler says, and keeps the last good build', async () => {
    await checkout.desk();
    await checkout.write('src/cli/main.ts', 'const text: string = 1;\n');

    const ran = await checkout.desk();

    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('src/cli/main.ts(1,7): error TS2322');
    expect(ran.stderr).toContain('BuildFailed');
    expect(await stat(join(checkout.root, 'lib/cli/main.js'))).toBeDefined();
  });

  test('asks for `npm install` in one line when there are no packages', async () => {
    await rm(join(checkout.root, 'node_modules'));

    const ran = await checkout.desk();

    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr.trimEnd().split('\n')).toEqual([expect.stringContaining('run `npm install`')]);
  });

  test('writes the workflow bundle when there is a bundler', async () => {
    await checkout.write(
      'src/workers/bundle.ts',
      `import { writeFile } from 'node:fs/promises';
export async function writeWorkflowBundle(to: { readonly outFile: string }): Promise<void> {
  await writeFile(to.outFile, 'the bundle');
}
`,
    );

    await checkout.desk();

    expect(await checkout.read('lib/workflow-bundle.js')).toBe('the bundle');
  });

  test('counts a refused workflow bundle as no build', async () => {
    await checkout.write(
      'src/workers/bundle.ts',
      `export async function writeWorkflowBundle(): Promise<void> {
  throw new Error('handle-ticket.js imports zod');
}
`,
    );

    expect((await checkout.desk()).stderr).toContain('handle-ticket.js imports zod');
    expect((await checkout.desk()).code).toBe(1);
  });
});

describe('the launcher in an installed package', () => {
  test('runs lib as it is and builds nothing', async () => {
    const checkout = await aCheckout('installed');
    await checkout.desk();
    for (const path of ['src', 'scripts', 'tsconfig.json']) {
      await rm(join(checkout.root, path), { recursive: true, force: true });
    }

    const ran = await checkout.desk('--help');

    expect(ran).toEqual({ code: 0, stdout: 'installed --help\n', stderr: '' });
    await checkout.remove();
  });
});
