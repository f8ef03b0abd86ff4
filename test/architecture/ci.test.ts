import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, withPlantedTrees } from './project-script.js';

const UNIT = 'Tests:       10 passed, 10 total';
const DURABLE = 'Tests:       20 passed, 20 total';

describe('the run of CI', () => {
  test("closes with jest's own counts when everything passed", async () => {
    const end = await runCi({ test: `${UNIT}\nTests:       2 skipped, 20 passed, 22 total` });

    expect(end.lastLine).toBe('30 passed, 0 failed, 2 skipped');
    expect(end.exitCode).toBe(0);
  });

  test('runs tests, checks and the demo in this order', async () => {
    const end = await runCi({ test: `${UNIT}\n${DURABLE}` });

    expect(end.commands).toEqual(['npm test', 'npm run check', 'npm run demo -- --decision approve']);
  });

  test('fails with the number of failed tests', async () => {
    const end = await runCi({ test: `${UNIT}\nTests:       3 failed, 20 passed, 23 total\nexit 1` });

    expect(end.lastLine).toBe('30 passed, 3 failed, 0 skipped');
    expect(end.exitCode).toBe(1);
  });

  test.each(['check', 'demo'])('fails when only the %s failed', async (step) => {
    const end = await runCi({ test: `${UNIT}\n${DURABLE}`, [step]: 'exit 1' });

    expect(end.stdout).toContain(`failed: ${step}\n`);
    expect(end.lastLine).toBe('30 passed, 1 failed, 0 skipped');
    expect(end.exitCode).toBe(1);
  });

  test.each([
    ['none', 'No tests found', '0 passed'],
    ['a run without tests', 'Tests:       0 total', '0 passed'],
    ['only the unit tests', UNIT, '10 passed'],
    ['no durable test that passed', `${UNIT}\nTests:       4 skipped, 0 passed, 4 total`, '10 passed'],
  ])('fails when not all tests were executed: %s', async (_what, output, count) => {
    const end = await runCi({ test: output });

    expect(end.stdout).toContain('failed: not both of unit and durable tests were executed\n');
    expect(end.lastLine).toMatch(new RegExp(`^${count}, 1 failed, [04] skipped$`));
    expect(end.exitCode).toBe(1);
  });
});

interface CiEnd {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly lastLine: string;
  readonly commands: readonly string[];
}

/** Runs `.ci/run` with an `npm` that only prints: what each step says, and `exit N` for how it ends. */
function runCi(steps: { test: string; check?: string; demo?: string }): Promise<CiEnd> {
  const saying = (text = '') => text.replaceAll(/^(?!exit )(.*)$/gm, 'echo "$1"');
  const npm = [
    '#!/bin/bash',
    'case "$1 $2" in',
    ...[
      `"test ") ${saying(steps.test)}`,
      `"run check") ${saying(steps.check)}`,
      `"run demo") ${saying(steps.demo)}`,
    ].map((branch) => `${branch}\n;;`),
    'esac',
  ].join('\n');
  return withPlantedTrees([{ 'bin/npm': npm }], async ([root = '']) => {
    chmodSync(join(root, 'bin/npm'), 0o755);
    mkdirSync(join(root, '.ci'));
    copyFileSync(join(ROOT, '.ci/run'), join(root, '.ci/run'));
    const env = { ...process.env, PATH: `${join(root, 'bin')}:${process.env['PATH']}`, GIT_CEILING_DIRECTORIES: root };
    const { status, stdout } = spawnSync('bash', ['.ci/run'], { cwd: root, env, encoding: 'utf8' });
    const commands = [...stdout.matchAll(/^::: (npm .*)$/gm)].flatMap(([, command]) => command ?? []);
    return { exitCode: status, stdout, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '', commands };
  });
}
