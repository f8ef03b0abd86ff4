import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const LAUNCHER = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'bin', 'desk.mjs');
const START_MS = 120_000;
const STOP_MS = 60_000;

/** Runs one `desk` command to its end; its progress goes to this terminal unless it is a log. */
export async function desk(words, { folder, stateDir, address, stopped }) {
  const child = spawn(process.execPath, [LAUNCHER, ...words], {
    cwd: folder,
    env: environment({ stateDir, address }),
    stdio: ['ignore', 'pipe', 'inherit'],
    signal: stopped,
    killSignal: 'SIGINT',
  });
  const stdout = textOf(child.stdout);
  const exitCode = await endOf(child);
  return { exitCode, stdout: await stdout };
}

/** A dev server of its own on free ports, without a worker: workers are started, killed and started again by the play. */
export async function startServer({ stateDir, folder }) {
  const [port, uiPort] = await freePorts();
  const words = ['dev', '--no-worker', '--json', '--port', String(port), '--ui-port', String(uiPort)];
  const child = start(words, { folder, log: join(folder, 'server.log'), env: environment({ stateDir }) });
  const { address } = await child.announced;
  return { address, stop: child.stop };
}

/** A worker that keeps state, settings and outbox in `stateDir`. */
export function startWorker({ stateDir, folder, address, policy }) {
  const settings = { DESK_POLICY: policy, DESK_ALLOW_UNSIGNED: 'true' };
  const env = { ...environment({ stateDir, address }), ...settings };
  return start(['worker', '--json'], { folder, log: join(folder, 'worker.log'), env });
}

/** A process that says on standard output, in one JSON document, that it is ready, and then goes on. */
function start(words, { folder, log, env }) {
  const child = spawn(process.execPath, [LAUNCHER, ...words], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const file = createWriteStream(log, { flags: 'a' });
  child.stderr.pipe(file);
  const ended = endOf(child);
  const announced = Promise.race([
    firstDocument(child.stdout),
    ended.then((code) => fail(`desk ${words[0]} ended with ${code} before it was ready; see ${log}`)),
    sleep(START_MS, undefined, { ref: false }).then(() => fail(`desk ${words[0]} was not ready in time; see ${log}`)),
  ]);
  announced.catch(() => {});
  return {
    announced,
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const late = await Promise.race([ended.then(() => false), sleep(STOP_MS, true, { ref: false })]);
      if (late) child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Nothing of the caller's own settings may reach the play, except where the server binary is. */
function environment({ stateDir, address }) {
  const kept = Object.entries(process.env).filter(
    ([name]) => name === 'TEMPORAL_CLI_PATH' || !/^(DESK|TEMPORAL|OPENAI)_/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    DESK_STATE_DIR: stateDir,
    TEMPORAL_CONFIG_FILE: join(stateDir, 'no-temporal-profile.toml'),
    ...(address === undefined ? {} : { TEMPORAL_ADDRESS: address }),
  };
}

function endOf(child) {
  return new Promise((done, broken) => {
    child.once('error', broken);
    child.once('close', (code, signal) => done(code ?? signal));
  });
}

async function textOf(stream) {
  let text = '';
  for await (const chunk of stream.setEncoding('utf8')) text += chunk;
  return text;
}

function firstDocument(stream) {
  let text = '';
  return new Promise((done) => {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const document = parsed(text);
      if (document !== null) done(document);
    });
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function freePorts() {
  const servers = [createServer(), createServer()];
  await Promise.all(servers.map((server) => new Promise((done) => server.listen(0, '127.0.0.1', done))));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

function fail(what) {
  throw new Error(what);
}
