/**
 * Measures the shipped routing rules on a labelled file: does the floor ask for a person where the labels say so?
 * Labels that read "either" count for nothing. Prints counts and rule ids, never a word of a ticket.
 *
 *   node test/playbook/measure-routing.mjs FILE.ndjson [POLICY.yaml]
 */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

register('../../scripts/typescript-hooks.mjs', import.meta.url);
const { loadPlaybook } = await import('../../src/playbook/load.ts');
const { routeTicket } = await import('../../src/domain/routing.ts');

const [file, policyFile] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node test/playbook/measure-routing.mjs FILE.ndjson [POLICY.yaml]');
  process.exit(2);
}
const loaded = await loadPlaybook({ dir: 'playbook', policyFile: policyFile ?? null });
if (loaded.kind === 'invalid') {
  console.error('The playbook is invalid.', loaded.problems);
  process.exit(1);
}

const LEVELS = ['low', 'normal', 'high', 'critical'];
const policy = loaded.playbook.policy;
const asking = new Set(policy.routing.filter((rule) => rule.escalate !== null).map((rule) => rule.id));
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const count = { hit: 0, missed: 0, falseAlarm: 0, quiet: 0, either: 0 };
const byRule = {};
const urgency = { exact: 0, under: 0, over: 0, criticalUnderHigh: 0 };
const times = [];
for (const { subject, body, customer, channel, productArea, receivedAt, labels } of rows) {
  const ticket = { id: 'T', subject, body, thread: [], customer, channel, productArea, receivedAt };
  const before = performance.now();
  const verdict = routeTicket({ ticket, policy });
  times.push(performance.now() - before);
  const kind = kindOf(labels.needsEscalation, verdict.escalation !== null);
  count[kind] += 1;
  for (const { ruleId } of verdict.fired.filter((rule) => asking.has(rule.ruleId))) {
    byRule[ruleId] ??= { hit: 0, falseAlarm: 0, either: 0 };
    byRule[ruleId][kind] += 1;
  }
  const step = LEVELS.indexOf(verdict.urgency) - LEVELS.indexOf(labels.urgency);
  urgency[step === 0 ? 'exact' : step < 0 ? 'under' : 'over'] += 1;
  if (labels.urgency === 'critical' && LEVELS.indexOf(verdict.urgency) < 2) urgency.criticalUnderHigh += 1;
}
times.sort((a, b) => a - b);
console.log(`${rows.length} tickets, ${count.either} of them "either" way`);
console.log(`recall ${share(count.hit, count.hit + count.missed)}`);
console.log(`precision ${share(count.hit, count.hit + count.falseAlarm)}`);
console.log(`false alarms ${share(count.falseAlarm, count.falseAlarm + count.quiet)}`);
console.log('by rule', byRule);
console.log('urgency of the floor', urgency);
console.log(`ms a ticket: median ${times[times.length >> 1].toFixed(2)}, most ${times.at(-1).toFixed(1)}`);

function kindOf(label, asks) {
  if (label === 'either') return 'either';
  if (label) return asks ? 'hit' : 'missed';
  return asks ? 'falseAlarm' : 'quiet';
}

function share(part, whole) {
  return `${part}/${whole} (${whole === 0 ? 'none' : (part / whole).toFixed(2)})`;
}
