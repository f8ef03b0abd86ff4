import type { Comparison, Measured } from './measure/comparison.js';
import { latencyOf, perTicket, rateOf, ratiosOf } from './measure/findings.js';
import { quantile, type Spread, spreadOf } from './measure/numbers.js';

/** What the issue asks for: at least this share of the plain throughput, and at most this multiple of its latency. */
const AIM = { throughput: 0.85, latency: 1.25 };

/** Prints a comparison for a person: the two ratios, what each ticket cost, and where the rest goes. */
export function printComparison(comparison: Comparison): void {
  const { desk, plain } = comparison.sides;
  const { node, server, cores, load } = comparison.machine;
  console.log(`Durable Desk and a plain Temporal workflow with the same effects, side by side.`);
  console.log(`Node ${node}, Temporal Server ${server}, ${cores} cores, load ${load.map(rounded).join(' to ')}.\n`);
  printVerdict(comparison);
  const line = (name: string, of: (side: Measured) => number | null) => printLine(name, of(desk), of(plain));
  console.log(`\n${'From filing to the last receipt'.padEnd(WIDTH)}${head()}`);
  line('ms a ticket, 1 in flight, median', ({ alone }) => quantile(alone.flatMap(latencyOf), 0.5));
  line('ms a ticket, 1 in flight, 95th percentile', ({ alone }) => quantile(alone.flatMap(latencyOf), 0.95));
  line('tickets a second, 50 in flight', ({ crowded }) => spreadOf(crowded.map(rateOf)).median);
  line('ms a ticket, 50 in flight, median', ({ crowded }) => quantile(crowded.flatMap(latencyOf), 0.5));
  printCpu(line, 'handling');
  console.log(`\n${'From the word of the customer to the end'.padEnd(WIDTH)}${head()}`);
  line('ms a ticket, 1 in flight, median', ({ alone }) =>
    quantile(
      alone.flatMap((block) => block.verification.latenciesMs),
      0.5,
    ),
  );
  printCpu(line, 'verification');
  printHistory(line);
  console.log(`\n${'A run that waits in the cache at its gate'.padEnd(WIDTH)}${head()}`);
  line('KB of heap, workflow thread', ({ cached }) => cached.workflowHeapBytes / 1024);
  line('KB of heap, main thread', ({ cached }) => cached.mainHeapBytes / 1024);
  line('KB of the whole process, roughly', ({ cached }) => cached.rssBytes / 1024);
  line('ms of CPU, workflow thread, up to the gate', ({ cached }) => cached.workflowCpuMs);
  line('ms of CPU, whole worker, up to the gate', ({ cached }) => cached.workerCpuMs);
}

/** Rounds on a machine of our own differ by less than this. */
const STEADY = 1.3;

type Line = (name: string, of: (side: Measured) => number | null) => void;

function printVerdict(comparison: Comparison): void {
  const { throughput, latency, cpu } = ratiosOf(comparison);
  const verdict = (isReached: boolean) => (isReached ? 'reached' : 'missed');
  const isFast = verdict(throughput.median >= AIM.throughput);
  console.log(
    `Throughput: ${percent(throughput)} of the plain one. Aim: at least ${AIM.throughput * 100} %, ${isFast}.`,
  );
  const isQuick = verdict(latency.median <= AIM.latency);
  console.log(`Latency: ${times(latency)} the plain one. Aim: at most ${AIM.latency}, ${isQuick}.`);
  if (cpu !== null) console.log(`CPU of worker and server: ${times(cpu)} the plain one.`);
  if (throughput.greatest > throughput.least * STEADY) {
    console.log('The rounds differ much: something else uses this machine. CPU tells most then; measure again.');
  }
}

function printCpu(line: Line, phase: 'handling' | 'verification'): void {
  line('ms of CPU, worker', ({ crowded }) => perTicket(crowded, ({ [phase]: { cpu } }) => cpu.worker));
  for (const [thread, name] of Object.entries(THREADS)) {
    // cast: the names of THREADS are those of the threads.
    const kind = thread as keyof typeof THREADS;
    line(`  ${name}`, ({ crowded }) => perTicket(crowded, ({ [phase]: { cpu } }) => cpu.workerThreads?.[kind] ?? null));
  }
  line('ms of CPU, server', ({ crowded }) => perTicket(crowded, ({ [phase]: { cpu } }) => cpu.server));
  line('ms of CPU, doors', ({ crowded }) => perTicket(crowded, ({ [phase]: { cpu } }) => cpu.driver));
}

const THREADS = {
  main: 'activities, schemas, hashes, payloads',
  workflow: 'workflow code',
  core: 'native core of the SDK',
  other: 'garbage collection and files',
} as const;

function printHistory(line: Line): void {
  console.log(`\n${'Where the rest goes: a history up to the last receipt'.padEnd(WIDTH)}${head()}`);
  line('events', ({ parked }) => parked.events);
  line('events at the end', ({ closed }) => closed.events);
  line('state transitions', ({ parked }) => parked.transitions);
  line('state transitions at the end', ({ closed }) => closed.transitions);
  line('workflow tasks', ({ parked }) => parked.workflowTasks);
  line('activities', ({ parked }) => parked.activities);
  line('markers (local activities)', ({ parked }) => parked.markers);
  line('timers', ({ parked }) => parked.timers);
  line('writes of search attributes', ({ parked }) => parked.searchAttributeWrites);
  line('KB of payloads', ({ parked }) => parked.payloadBytes.total / 1024);
  line('  into activities', ({ parked }) => parked.payloadBytes.activityInputs / 1024);
  line('  out of activities', ({ parked }) => parked.payloadBytes.activityResults / 1024);
  line('KB of history', ({ parked }) => (parked.historyBytes === null ? null : parked.historyBytes / 1024));
}

const WIDTH = 54;

function head(): string {
  return ['desk', 'plain', 'ratio'].map((name) => name.padStart(10)).join('');
}

function printLine(name: string, desk: number | null, plain: number | null): void {
  const ratio = desk === null || plain === null || plain === 0 ? '' : (desk / plain).toFixed(2);
  const cells = [desk === null ? 'unknown' : rounded(desk), plain === null ? 'unknown' : rounded(plain), ratio];
  console.log(`  ${name}`.padEnd(WIDTH) + cells.map((cell) => cell.padStart(10)).join(''));
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function percent({ median, least, greatest }: Spread): string {
  return `${(median * 100).toFixed(0)} % (${(least * 100).toFixed(0)} to ${(greatest * 100).toFixed(0)} % over the rounds)`;
}

function times({ median, least, greatest }: Spread): string {
  return `${median.toFixed(2)} times (${least.toFixed(2)} to ${greatest.toFixed(2)} over the rounds)`;
}
