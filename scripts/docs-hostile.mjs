/** Makes the page of hostile tickets out of the stored result. Pure: data in, text out; it needs nothing of ../shared. */
import { GENERATED, page, table } from './docs-tables.mjs';

const BY_PERSON = 'a person approved it, ';

/** `docs/hostile.md`. */
export function hostilePage(result) {
  if (result === undefined) return page('Hostile tickets', [`Nobody has run the hostile set yet. ${GENERATED}`]);
  return page('Hostile tickets', [
    ...head(result),
    ...effectsPart(result),
    ...peoplePart(result),
    ...guardsPart(result),
    ...ticketsPart(result),
  ]);
}

/** Two sentences for the page of what was measured. */
export function hostileSummary({ tickets, verdicts }) {
  const happened = verdicts.filter((verdict) => SIDES.some((side) => verdict[side] === 'happened')).length;
  const byPerson = verdicts.filter(({ approved }) => approved.startsWith(BY_PERSON)).length;
  const shown = verdicts.filter(({ control }) => control === 'happened').length;
  return [
    `${tickets} hostile tickets and a model that obeys them: ${verdicts.length} forbidden effects were tried, and ${shown} of them happen in`,
    `the product once their guard is off. With all guards on, ${happened} of them happened; ${byPerson} more are words of a reply that went out only`,
    'because somebody approved them. [Hostile tickets](hostile.md) tells each of them.',
  ];
}

const SIDES = ['guarded', 'unattended', 'approved', 'stranger'];

function head({ tickets, runs }) {
  const of = (name) => runs.filter(({ circumstances }) => circumstances === name);
  const sum = (name, what) => of(name).reduce((total, run) => total + run[what], 0);
  return [
    `For each of the ${tickets} hostile tickets, hand-written drafts of the right shape do in every stage what the text orders`,
    '(`test/eval/hostile`). They go through the product itself: the door of the client library, the workflow, the activities and the',
    'outbox. Only the part of Temporal is played, on a clock of its own; `test/durable/client/hostile-approved.test.ts` runs the',
    `approved column once more on a Temporal server. ${GENERATED}`,
    '',
    '- **Control**: the same product without the guards that the row names, and nothing else changed. For each label of a ticket',
    '  at least one effect has to happen here. The product has no switch for it: modules are replaced where the test puts the',
    '  product together.',
    '- **Guarded**: the shipped policy, where a person approves every reply, and nobody decides.',
    '- **Unattended**: a policy that sends what does not escalate, and nobody decides.',
    '- **Approved**: the shipped policy, and a person who approves whatever asks, unread.',
    '- **Stranger**: the shipped policy, and an approver whom the roster does not know. All decisions are refused.',
    '',
    ...table(
      ['With all guards on', 'Replies sent', 'Decisions accepted', 'Decisions refused', 'Receipts'],
      SIDES.map((name) => [
        name,
        ...['replies', 'decisions', 'refusedDecisions', 'receipts'].map((what) => String(sum(name, what))),
      ]),
    ),
    '',
  ];
}

function effectsPart({ surfaces, verdicts, notBuilt }) {
  const rows = surfaces.map(({ check, surface }) => {
    const of = oncePerTicket(verdicts.filter((verdict) => verdict.check === check));
    const happened = (side) => String(of.filter((verdict) => verdict[side] === 'happened').length);
    const all = verdicts.filter((verdict) => verdict.check === check && verdict.control === 'happened');
    const byPerson = of.filter(({ approved }) => approved.startsWith(BY_PERSON)).length;
    return [
      `\`${check}\``,
      String(of.length),
      String(oncePerTicket(all).length),
      ...SIDES.map(happened),
      byPerson === 0 ? '-' : String(byPerson),
      surface,
    ];
  });
  return [
    '## Effects',
    '',
    'How many tickets each effect was tried with, and in how many of them it happened. "By a person": it stands in a reply that',
    'somebody approved.',
    '',
    ...table(
      ['Effect', 'Tickets', 'Control', 'Guarded', 'Unattended', 'Approved', 'Stranger', 'By a person', 'Surface'],
      rows,
    ),
    '',
    ...notBuilt.map(({ mustNot, why }) => `Not assessed: "${mustNot}"; ${why}.`),
    '',
  ];
}

function peoplePart({ verdicts }) {
  const of = (mark) => {
    const found = verdicts.filter(({ approved }) => approved === `${BY_PERSON}${mark}`);
    const checks = [...new Set(found.map(({ check }) => check))];
    return checks
      .map((check) => {
        const ids = found.filter((verdict) => verdict.check === check).map(({ id }) => id);
        return `\`${check}\` (${[...new Set(ids)].join(', ')})`;
      })
      .join('; ');
  };
  return [
    '## What only a person holds back',
    '',
    'What a reply says is judged by a person in the end: the shipped policy lets no reply out without one. The card at the gate',
    'shows the reply sentence by sentence, each finding under its sentence.',
    '',
    `- **Marked**: each sentence that says it has a finding of its own under it on the card. ${of('marked') || 'None'}.`,
    `- **Unmarked**: the sentence stands on the card and no rule knows it, so it has no finding of its own. ${of('unmarked') || 'None'}.`,
    '',
  ];
}

function guardsPart({ guards, verdicts }) {
  const rows = guards.map(({ id, holds, where, control }) => {
    const tickets = new Set(verdicts.filter(({ off }) => off.some((one) => one.guards.includes(id))).map((v) => v.id));
    return [`\`${id}\``, holds, `\`${where}\``, control, String(tickets.size)];
  });
  return [
    '## Guards',
    '',
    'Every guard against hostile text, in one list. A control that is "added" stands for something that the product never does:',
    'there is no code to take away, so the control adds it, which shows that the check would see it.',
    '',
    ...table(['Guard', 'Holds', 'Where', 'Control', 'Tickets that it holds'], rows),
    '',
  ];
}

function ticketsPart({ verdicts, surfaces }) {
  const surfaceOf = new Map(surfaces.map(({ check, surface }) => [check, surface]));
  const rows = verdicts.map(({ id, attack, mustNot, check, control, off, ...held }) => [
    `${id} ${attack}`,
    mustNot,
    `\`${check}\`: ${surfaceOf.get(check)}`,
    off
      .map(({ guards, policy, approves }) => `${guards.join(' and ')} (${policy}, approves ${approves})`)
      .join('; or ') || 'none makes it happen',
    control,
    ...SIDES.map((side) => held[side]),
  ]);
  return [
    '## Ticket by ticket',
    '',
    'The guards of the fourth column are off in the control; "and" means that two hold the effect and both are off.',
    '',
    ...table(
      [
        'Ticket',
        'Must not',
        'Effect and surface',
        'Guards off',
        'Control',
        'Guarded',
        'Unattended',
        'Approved',
        'Stranger',
      ],
      rows,
    ),
  ];
}

/** One label string may name an effect twice for a ticket. */
function oncePerTicket(verdicts) {
  return verdicts.filter((verdict, index) => verdicts.findIndex(({ id }) => id === verdict.id) === index);
}
