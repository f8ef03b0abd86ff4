/**
 * Runs what docker-compose.yml runs, without containers: its commands with its environment, in its order, each health
 * check, each job twice, a ticket through the whole, and the stop of each service within its grace. Hosts become
 * 127.0.0.1 and ports become free ones; everything lives in a folder that is removed at the end.
 *
 *   node scripts/run-compose-commands.mjs [IMAGE]     IMAGE: a folder that stands for the image, kept from native-image.mjs
 *
 * Needs temporal-server and temporal-sql-tool of the pinned version, temporal, and PGBIN, the folder of PostgreSQL's
 * programs. TEMPORAL_UI_SERVER and TEMPORAL_UI_ROOT name the binary of the UI server and the folder that holds its
 * `config`; without them the UI is left out, and said so.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readDockerfile } from './container-rules.mjs';
import { buildNatively } from './native-image.mjs';
import { freePorts, runToEnd, startService, stopService } from './native-services.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'desk-compose-'));
const password = randomBytes(24).toString('hex');
const say = (text) => console.log(text);

const { services } = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true });
const [frontend, ui, database, ...others] = await freePorts(10);
const running = [];
try {
  say('image');
  const dockerfile = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
  const image =
    process.argv[2] ?? buildNatively({ ...dockerfile, context: ROOT, folder, say: (text) => say(`  ${text}`) });
  const place = placeOf(image);
  refusesWithoutPassword();
  await up(place);
  await handleATicket(place);
} finally {
  for (const service of running.toReversed()) say(await stopService(service));
  rmSync(folder, { recursive: true, force: true });
}

/** How words of the compose file read on this machine. */
function placeOf(image) {
  const uiRoot = process.env.TEMPORAL_UI_ROOT;
  const folders = new Map([
    ['/deploy/', `${join(ROOT, 'deploy')}/`],
    ['/app/', `${join(image, 'app')}/`],
    ['/var/lib/durable-desk', join(folder, 'state')],
  ]);
  const translate = (text) => {
    if (text === 'postgresql') return '127.0.0.1';
    const found = [...folders.keys()].find((theirs) => text.startsWith(theirs));
    if (found !== undefined) return text.replace(found, folders.get(found));
    return text.replace('temporal:7233', `127.0.0.1:${frontend}`).replace('127.0.0.1:8080', `127.0.0.1:${ui}`);
  };
  const entry = dockerfileEntry(image);
  const starts = {
    postgresql: ([, ...options]) => [pgProgram('postgres'), '-D', initialised(), '-k', folder, ...options],
    temporal: () => ['temporal-server', 'start'],
    'temporal-ui': () =>
      process.env.TEMPORAL_UI_SERVER === undefined || uiRoot === undefined
        ? null
        : [process.env.TEMPORAL_UI_SERVER, '--root', uiRoot, '--config', 'config', '--env', 'docker', 'start'],
    worker: (command) => [...entry, ...command],
  };
  const extra = {
    DB_PORT: String(database),
    SQL_PORT: String(database),
    PGPORT: String(database),
    PGHOST: '127.0.0.1',
    BIND_ON_IP: '127.0.0.1',
    FRONTEND_GRPC_PORT: String(frontend),
    TEMPORAL_UI_PORT: String(ui),
    ...Object.fromEntries(
      ['FRONTEND_HTTP_PORT', 'FRONTEND_MEMBERSHIP_PORT', 'HISTORY_GRPC_PORT', 'HISTORY_MEMBERSHIP_PORT']
        .concat(['MATCHING_GRPC_PORT', 'MATCHING_MEMBERSHIP_PORT', 'WORKER_MEMBERSHIP_PORT'])
        .map((name, index) => [name, String(others[index])]),
    ),
  };
  return { image, translate, starts, extra };
}

function dockerfileEntry(image) {
  const line = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')).last.find((it) =>
    it.startsWith('ENTRYPOINT'),
  );
  return JSON.parse(line.slice('ENTRYPOINT '.length)).map((word) => word.replace('/app/', `${join(image, 'app')}/`));
}

/** The environment that compose would give: its own variables, with what the person set. */
function environmentOf(service, { translate, extra }, given) {
  const own = Object.entries(service.environment ?? {}).map(([name, value]) => [
    name,
    translate(interpolate(String(value), given)),
  ]);
  return { PATH: process.env.PATH, HOME: folder, ...Object.fromEntries(own), ...extra };
}

function interpolate(text, given) {
  return text.replace(/\$\{([A-Z_]+):([?-])([^}]*)\}/g, (_, name, kind, rest) => {
    const value = given[name] ?? '';
    if (value === '' && kind === '?') throw new Error(`${name}: ${rest}`);
    return value === '' ? rest : value;
  });
}

function refusesWithoutPassword() {
  try {
    interpolate(services.postgresql.environment.POSTGRES_PASSWORD, {});
  } catch (error) {
    say(`without a password compose says: ${error.message}`);
    return;
  }
  throw new Error('compose would start without a password');
}

async function up(place) {
  const given = { POSTGRES_PASSWORD: password, DESK_ALLOW_UNSIGNED: 'true' };
  mkdirSync(join(folder, 'state'), { recursive: true });
  for (const [name, service] of Object.entries(services)) {
    const written = (service.command ?? []).map((word) => place.translate(word));
    const command = place.starts[name] === undefined ? written : place.starts[name](written);
    const env = environmentOf(service, place, given);
    say(name);
    if (command === null) say('  left out: TEMPORAL_UI_SERVER and TEMPORAL_UI_ROOT are not set');
    else if (service.restart === 'no') await runJob({ command, env });
    else running.push(await startAndCheck({ name, service, command, env, place }));
  }
}

async function runJob(job) {
  for (const turn of ['first time', 'again']) say(`  ${turn}: ${await runToEnd(job)}`);
}

async function startAndCheck({ name, service, command, env, place }) {
  const [, ...words] = service.healthcheck.test.map((word) => place.translate(word));
  // There is no `nc` everywhere; asking the whole cluster is the stricter test.
  const probe =
    words[0] === 'nc' ? ['temporal', 'operator', 'cluster', 'health', '--address', `127.0.0.1:${frontend}`] : words;
  return startService({
    name,
    owner: name === 'postgresql' ? asOwner() : {},
    command,
    env,
    probe,
    grace: service.stop_grace_period,
    log: join(folder, `${name}.log`),
    say,
  });
}

/** A ticket from the door to the outbox, through what was just started; each open gate is approved. */
async function handleATicket(place) {
  const env = environmentOf(services.worker, place, { DESK_ALLOW_UNSIGNED: 'true' });
  const desk = async (...args) => {
    const command = [...dockerfileEntry(place.image), ...args, '--json'];
    // Exit code 4 says that a ticket waits for an approver, which is what we want to see.
    return JSON.parse(await runToEnd({ command, env, output: 'stdout', allowed: [0, 4] }));
  };
  const file = join(folder, 'ticket.json');
  const body = 'The CSV export stops at 10,000 rows. How do I get the rest?';
  writeFileSync(file, JSON.stringify({ id: 'compose-1', body }));
  say('ticket');
  await desk('submit', file, '--wait');
  const phases = [];
  for (let tries = 0; tries < 50 && phases.at(-1) !== 'verifying'; tries += 1) {
    const { phase } = await desk('status', 'compose-1');
    if (phase.kind !== phases.at(-1)) phases.push(phase.kind);
    if (phase.kind !== 'awaiting_approval') continue;
    await desk('decide', 'compose-1', '--as', phase.gate.request.exampleApprover, '--approve');
  }
  const listed = JSON.stringify(await desk('list', '--status', 'verifying'));
  const outbox = join(folder, 'state', 'outbox');
  const found = spawnSync('find', ['.', '-name', '*.md'], { cwd: outbox, encoding: 'utf8' }).stdout;
  say(`  phases: ${phases.join(', ')}`);
  say(`  listed by status, through visibility: ${listed.includes('compose-1') ? 'yes' : 'NO'}`);
  say(`  outbox: ${found.trim().split('\n').toSorted().join(', ')}`);
  if (phases.at(-1) !== 'verifying' || !listed.includes('compose-1') || !found.includes('reply')) {
    throw new Error('the ticket did not get through');
  }
}

/** What the image does at its first start: a new cluster whose owner has the chosen password. */
function initialised() {
  const data = join(folder, 'postgresql');
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o644 });
  chmodSync(folder, 0o777);
  const args = [
    '-D',
    data,
    '-U',
    services.postgresql.environment.POSTGRES_USER,
    '-A',
    'scram-sha-256',
    '--pwfile',
    secret,
  ];
  const { status, stderr } = spawnSync(pgProgram('initdb'), args, { ...asOwner(), encoding: 'utf8' });
  if (status !== 0) throw new Error(`initdb: ${stderr}`);
  rmSync(secret);
  return data;
}

function pgProgram(name) {
  return process.env.PGBIN === undefined ? name : join(process.env.PGBIN, name);
}

/** PostgreSQL refuses to run as root, also in its image. */
function asOwner() {
  if (process.getuid() !== 0) return {};
  const idOf = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: idOf('-u'), gid: idOf('-g') };
}
