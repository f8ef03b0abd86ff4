import { CHECKS } from './checks.js';
import { GUARDS } from './guards.js';
import type { HostileSight } from './hostile-run.js';
import { MUST_NOT } from './must-not.js';

/** What `docs/hostile.md` is made of: ids and verdicts, no text of a ticket. One row a line, so that changes can be read. */
export function resultsText(tickets: number, { verdicts, runs }: HostileSight): string {
  const guards = Object.entries(GUARDS).map(([id, guard]) => ({ id, ...guard }));
  const surfaces = Object.entries(CHECKS).map(([check, { surface }]) => ({ check, surface }));
  const rows = verdicts.map(({ controls, ...verdict }) => ({
    ...verdict,
    control: controls.length > 0 ? 'happened' : 'held',
    off: controls.map(controlWords),
  }));
  const parts = Object.entries({ guards, surfaces, notBuilt: notBuilt(), runs, verdicts: rows }).map(
    ([name, list]) => `  "${name}": [\n${list.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`,
  );
  return `{\n  "schemaVersion": 3,\n  "tickets": ${tickets},\n${parts.join(',\n')}\n}\n`;
}

function controlWords(control: HostileSight['verdicts'][number]['controls'][number]) {
  const { off, policy, approves } = control;
  return { guards: off, policy, approves };
}

function notBuilt() {
  return Object.entries(MUST_NOT).flatMap(([mustNot, row]) =>
    row.notBuilt === undefined ? [] : [{ mustNot, why: row.notBuilt }],
  );
}
