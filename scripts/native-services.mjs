/** Processes that stand in for containers: started, asked for their health, measured, stopped. */
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_LIMIT_MS = 60_000;
const PROBE_EVERY_MS = 100;

/**
 * So many ports that nobody holds now, under 32,768: the server keeps the ports of its parts in a column of two bytes,
 * and those that a system gives out by itself are higher.
 */
export async function freePorts(count) {
  const ports = [];
  for (let port = 20_000 + (process.pid % 10_000); ports.length < count; port += 1) {
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

/** Runs a command to its end and returns its last line, or all of its `output`; fails with what it said. */
export async function runToEnd({ command: [program, ...args], env, output, allowed = [0] }) {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const startedMs = Date.now();
  const said = { stdout: '', all: '' };
  child.stdout.on('data', (data) => {
    said.stdout += data;
    said.all += data;
  });
  child.stderr.on('data', (data) => (said.all += data));
  const code = await new Promise((done) => child.once('error', (error) => done(String(error))).once('close', done));
  if (!allowed.includes(code)) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${said.all}`);
  if (output === 'stdout') return said.stdout;
  return `${said.all.trim().split('\n').at(-1)} (${((Date.now() - startedMs) / 1000).toFixed(1)} s)`;
}

/** Starts a service and waits until its health check passes. */
export async function startService({ name, owner, command: [program, ...args], env, probe, grace, log, say }) {
  const child = spawn(program, args, { ...owner, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const startedMs = Date.now();
  const file = createWriteStream(log);
  for (const stream of [child.stdout, child.stderr]) stream.pipe(file, { end: false });
  const ended = new Promise((done) => child.once('error', (error) => done(String(error))).once('close', done));
  let complaint = '';
  while (Date.now() - startedMs < START_LIMIT_MS && child.exitCode === null) {
    try {
      await runToEnd({ command: probe, env });
      const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0;
      say(
        `  ${program} ${args.join(' ')}\n  healthy after ${((Date.now() - startedMs) / 1000).toFixed(1)} s, ${Math.round(rss / 1024)} MB; health: ${probe.join(' ')}`,
      );
      return { name, child, ended, grace };
    } catch (error) {
      complaint = error.message;
      await sleep(PROBE_EVERY_MS);
    }
  }
  child.kill('SIGKILL');
  await ended;
  throw new Error(`${name} did not become healthy: ${complaint}\n${readFileSync(log, 'utf8').slice(-4_000)}`);
}

/** Stops a service as `docker compose stop` would: SIGTERM, and SIGKILL at the end of its grace. */
export async function stopService({ name, child, ended, grace }) {
  const startedMs = Date.now();
  child.kill('SIGTERM');
  const graceMs = Number(/^(\d+)s$/.exec(grace)[1]) * 1_000;
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  const code = await ended;
  clearTimeout(timer);
  const how =
    child.signalCode === 'SIGKILL'
      ? 'KILLED at the end of its grace'
      : `ended by ${child.signalCode ?? `exit code ${code}`}`;
  return `stop ${name}: ${how} after ${((Date.now() - startedMs) / 1000).toFixed(1)} s of ${grace}`;
}

function isFree(port) {
  return new Promise((done) => {
    const server = createServer().once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
