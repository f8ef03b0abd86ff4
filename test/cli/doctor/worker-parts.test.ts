import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { judgeModelKey } from '../../../src/cli/doctor/checks/model-key.js';
import { judgePlaybook } from '../../../src/cli/doctor/checks/playbook.js';
import { judgeSettings, judgeUnsigned } from '../../../src/cli/doctor/checks/settings.js';
import { readSettings, type Settings } from '../../../src/config.js';
import { askForModel } from '../../../src/workers/model-health.js';
import { readPlaybook } from '../../../src/workers/playbook-health.js';
import { useFolders } from '../../support/folders.js';

const newFolder = useFolders();

function settingsOf(env: Readonly<Record<string, string>>): Settings {
  const reading = readSettings(env);
  if (reading.kind === 'invalid') throw new Error(reading.problems.join('; '));
  return reading.settings;
}

describe('the check of the settings', () => {
  test('fails for what cannot be read, and warns about names that nothing reads', () => {
    expect(judgeSettings(readSettings({ DESK_MAX_ACTIVITIES: '0' }))).toMatchObject({
      state: 'failed',
      found: expect.stringContaining('DESK_MAX_ACTIVITIES'),
    });
    expect(judgeSettings(readSettings({ DESK_TENNANT: 'acme' }))).toMatchObject({
      state: 'warning',
      found: expect.stringContaining('DESK_TENNANT: no such setting'),
    });
    expect(judgeSettings(readSettings({})).state).toBe('ok');
  });

  test('notes whether decisions without a signature count, and takes either for meant', () => {
    expect(judgeUnsigned({ allowUnsigned: true })).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^count,/u),
    });
    expect(judgeUnsigned({ allowUnsigned: false })).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^are refused/u),
    });
  });
});

describe('the check of the playbook', () => {
  test('takes the shipped one, as a worker would load it', async () => {
    const verdict = judgePlaybook(await readPlaybook(settingsOf({})), '/elsewhere');

    expect(verdict).toMatchObject({
      state: 'ok',
      found: expect.stringMatching(/^[0-9a-f]{12} in .*playbook is valid$/u),
    });
  });

  test('names every problem of every file, with its line, from the current folder', async () => {
    const folder = await newFolder();
    await cp(resolve('playbook'), join(folder, 'mine'), { recursive: true });
    const lines: Record<string, number> = {};
    for (const name of ['policy.yaml', 'roster.yaml']) {
      const text = `${(await readFile(join(folder, 'mine', name), 'utf8')).trimEnd()}\nnonsense: 1\n`;
      await writeFile(join(folder, 'mine', name), text);
      lines[name] = text.split('\n').length - 1;
    }

    const verdict = judgePlaybook(await readPlaybook(settingsOf({ DESK_PLAYBOOK_DIR: join(folder, 'mine') })), folder);

    expect(verdict.state).toBe('failed');
    expect(verdict.found.split('\n')).toEqual([
      '2 problems:',
      expect.stringContaining(`mine/policy.yaml:${lines['policy.yaml']}: "nonsense" is not a known key.`),
      expect.stringContaining(`mine/roster.yaml:${lines['roster.yaml']}: "nonsense" is not a known key.`),
    ]);
    expect(verdict.found).not.toContain(folder);
  });

  test('says of a folder without one that the files are missing', async () => {
    const folder = await newFolder();

    const verdict = judgePlaybook(await readPlaybook(settingsOf({ DESK_PLAYBOOK_DIR: folder })), folder);

    expect(verdict.found).toContain('6 problems:\nhandle-support-ticket.md:1:');
  });
});

describe('the check of the model key', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  /** A provider on this machine, and the verdict over a worker that uses it. */
  async function verdictWith(answer: RequestListener) {
    const asked: { url: string; authorization: string }[] = [];
    const server = createServer((request, response) => {
      asked.push({ url: request.url ?? '', authorization: request.headers.authorization ?? '' });
      answer(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    stops.push(() => server.close().closeAllConnections());
    const { port } = server.address() as AddressInfo;
    const settings = settingsOf({
      DESK_DRAFTER: 'openai',
      OPENAI_API_KEY: 'sk-secret',
      OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
      DESK_OPENAI_MODEL: 'a-model',
    });
    const verdict = judgeModelKey(await askForModel(settings));
    return { asked, verdict, host: `127.0.0.1:${port}` };
  }

  function refusing(status: number): RequestListener {
    return (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'Incorrect API key: sk-secret' } }));
    };
  }

  test('is skipped while the embedded drafter writes, even when there is a key', async () => {
    const verdict = judgeModelKey(await askForModel(settingsOf({ OPENAI_API_KEY: 'sk-secret' })));

    expect(verdict).toMatchObject({ state: 'skipped', found: expect.stringContaining('embedded drafter') });
  });

  test('fails without a key, and asks nobody', async () => {
    const verdict = judgeModelKey(await askForModel(settingsOf({ DESK_DRAFTER: 'openai' })));

    expect(verdict).toMatchObject({ state: 'failed', repair: expect.stringContaining('Set OPENAI_API_KEY') });
  });

  test('asks for the model once, with the key, and takes its description for a yes', async () => {
    const { asked, verdict, host } = await verdictWith((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: 'a-model', object: 'model' }));
    });

    expect(asked).toEqual([{ url: '/v1/models/a-model', authorization: 'Bearer sk-secret' }]);
    expect(verdict).toEqual({
      state: 'ok',
      found: `${host} accepts the key and knows the model a-model`,
      repair: null,
    });
  });

  test.each([
    [401, 'failed', 'Set OPENAI_API_KEY'],
    [403, 'failed', 'the right to use this model'],
    [404, 'failed', 'Set DESK_OPENAI_MODEL'],
    [429, 'warning', 'raise the quota'],
    [503, 'failed', 'status page'],
  ])('has a repair for HTTP %i, and repeats neither key nor answer', async (status, state, repair) => {
    const { asked, verdict } = await verdictWith(refusing(status));

    expect(asked).toHaveLength(1);
    expect(verdict).toMatchObject({ state, repair: expect.stringContaining(repair) });
    expect(verdict.found).toContain(`HTTP ${status}`);
    expect(JSON.stringify(verdict)).not.toMatch(/sk-secret|Incorrect/u);
  });

  test('does not take a web page for a provider', async () => {
    const { verdict } = await verdictWith((_request, response) => response.end('<html>Welcome</html>'));

    expect(verdict).toMatchObject({ state: 'failed', found: expect.stringContaining('not as a model provider does') });
  });

  test('fails when the connection breaks', async () => {
    const { verdict } = await verdictWith((request) => request.socket.destroy());

    expect(verdict).toMatchObject({ state: 'failed', found: expect.stringContaining('does not answer') });
  });
});
