import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { share, startPeople } from './people.mjs';
import { desk, startServer, startWorker } from './processes.mjs';

/** A worker lives at least so long after it is ready, and at most so much longer: work has begun, and none is finished. */
const LEAST_LIFE_MS = 200;
const MORE_LIFE_MS = 2_800;
/** Tickets are filed slowly enough that there is work until the last kill: a life and a start take about so long. */
const SECONDS_PER_KILL = 5;
const USUAL_RATE = 50;

/** Plays the batch once, on a server and an outbox of its own, and returns what came out. */
export async function playOnce({ name, kills, seed, batch, policy, folder, stopped }) {
  const own = join(folder, name.replaceAll(' ', '-'));
  const stateDir = join(own, 'state');
  await mkdir(stateDir, { recursive: true });
  await writeFile(join(own, 'batch.ndjson'), batch.text);
  console.log(`\n${name}`);

  const server = await startServer({ stateDir, folder: own });
  const place = { stateDir, folder: own, address: server.address };
  const staff = { worker: startWorker({ ...place, policy }) };
  let client = null;
  try {
    await staff.worker.announced;
    client = await connect(server.address);
    const people = startPeople({ client, seed });
    const startedAt = performance.now();
    const murders = startKilling({ kills, seed, staff, people, replacement: () => startWorker({ ...place, policy }) });
    const rate = kills === 0 ? USUAL_RATE : Math.min(USUAL_RATE, batch.rows / (kills * SECONDS_PER_KILL));
    const words = ['submit', 'batch.ndjson', '--wait', '--json', '--rate', Math.max(0.1, rate).toFixed(1)];
    const submitted = await desk(words, { ...place, stopped });
    const seconds = (performance.now() - startedAt) / 1_000;
    const moments = await murders.stop();
    await people.stop();
    const listed = await desk(['list', '--json', '--limit', '1000'], { ...place, stopped });
    return {
      name,
      seconds,
      wanted: { rows: batch.rows, kills },
      moments,
      people: people.done,
      exitCode: submitted.exitCode,
      batch: documentOf(submitted).batches?.[0],
      rows: documentOf(listed).tickets ?? [],
      report: await reportLines(join(own, 'batch.report.ndjson')),
      outcomes: await outcomesOf(client, documentOf(listed).tickets ?? []),
      outbox: await outboxFiles(join(stateDir, 'outbox')),
    };
  } finally {
    await client?.close();
    await staff.worker.stop();
    await server.stop();
  }
}

async function connect(address) {
  const { connectDesk } = await import('durable-desk');
  return connectDesk({ address, namespace: 'default', tenant: 'default', timeoutMs: 5_000 });
}

/** Kills the worker again and again, each time a seeded while after it was ready, and starts the next one at once. */
function startKilling({ kills, seed, staff, people, replacement }) {
  const stopping = new AbortController();
  const startedAt = performance.now();
  const moments = [];
  const ended = (async () => {
    for (let count = 1; count <= kills; count += 1) {
      await staff.worker.announced;
      const lifeMs = LEAST_LIFE_MS + Math.round(share(seed, `kill ${count}`) * MORE_LIFE_MS);
      await sleep(lifeMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      const open = people.done.rows.filter(({ closedAt }) => closedAt === null);
      const atWork = open.filter(({ status }) => status === 'working').length;
      await staff.worker.kill();
      const atSeconds = (performance.now() - startedAt) / 1_000;
      moments.push({ atSeconds, lifeMs, open: open.length, atWork });
      const at = `${atSeconds.toFixed(1)} s`;
      console.log(
        `kill ${count}: ${at}, ${lifeMs} ms after it was ready; ${open.length} open, ${atWork} of them at work`,
      );
      staff.worker = replacement();
    }
  })();
  ended.catch(() => {});
  return {
    async stop() {
      stopping.abort();
      await ended;
      return moments;
    },
  };
}

function documentOf({ stdout }) {
  return stdout.trim() === '' ? {} : JSON.parse(stdout);
}

async function reportLines(path) {
  return (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

async function outcomesOf(client, rows) {
  const outcomes = new Map();
  for (const { ticketId, closedAt } of rows) {
    if (closedAt !== null) outcomes.set(ticketId, await client.outcome(ticketId));
  }
  return outcomes;
}

/** Every file of the outbox, below it, with the action key and the kind in its header; `null` where it has none. */
async function outboxFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const text = await readFile(path, 'utf8');
      return { path: path.slice(folder.length + 1), key: header(text, 'Action-Key'), kind: header(text, 'Kind') };
    }),
  );
}

function header(text, name) {
  return new RegExp(`^${name}: "(.+)"$`, 'm').exec(text)?.[1] ?? null;
}
