import { execFile } from 'node:child_process';
import { readFile, readdir, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Who listens on a port of this machine, for a person: `process 4711 (node server.js)`, else `another process`. */
export async function describeHolder(port: number): Promise<string> {
  const holder = (process.platform === 'linux' ? await holderFromProc(port) : null) ?? (await holderFromLsof(port));
  return holder === null ? 'another process' : `process ${holder.pid} (${holder.command})`;
}

interface Holder {
  readonly pid: number;
  readonly command: string;
}

const LISTENING = '0A';
const COMMAND_LENGTH = 120;

async function holderFromProc(port: number): Promise<Holder | null> {
  const inodes = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of (await readFile(table, 'utf8').catch(() => '')).split('\n').slice(1)) {
      const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
      const listens = Number.parseInt(local.split(':')[1] ?? '', 16) === port && state === LISTENING;
      if (listens && inode !== undefined) inodes.add(`socket:[${inode}]`);
    }
  }
  if (inodes.size === 0) return null;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    if (await holdsOneOf(pid, inodes)) return { pid: Number(pid), command: await commandOf(pid) };
  }
  return null;
}

/** Processes of other people cannot be looked into; they count as not holding it. */
async function holdsOneOf(pid: string, sockets: ReadonlySet<string>): Promise<boolean> {
  const folder = `/proc/${pid}/fd`;
  for (const fd of await readdir(folder).catch(() => [])) {
    if (sockets.has(await readlink(`${folder}/${fd}`).catch(() => ''))) return true;
  }
  return false;
}

async function commandOf(pid: string): Promise<string> {
  const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))
    .split('\0')
    .filter((word) => word !== '');
  return words.length === 0 ? 'name unknown' : words.join(' ').slice(0, COMMAND_LENGTH);
}

async function holderFromLsof(port: number): Promise<Holder | null> {
  try {
    const { stdout } = await promisify(execFile)('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], {
      timeout: 5_000,
    });
    const pid = /^p(\d+)$/m.exec(stdout)?.[1];
    const command = /^c(.+)$/m.exec(stdout)?.[1];
    return pid === undefined ? null : { pid: Number(pid), command: command ?? 'name unknown' };
  } catch {
    // No lsof, or it may not look: the port is taken all the same.
    return null;
  }
}
