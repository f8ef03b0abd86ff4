import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { saysVersion, writeScript } from '../server/fake-executables.js';
import { desk } from '../support/console.js';
import { useFolders } from '../support/folders.js';

const newFolder = useFolders();
const OPENAI = { DESK_DRAFTER: 'openai' };

describe('a command that runs a worker', () => {
  test.each([['worker'], ['dev'], ['demo']])(
    'refuses the model drafter without a key at once: `desk %s`',
    async (name) => {
      const folder = await newFolder();
      const words = name === 'demo' ? ['demo', '--decision', 'approve'] : [name];

      const answer = await desk(words, { folder, env: { ...OPENAI, DESK_STATE_DIR: join(folder, 'state') } });

      expect(answer.stderr).toContain('DESK_DRAFTER is openai, but there is no OPENAI_API_KEY (SettingsInvalid)');
      expect({ exitCode: answer.exitCode, stdout: answer.stdout }).toEqual({ exitCode: 2, stdout: '' });
    },
  );

  test.each([['worker'], ['dev'], ['demo']])('refuses a state folder that is a file: `desk %s`', async (name) => {
    const folder = await newFolder();
    const file = join(folder, 'state');
    await writeFile(file, '');
    const words = name === 'demo' ? ['demo', '--decision', 'approve'] : [name];

    const isFile = await desk(words, { folder, env: { DESK_STATE_DIR: file } });
    const isBelow = await desk(words, { folder, env: { DESK_STATE_DIR: join(file, 'below') } });

    for (const { exitCode, stderr, stdout } of [isFile, isBelow]) {
      expect(stderr).toContain(`DESK_STATE_DIR: ${file}`);
      expect(stderr).toContain('but must be a folder (SettingsInvalid)');
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    }
  });
});

describe('`desk dev`', () => {
  test('refuses a policy file that is not there before it starts anything', async () => {
    const folder = await newFolder();

    const fromOption = await desk(['dev', '--policy', 'nope.yaml'], { folder });
    const fromSetting = await desk(['dev'], { folder, env: { DESK_POLICY: join(folder, 'gone.yaml') } });

    expect(fromOption.stderr).toContain(`${join(folder, 'nope.yaml')} cannot be read: there is no such file`);
    expect(fromSetting.stderr).toContain(`${join(folder, 'gone.yaml')} cannot be read: there is no such file`);
    expect([fromOption.exitCode, fromSetting.exitCode]).toEqual([2, 2]);
  });

  test('refuses one port for server and web UI, and names both options', async () => {
    const folder = await newFolder();

    const answer = await desk(['dev', '--port', '7300', '--ui-port', '7300'], { folder });

    expect(answer.stderr).toContain('--port and --ui-port are both 7300: give each a port of its own (UsageInvalid)');
    expect(answer.exitCode).toBe(2);
  });

  test('does not advise to start itself when its server ends', async () => {
    const folder = await newFolder();
    const script = `case "$1" in --version) ${saysVersion('1.29.1')};; *) echo "disk is broken"; exit 1;; esac`;
    const env = { PATH: folder, TEMPORAL_CLI_PATH: await writeScript(join(folder, 'temporal'), script) };

    const answer = await desk(['dev', '--no-worker'], { folder, env });

    expect(answer.stderr).toContain('(ServerUnavailable)\nWhat to do: Mend what the message names');
    expect(answer.stderr).toContain('disk is broken');
    expect(answer.exitCode).toBe(1);
  });
});
