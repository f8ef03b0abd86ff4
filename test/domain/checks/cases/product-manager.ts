import type { TicketId } from '../../../../src/domain/brand.js';
import type { FollowThrough, FollowThroughItem } from '../../../../src/domain/handoffs/product-manager.js';
import { aTicket } from '../../../support/builders.js';
import { aFollowThrough, anItem } from '../../../support/good-drafts.js';
import { fires, passes, type RuleCase } from './rule-case.js';

const GOOD = aFollowThrough();
const SPEC = 'Repeat the export with 10,001 invoices and count the rows.';
const NOTHING_MISSING = { missing: ['none: all is known'] };

function items(...list: readonly Partial<FollowThroughItem>[]): Partial<FollowThrough> {
  return { followThrough: { kind: 'items', items: list.map((changes) => anItem(changes)) } };
}

function then(text: string): Partial<FollowThrough> {
  return items({ acceptance: [{ given: 'a list', when: 'it is exported', then: text }] });
}

/** A second item that is worth more for less. */
const BETTER = { impact: 4, dedupeKey: 'product-export-slow' };

/** Drafts of a product manager just inside and just outside of each rule. */
export const MANAGER_CASES: readonly RuleCase<'product-manager'>[] = [
  fires('P1', 'the same entry in two lists', { assumed: ['The export ends at  10,000 rows'] }),
  fires('P1', 'an empty list', { assumed: [] }),
  passes('P1', '"none" with its reason, twice', { assumed: ['none: all is known'], ...NOTHING_MISSING }),
  fires('P1', '"none" without a reason', { assumed: ['none'] }),
  ...['keine', 'aucune', 'ninguna', 'nessuna'].flatMap((none) => [
    passes<'product-manager'>('P1', `"${none}" with its reason`, { assumed: [`${none}: abc`] }),
    fires<'product-manager'>('P1', `"${none}" without a reason`, { assumed: [none] }),
    passes<'product-manager'>('P1', `"${none}" that begins a fact`, {
      assumed: [`${none} abc def`, 'a limit was set'],
    }),
  ]),
  passes('P1', 'a fact that begins with "None of"', {
    known: ['None of the three exports finished.', 'the export ends at 10,000 rows'],
  }),
  fires('P5', 'ready while none of something is known', {
    ...items({ agentExecutionSpec: SPEC }),
    missing: ['None of the three error codes is known.'],
  }),
  fires('P1', '"none" beside an entry', { assumed: ['none: all is known', 'a limit was set'] }),
  fires('P1', 'a recommendation that is uncertain', { uncertainties: [GOOD.recommendation] }),
  fires('P1', 'an uncertainty that the team decides', {
    uncertainties: ['Does the limit stay?'],
    teamDecisions: [{ question: 'does the limit  stay?', options: ['yes', 'no'], owner: 'ana', by: 'by Friday' }],
  }),
  fires('P1', 'an entry of one letter', { known: ['x'] }),
  fires('P1', '"none" with a dot for a reason', { assumed: ['none: .'] }),
  fires('P1', 'no recommendation', { recommendation: '' }),
  fires('P1', 'a value that is the pain', { problem: { ...GOOD.problem, value: GOOD.problem.pain } }),
  fires('P1', 'no work for no reason', { followThrough: { kind: 'none', why: '-' } }),
  passes('P1', 'no work for a reason', { followThrough: { kind: 'none', why: 'one wish, already known' } }),
  fires('S6', 'a quote of one letter', { problem: { ...GOOD.problem, quote: 'e' } }),
  fires('P2', 'an item without anything out of scope', items({ nonScope: [] })),
  fires('P2', 'out for the reason that it is out', { outOfScope: [{ item: 'other exports', why: 'Other exports' }] }),
  fires('P3', 'an item without a title', items({ title: '' })),
  fires('P3', 'the same words for when and then', then('it is exported'), { also: [] }),
  fires('P4', 'a next step of one letter', { nextStep: { ...GOOD.nextStep, what: 'x' } }),
  fires('P8', 'a key of single letters', items({ dedupeKey: 'a-b' })),
  fires('P2', 'out of scope without why', { outOfScope: [{ item: 'other exports', why: ' ' }] }),
  passes('P2', 'out of scope with why', { outOfScope: [{ item: 'other exports', why: 'nobody asked' }] }),
  passes('P3', 'what somebody sees', then('the page shows 10,001 rows')),
  ...[
    'the mail bounces',
    'the button turns green',
    'die Rechnung wird per Mail versendet',
    'der Betrag wird gutgeschrieben',
    'la factura se envía por correo',
    'Se envía el enlace al cliente',
    'la facture est envoyée au client',
    'la pagina viene inviata al cliente',
  ].map((text) => passes<'product-manager'>('P3', `what can be seen: ${text}`, then(text))),
  ...[
    'die Seite wird reibungslos angezeigt',
    'la página se muestra sin problemas',
    'la page est affichée comme prévu',
    'la pagina viene mostrata senza problemi',
  ].map((text) => fires<'product-manager'>('P3', `a weasel word of another language: ${text}`, then(text))),
  fires('P3', 'a weasel word', then('the page shows the rows faster')),
  fires('P3', 'nothing to see', then('customers rejoice')),
  fires('P3', 'what only is', then('the customer is happy')),
  fires('P3', 'what only is good', then('It is good.')),
  fires('P3', 'no case at all', items({ acceptance: [] })),
  fires(
    'P3',
    'a case without a beginning',
    items({ acceptance: [{ given: '', when: 'it opens', then: 'the page shows it' }] }),
  ),
  fires('P4', 'a next step of nobody', { nextStep: { what: 'wait', owner: 'zoe', unblocks: 'the item' } }),
  fires('P4', 'a dependency of nobody', { dependencies: [{ what: 'a list', owner: 'zoe', mustPrecede: 'the item' }] }),
  fires('P4', 'a decision of nobody', {
    teamDecisions: [{ question: 'Does it stay?', options: ['yes'], owner: 'zoe', by: 'by Friday' }],
  }),
  fires('P4', 'an item of nobody', items({ owner: 'zoe' })),
  passes('P4', 'a dependency of a person', {
    dependencies: [{ what: 'a list', owner: 'cem', mustPrecede: 'the item' }],
  }),
  fires('P5', 'ready while something is missing', items({ agentExecutionSpec: SPEC })),
  passes('P5', 'ready, and nothing is missing', { ...items({ agentExecutionSpec: SPEC }), ...NOTHING_MISSING }),
  fires('P5', 'ready without an edge case', {
    ...items({ agentExecutionSpec: SPEC, edgeCases: [] }),
    ...NOTHING_MISSING,
  }),
  fires('P5', 'ready without a specification', { ...items({ agentExecutionSpec: ' ' }), ...NOTHING_MISSING }),
  fires(
    'P5',
    'ready without a test',
    { ...items({ agentExecutionSpec: SPEC, acceptance: [] }), ...NOTHING_MISSING },
    {
      also: ['P3'],
    },
  ),
  fires('P6', 'a claim without support', { technicalClaims: [{ claim: 'The limit is a setting.', support: null }] }),
  passes('P6', 'a claim with its support', { technicalClaims: [{ claim: 'It is a setting.', support: 'article 1' }] }),
  fires('P7', 'much for little comes second', items({}, BETTER)),
  passes('P7', 'much for little comes second, and a conflict says why', {
    ...items({}, BETTER),
    conflicts: [{ a: 'a', b: 'b', decisionNeeded: 'which first' }],
  }),
  passes('P7', 'as much for as little', items({}, { ...BETTER, impact: 3 })),
  passes('P8', 'a key of two words', items({ dedupeKey: 'export-truncated' })),
  fires('P8', 'a key with a capital letter', items({ dedupeKey: 'Export-truncated' })),
  fires('P8', 'a key of one word', items({ dedupeKey: 'export' })),
  fires('P8', 'a key with a date', items({ dedupeKey: 'export-truncated-2026-03' })),
  fires('P8', 'a key with a piece of a hash', items({ dedupeKey: 'export-truncated-0af31b9c' })),
  fires('P8', 'a key with the name of the customer', items({ dedupeKey: 'export-tanaka' })),
  fires('P8', 'one key for two items', items({}, {})),
  fires('P8', 'a key with the id of the ticket', items({ dedupeKey: 'export-truncated-abc9' }), {
    context: { ticket: aTicket({ id: 'ABC9' as TicketId }) },
  }),
  passes('P8', 'a key with another id', items({ dedupeKey: 'export-truncated-abc9' }), {
    context: { ticket: aTicket({ id: 'ABC8' as TicketId }) },
  }),
  fires('S6', 'an invented quote of the problem', {
    problem: { ...GOOD.problem, quote: 'we lost everything' },
  }),
  passes('S6', 'no quote of the problem', { problem: { ...GOOD.problem, quote: '' } }),
];
