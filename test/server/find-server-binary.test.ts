import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { findServerBinary } from '../../src/server/find-server-binary.js';
import { cacheFolder, PINNED_CLI_VERSION, pinnedBinaryPath } from '../../src/server/pinned-server.js';

import { aMachine, cacheBinary, type FakeMachine, installGo, saysVersion, writeScript } from './fake-executables.js';

// Each refused download loads the SDK in a process of its own, which takes a second or two.
jest.setTimeout(30_000);

const BROKEN = 'echo "Segmentation fault" >&2; exit 139';

describe('the search for a Temporal server', () => {
  let machine: FakeMachine;

  beforeEach(async () => {
    machine = await aMachine();
  });

  afterEach(() => machine.remove());

  function find(more: Readonly<Record<string, string>> = {}) {
    return findServerBinary({ env: { ...machine.env, ...more }, progress: (line) => machine.lines.push(line) });
  }

  test('takes TEMPORAL_CLI_PATH before `temporal` on PATH', async () => {
    await writeScript(join(machine.bin, 'temporal'), saysVersion('1.30.0'));
    const path = await writeScript(join(machine.folder, 'mine'), saysVersion('1.32.0'));

    const found = await find({ TEMPORAL_CLI_PATH: path });

    expect(found).toEqual({ path, version: { server: '1.32.0', ui: '2.42.1' }, source: 'setting' });
  });

  test('takes `temporal` on PATH before the cached binary', async () => {
    const path = await writeScript(join(machine.bin, 'temporal'), saysVersion('1.30.0'));
    await cacheBinary(machine, saysVersion('1.29.1'));

    expect(await find()).toMatchObject({ path, source: 'path' });
  });

  test('takes the cached binary before any download or build', async () => {
    const path = await cacheBinary(machine, saysVersion('1.29.1'));
    const goCalls = await installGo(machine);

    expect(await find()).toMatchObject({ path, source: 'cache' });
    expect(await goCalls()).toEqual([]);
    expect(machine.lines).toEqual([]);
  });

  test('builds with Go when the download is refused, and says so in one line', async () => {
    const goCalls = await installGo(machine);

    const found = await find();

    expect(found).toMatchObject({ path: pinnedBinaryPath(machine.env), source: 'build' });
    expect(await goCalls()).toHaveLength(1);
    expect(machine.lines.filter((line) => line.includes('could not be downloaded'))).toHaveLength(1);
    expect(machine.lines.filter((line) => line.includes('\n'))).toEqual([]);
  });

  test('lets a setting that does not run fail by name, and takes nothing else in its place', async () => {
    await writeScript(join(machine.bin, 'temporal'), saysVersion('1.30.0'));
    const path = await writeScript(join(machine.folder, 'mine'), BROKEN);

    const search = find({ TEMPORAL_CLI_PATH: path });

    await expect(search).rejects.toMatchObject({ code: 'SettingsInvalid', message: expect.stringContaining(path) });
  });

  test.each([
    ['does not run', BROKEN, 'ended with exit code 139'],
    ['is some other program', 'echo "temporal 1.0"', 'does not name a Temporal server'],
    ['holds a server that is too old', saysVersion('1.28.9'), 'server 1.28.9 is older than 1.29'],
  ])('passes over a `temporal` on PATH that %s, and says why', async (_what, script, why) => {
    await writeScript(join(machine.bin, 'temporal'), script);
    await cacheBinary(machine, saysVersion('1.29.1'));

    expect(await find()).toMatchObject({ source: 'cache' });
    expect(machine.lines).toEqual([expect.stringContaining(why)]);
  });

  test('names every way out when nothing is to be had', async () => {
    const search = find();

    await expect(search).rejects.toMatchObject({ code: 'ServerMissing' });
    const message = await search.catch((error: Error) => error.message);
    for (const way of [
      '`temporal` is on PATH',
      'TEMPORAL_CLI_PATH',
      'install Go',
      'docker compose up',
      'TEMPORAL_ADDRESS',
    ]) {
      expect(message).toContain(way);
    }
    expect(message).toContain('Go is not installed');
  });
});

describe('the cache of server binaries', () => {
  let machine: FakeMachine;

  beforeEach(async () => {
    machine = await aMachine();
  });

  afterEach(() => machine.remove());

  function find() {
    return findServerBinary({ env: machine.env, progress: (line) => machine.lines.push(line) });
  }

  test('throws away a file that does not run and makes it again', async () => {
    await cacheBinary(machine, BROKEN);
    const goCalls = await installGo(machine);

    expect(await find()).toMatchObject({ source: 'build' });
    expect(await find()).toMatchObject({ source: 'cache' });
    expect(await goCalls()).toHaveLength(1);
  });

  test('throws away a file that does not run even when nothing can take its place', async () => {
    await cacheBinary(machine, BROKEN);

    await expect(find()).rejects.toMatchObject({ code: 'ServerMissing' });
    expect(await readdir(cacheFolder(machine.env))).toEqual([]);
  });

  test('throws away half a file, as a copy that was cut off leaves it', async () => {
    await mkdir(cacheFolder(machine.env), { recursive: true });
    await writeFile(pinnedBinaryPath(machine.env), '\u007fELF half of it', { mode: 0o755 });
    await installGo(machine);

    expect(await find()).toMatchObject({ source: 'build' });
  });

  test('keeps nothing of a build that failed, and builds again the next time', async () => {
    await writeScript(
      join(machine.bin, 'go'),
      '/bin/mkdir -p "$GOBIN"; : > "$GOBIN/temporal"; echo "no such proxy" >&2; exit 1',
    );

    const first = find();
    await expect(first).rejects.toMatchObject({
      code: 'ServerMissing',
      message: expect.stringContaining('no such proxy'),
    });
    expect(await readdir(cacheFolder(machine.env))).toEqual([]);

    await installGo(machine);
    expect(await find()).toMatchObject({ source: 'build' });
  });

  test('does not take in a build that does not run', async () => {
    await installGo(machine, 'exit 1');

    await expect(find()).rejects.toMatchObject({
      code: 'ServerMissing',
      message: expect.stringContaining('does not run here'),
    });
    expect(await readdir(cacheFolder(machine.env))).toEqual([]);
  });

  test('removes the work folder that a killed build left', async () => {
    const left = join(cacheFolder(machine.env), 'making-gone', 'build', 'modules');
    await mkdir(left, { recursive: true });
    await installGo(machine);

    const { path } = await find();

    expect(await readdir(cacheFolder(machine.env))).toEqual([path.slice(cacheFolder(machine.env).length + 1)]);
  });

  test('lets two commands that start together build once; the second says that it waits', async () => {
    const goCalls = await installGo(machine);

    const both = await Promise.all([find(), find()]);

    expect(await goCalls()).toHaveLength(1);
    expect(both.map(({ source }) => source).sort()).toEqual(['build', 'cache']);
    expect(machine.lines).toContainEqual(expect.stringContaining('Another command is getting the Temporal server'));
  });

  test('names the version in the file, so that a newer release never meets an old file', () => {
    expect(pinnedBinaryPath(machine.env)).toContain(`temporal-cli-${PINNED_CLI_VERSION}-`);
  });
});

describe('a build from Go modules', () => {
  let machine: FakeMachine;

  beforeEach(async () => {
    machine = await aMachine();
  });

  afterEach(() => machine.remove());

  test('uses the module proxy that the person has set, our folders, and no other toolchain', async () => {
    const goCalls = await installGo(machine);
    const env = { ...machine.env, GOPROXY: 'https://proxy.example', GOOS: 'plan9' };

    await findServerBinary({ env, progress: () => {} });

    const [call] = await goCalls();
    expect(call).toContain('install -v -modcacherw -tags disable_grpc_modules -ldflags -s -w');
    expect(call).toContain(`github.com/temporalio/cli/cmd/temporal@v${PINNED_CLI_VERSION}`);
    expect(call).toContain('CGO_ENABLED=0 GOTOOLCHAIN=local GOPROXY=https://proxy.example');
    expect(call).toContain(`GOCACHE=${cacheFolder(machine.env)}/making-`);
  });

  test('tells how far it is', async () => {
    await installGo(machine);

    await findServerBinary({ env: machine.env, progress: (line) => machine.lines.push(line) });

    expect(machine.lines).toContainEqual(expect.stringMatching(/0:00, 0 modules downloaded.*usually 2 to 5 minutes/u));
  });
});
