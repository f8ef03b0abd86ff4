import type { Instant } from '../../../../src/domain/brand.js';
import type { Escalation, HandlingPath, PlanStep } from '../../../../src/domain/handoffs/operations-lead.js';
import { anEscalatedRouting, aRoster, aRouting, aTicket } from '../../../support/builders.js';
import { aHandlingPath } from '../../../support/good-drafts.js';
import { anOfficeRoster, aRosterWithout, fires, passes, type RuleCase } from './rule-case.js';

const GOOD = aHandlingPath();
const [FIRST, SECOND] = GOOD.steps;
/** An hour after the Monday morning of the tests: what P1 allows. */
const IN_TIME = '2026-03-02T10:00:00Z';

function lastOf(steps: readonly PlanStep[]): PlanStep {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('the good plan has steps');
  return last;
}

/** The good plan with its last step changed. */
function lastStep(changes: Partial<PlanStep>): Partial<HandlingPath> {
  return { steps: GOOD.steps.map((step, index) => (index === GOOD.steps.length - 1 ? { ...step, ...changes } : step)) };
}

function change(removes: string, text: string): Partial<HandlingPath> {
  return {
    friction: [{ id: 'f1', kind: 'delay', where: 'Ticket  filed', evidence: 'The ticket waited.' }],
    smallestChange: { change: text, removes, cost: 'one hour', smallerOptionRejectedBecause: 'nothing is smaller' },
  };
}

/** An escalation of the draft's own; P3 has eight hours. */
function escalated(changes: Partial<Escalation> = {}): Partial<HandlingPath> {
  return { escalation: { ...GOOD.escalation, needed: true, dueBy: IN_TIME, ...changes } };
}

/** A path that says what the rules say about an outage. */
function outage(changes: Partial<Escalation> = {}): Partial<HandlingPath> {
  return {
    route: { kind: 'incident', queue: 'incidents', reason: 'outage', ruleIds: ['R-outage'] },
    priority: { impact: 'organisation', urgency: 'critical', level: 'P1' },
    ...escalated({ ruleIds: ['R-outage'], ...changes }),
  };
}

const OUTAGE = { context: { routing: anEscalatedRouting() } };
const OFFICE = { context: { roster: anOfficeRoster() } };
const EIGHT = Date.UTC(2026, 2, 2, 8) as Instant;
/** The office opens at nine on a Monday; an hour before, nobody is there. */
const BEFORE_OFFICE = { context: { roster: anOfficeRoster(), at: EIGHT } };

/** Drafts of an operations lead just inside and just outside of each rule. */
export const LEAD_CASES: readonly RuleCase<'operations-lead'>[] = [
  passes('O1', 'a person as owner', { owner: 'bo' }),
  fires('O1', 'an owner whom nobody knows', { owner: 'zoe' }),
  fires('O1', 'a step of nobody', lastStep({ owner: 'zoe' })),
  fires('O1', 'a person as approver group', { escalation: { ...GOOD.escalation, approverGroup: 'bo' } }),
  fires('O1', 'coordination with nobody', { coordination: [{ who: 'zoe', ask: 'Decide', by: 'today' }] }),
  fires('O1', 'an owner who is away', { owner: 'ana' }, { context: { roster: aRosterWithout('ana') } }),
  passes('O1', 'a group with somebody who is there', {}, { context: { roster: aRosterWithout('ana') } }),
  fires(
    'O1',
    'a group whose people are all gone',
    {},
    {
      context: {
        roster: aRoster({ groups: [{ id: 'support-desk', tier: 1, members: ['gone'] }, ...aRoster().groups.slice(1)] }),
      },
    },
  ),
  fires(
    'O1',
    'who asks, as owner',
    { owner: 'bo' },
    {
      context: { ticket: aTicket({ customer: { name: 'BO LIND', tier: 'free', locale: null } }) },
    },
  ),
  passes(
    'O1',
    'a namesake of nobody',
    { owner: 'ana' },
    {
      context: { ticket: aTicket({ customer: { name: 'BO LIND', tier: 'free', locale: null } }) },
    },
  ),
  fires('O2', 'a step without an end', lastStep({ doneWhen: ' ' }), { also: ['O10'] }),
  fires('O2', 'a step without a moment', lastStep({ by: '' })),
  fires('O2', 'a step that does nothing', lastStep({ action: '' })),
  fires('O2', 'a step of one word', lastStep({ action: 'reply' })),
  passes('O2', 'a step of two words', lastStep({ action: 'Write back' })),
  fires('O2', 'a step that ends where it begins', {
    steps: [...GOOD.steps, { ...lastOf(GOOD.steps), id: 'more', action: 'Look again', doneWhen: 'Look again.' }],
  }),
  fires('O2', 'a vague moment', lastStep({ by: 'soon' })),
  fires('O2', 'a word that is no moment', lastStep({ by: 'banana' })),
  fires('O2', 'a condition that says nothing', lastStep({ by: 'if' })),
  passes('O2', 'a condition of two words', lastStep({ by: 'once approved' })),
  passes('O2', 'a vague word with a condition', lastStep({ by: 'shortly after the receipt' })),
  fires('O2', 'a moment that is over', lastStep({ by: '2026-03-02T09:00:00Z' })),
  passes('O2', 'a moment to come', lastStep({ by: '2026-03-02T09:00:01Z' })),
  fires('O2', 'a day that does not exist', lastStep({ by: '2026-02-30' })),
  fires('O3', 'a step that waits for itself', lastStep({ dependsOn: ['report'] })),
  fires('O3', 'a step that waits for no step', lastStep({ dependsOn: ['gone'] })),
  fires('O3', 'two steps of one id', lastStep({ id: 'reply', dependsOn: [] })),
  passes('O3', 'a step that waits for an earlier one', lastStep({ dependsOn: ['reply'] })),
  fires('O4', 'another queue', { route: { ...GOOD.route, queue: 'billing' } }),
  fires('O4', 'a rule that did not fire', { route: { ...GOOD.route, ruleIds: ['R-outage'] } }),
  fires('O4', 'less urgency', { priority: { impact: 'one', urgency: 'low', level: 'P4' } }),
  passes('O4', 'more urgency', { priority: { impact: 'one', urgency: 'high', level: 'P2' } }),
  fires('O4', 'less impact', {}, { context: { routing: aRouting({ impact: 'team' }) } }),
  passes('O4', 'an escalation of the rules', outage(), OUTAGE),
  fires('O4', 'no escalation where a rule asks for one', outage({ needed: false }), OUTAGE),
  fires('O4', 'a lower group than the rules ask for', outage({ approverGroup: 'support-desk' }), OUTAGE),
  passes('O4', 'a higher group than the rules ask for', outage({ approverGroup: 'security-desk', tier: 3 }), OUTAGE),
  fires('O4', 'a lower tier than the rules ask for', outage({ tier: 1 }), OUTAGE),
  fires(
    'O4',
    'a rule that fired and is not named',
    { ...outage(), route: { ...GOOD.route, queue: 'incidents' } },
    OUTAGE,
  ),
  fires('O5', 'a level beside the table', { priority: { impact: 'one', urgency: 'normal', level: 'P2' } }),
  fires('O6', 'no map', { currentMap: [] }),
  passes('O6', 'a change for a friction', change('f1', 'Ask for the filter in the form')),
  fires('O6', 'a change for nothing', change('f2', 'Ask for the filter in the form')),
  fires('O6', 'a friction beside the map', {
    friction: [{ id: 'f1', kind: 'delay', where: 'somewhere', evidence: 'The ticket waited.' }],
  }),
  fires('O6', 'a disposition for nothing', { dispositions: [{ frictionId: 'f9', verdict: 'document' }] }),
  fires('O7', 'a meeting', change('f1', 'Hold a weekly meeting')),
  passes('O7', 'a meeting when it presses', {
    ...change('f1', 'Hold a meeting'),
    priority: { impact: 'one', urgency: 'high', level: 'P2' },
  }),
  fires('O8', 'a step that nobody can take back', lastStep({ irreversible: true })),
  passes('O8', 'such a step behind the escalation gate', { ...lastStep({ irreversible: true }), ...escalated() }),
  fires('O8', 'such a step behind a step that the draft gave to the approvers', {
    steps: [
      { ...step(FIRST), owner: 'support-leads' },
      { ...step(SECOND), irreversible: true },
    ],
  }),
  ...[
    'Permanently delete the account of the customer and all its data',
    'Then refund the last payment',
    'Das Konto mit allen Daten löschen',
    'Den Betrag erstatten',
    'Eliminar la cuenta y todos los datos',
    'Rembourser la commande',
    "Chiudere l'account del cliente",
  ].map((action) =>
    fires<'operations-lead'>(
      'O8',
      `words that nobody can take back, called reversible: ${action}`,
      lastStep({ action }),
    ),
  ),
  ...[
    'Explain how to delete the account',
    'Check whether, when and to where the refund was booked',
    'Prüfen, ob wir den Betrag erstatten',
    'Explicar cómo cancelar el pedido',
    'Vérifier si la banque va rembourser',
    'Spiegare come chiudere il conto',
  ].map((action) =>
    passes<'operations-lead'>('O8', `a step that only looks or explains: ${action}`, lastStep({ action })),
  ),
  passes('O8', 'such words behind the escalation gate', { ...lastStep({ action: 'Refund it' }), ...escalated() }),
  fires('O2', 'a plan without steps', { steps: [] }, { also: ['O10'] }),
  fires('O8', 'a step over the limit', lastStep({ action: 'Pay 51 EUR back' })),
  passes('O8', 'a step at the limit', lastStep({ action: 'Pay 50 EUR back' })),
  passes('O8', 'an amount that the customer is quoted with', lastStep({ action: 'Look into “I paid 5,100 EUR”' }), {
    context: { ticket: aTicket({ body: 'I paid 5,100 EUR' }) },
  }),
  passes('O9', 'a moment that the level allows', escalated({ dueBy: '2026-03-02T17:00:00Z' })),
  fires('O9', 'a second later', escalated({ dueBy: '2026-03-02T17:00:01Z' })),
  fires('O9', 'a moment in words', escalated({ dueBy: 'within 4 h after the gate opens' })),
  fires('O9', 'a moment that is over', escalated({ dueBy: '2026-03-02T09:00:00Z' })),
  passes(
    'O9',
    'a moment over night, when the approvers are at home',
    escalated({ dueBy: '2026-03-02T17:00:00Z' }),
    OFFICE,
  ),
  fires('O9', 'a moment for approvers with too few hours', escalated(), {
    context: {
      roster: aRoster({ people: aRoster().people.map((person) => ({ ...person, timeZone: 'UTC', dutyHours: {} })) }),
    },
  }),
  fires('O10', 'a promise that no step keeps', lastStep({ doneWhen: 'The customer was written to.' })),
  fires('W2', 'a step to cover the team', lastStep({ action: 'Document that it was the customer’s fault' })),
  fires('W2', 'a step for the numbers of the team', lastStep({ action: 'Close it early to keep our targets' })),
  fires('W2', 'a step to cover the team, in German', lastStep({ action: 'Unser Team absichern' })),
  passes('W2', 'a step about an error that the customer sees', lastStep({ action: 'Repeat the customer’s error' })),
  passes('W2', 'the same in German', lastStep({ action: 'Den Fehler beim Kunden nachstellen' })),
  passes('W2', 'a step that documents for the customer', lastStep({ action: 'Document the limit for customers' })),
  fires('W4', 'an escalation before the office opens', escalated(), BEFORE_OFFICE),
  passes(
    'W4',
    'an escalation that says from when on somebody is there',
    escalated({ reason: 'An outage. Nobody is on duty; the next duty slot begins 2026-03-02T09:00:00Z.' }),
    BEFORE_OFFICE,
  ),
  passes('W4', 'an escalation in office hours', escalated(), OFFICE),
];

function step(of: PlanStep | undefined): PlanStep {
  if (of === undefined) throw new Error('The good plan has two steps.');
  return of;
}
