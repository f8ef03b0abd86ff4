import { beforeAll, describe, expect, test } from '@jest/globals';
import { adjustDraft, checkDraft, RULES } from '../../src/domain/checks/index.js';
import type { HandlingPath } from '../../src/domain/handoffs/operations-lead.js';
import type { Handoff, StageId } from '../../src/domain/stages.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import { ANALYST_SPOILERS } from './bad-drafts/analyst.js';
import type { Spoiler } from './bad-drafts/bad-draft.js';
import { LEAD_SPOILERS } from './bad-drafts/operations-lead.js';
import { MANAGER_SPOILERS } from './bad-drafts/product-manager.js';
import { SPECIALIST_SPOILERS } from './bad-drafts/support-specialist.js';
import { exampleTickets } from './example-tickets.js';
import { sharedTickets } from './shared-tickets.js';
import { shippedHouse } from './shipped-house.js';
import { walk, type WalkedStage } from './walk.js';

/** So many bad drafts a rule. */
const DRAFTS = 10;
/** So many tickets are taken through the stages; the seed says which. */
const TICKETS = 60;
const SEED = 20_260_302;

const SPOILERS = [...SPECIALIST_SPOILERS, ...LEAD_SPOILERS, ...ANALYST_SPOILERS, ...MANAGER_SPOILERS];
/** Rules whose breach code mends before it is seen: W6 has a test of its own below. */
const MENDED = ['W6'];
let walked: readonly WalkedStage[] = [];

/** The good drafts of one stage, in the order of the seed. */
function goodDrafts<S extends StageId>(
  stage: S,
): readonly { readonly draft: Handoff<S>; readonly context: WalkedStage['context'] }[] {
  // cast: the stage of a walked stage says whose draft it is.
  return walked
    .filter((one) => one.stage === stage)
    .map((one) => ({ draft: one.handoff as Handoff<S>, context: one.context }));
}

/** What ten bad drafts break: a rule that stays quiet, and rules that nobody wanted to break. */
function misses<S extends StageId>(stage: S, { rule, also, spoil }: Spoiler<S>): readonly string[] {
  const missed: string[] = [];
  const good = goodDrafts(stage);
  let made = 0;
  for (let place = 0; made < DRAFTS && place < good.length * DRAFTS; place += 1) {
    const one = good[place % good.length];
    const bad = one === undefined ? null : spoil({ ...one, turn: made });
    if (bad === null) continue;
    made += 1;
    const broken = new Set(checkDraft(stage, bad.draft, bad.context).map((finding) => finding.rule));
    const others = [...broken].filter((id) => id !== rule && !also.some((known) => known === id));
    if (!broken.has(rule)) missed.push(`draft ${made} does not break ${rule}`);
    if (others.length > 0) missed.push(`draft ${made} breaks ${others.join(', ')} too`);
  }
  return made === DRAFTS ? missed : [...missed, `only ${made} drafts could be made`];
}

describe('bad drafts', () => {
  beforeAll(async () => {
    const tickets = shuffled(sharedTickets('tickets-dev.ndjson')?.map(({ ticket }) => ticket) ?? exampleTickets());
    const house = await shippedHouse();
    const all: WalkedStage[] = [];
    for (const ticket of tickets.slice(0, TICKETS)) all.push(...(await walk(createEmbeddedDrafter(), house(ticket))));
    walked = all;
  }, 120_000);

  test('are made from good ones, in which no rule finds anything', () => {
    expect(walked.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test.each(SPECIALIST_SPOILERS)('of a support specialist break $rule, ten of ten, and nothing else', (spoiler) => {
    expect(misses('support-specialist', spoiler)).toEqual([]);
  });

  test.each(LEAD_SPOILERS)('of an operations lead break $rule, ten of ten, and nothing else', (spoiler) => {
    expect(misses('operations-lead', spoiler)).toEqual([]);
  });

  test.each(ANALYST_SPOILERS)('of an analyst break $rule, ten of ten, and nothing else', (spoiler) => {
    expect(misses('analyst', spoiler)).toEqual([]);
  });

  test.each(MANAGER_SPOILERS)('of a product manager break $rule, ten of ten, and nothing else', (spoiler) => {
    expect(misses('product-manager', spoiler)).toEqual([]);
  });

  test('have their immaterial alternatives taken out (W6), ten of ten', () => {
    const experiment = {
      proposal: 'Answer with a macro',
      baseline: 'ten minutes',
      expectedGain: 'less typing',
      gain: { kind: 'speed', percent: 1 },
      evidence: 'two tickets',
      cost: 'an hour',
    } as const;
    for (const { draft, context } of goodDrafts('operations-lead').slice(0, DRAFTS)) {
      const bad: HandlingPath = { ...draft, experiments: [experiment] };
      const { handoff, changes } = adjustDraft('operations-lead', bad, context);

      expect(handoff.experiments).toEqual([]);
      expect(changes).toContainEqual(expect.objectContaining({ rule: 'W6', at: 'experiments.0' }));
    }
  });

  test('are made for every rule that speaks about drafts', () => {
    const spoken = Object.entries(RULES).flatMap(([id, rule]) => (rule.kind === 'pipeline' ? [] : [id]));

    expect([...SPOILERS.map(({ rule }) => rule as string), ...MENDED].toSorted()).toEqual(spoken.toSorted());
  });
});

/** The same order on every machine: a linear congruential generator picks the next. */
function shuffled(tickets: readonly Ticket[]): readonly Ticket[] {
  const rest = [...tickets];
  const order: Ticket[] = [];
  let state = SEED;
  while (rest.length > 0) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    order.push(...rest.splice(state % rest.length, 1));
  }
  return order;
}
