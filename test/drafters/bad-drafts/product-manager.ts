import type { FollowThrough, FollowThroughItem } from '../../../src/domain/handoffs/product-manager.js';
import { type GoodDraft, inTurn, type SpoiltDraft, type Spoiler, spoilt } from './bad-draft.js';

type Stage = 'product-manager';

/** How a good draft of a product manager comes to break each of its rules. */
export const MANAGER_SPOILERS: readonly Spoiler<Stage>[] = [
  {
    rule: 'P1',
    also: [],
    spoil: (good) =>
      spoilt(
        good,
        inTurn<Partial<FollowThrough>>(
          [
            { assumed: [...good.draft.assumed, ...good.draft.known.slice(0, 1)] },
            { assumed: [] },
            { assumed: ['none'] },
            { uncertainties: [good.draft.recommendation] },
          ],
          good.turn,
        ),
      ),
  },
  { rule: 'P2', also: [], spoil: (good) => spoilt(good, { outOfScope: [{ item: 'other work', why: ' ' }] }) },
  {
    rule: 'P3',
    also: [],
    spoil: (good) =>
      firstItem(good, {
        acceptance: [
          {
            given: 'a list',
            when: 'it is exported',
            then: inTurn(['the page shows it faster', 'customers rejoice', 'die Seite zeigt es schneller'], good.turn),
          },
        ],
      }),
  },
  {
    rule: 'P4',
    also: [],
    spoil: (good) =>
      inTurn(
        [
          spoilt(good, { nextStep: { ...good.draft.nextStep, owner: 'nobody-we-know' } }),
          spoilt(good, { dependencies: [{ what: 'w', owner: 'nobody-we-know', mustPrecede: 'm' }] }),
        ],
        good.turn,
      ),
  },
  {
    rule: 'P5',
    also: [],
    spoil: (good) =>
      firstItem(good, {
        agentExecutionSpec: 'Do it.',
        ...inTurn<Partial<FollowThroughItem>>([{}, { edgeCases: [] }], good.turn),
      }),
  },
  {
    rule: 'P6',
    also: [],
    spoil: (good) =>
      spoilt(good, {
        technicalClaims: [{ claim: 'The limit is a setting.', support: inTurn([null, ' '], good.turn) }],
      }),
  },
  {
    rule: 'P7',
    also: [],
    spoil: (good) => {
      const { followThrough } = good.draft;
      const item = followThrough.kind === 'items' ? followThrough.items[0] : undefined;
      if (item === undefined) return null;
      const [first, second] = [
        { ...item, impact: 1, effort: 5 },
        { ...item, impact: 5, effort: 1, dedupeKey: 'product-other-matter' },
      ];
      return spoilt(good, { followThrough: { kind: 'items', items: [first, second] }, conflicts: [] });
    },
  },
  {
    rule: 'P8',
    also: [],
    spoil: (good) =>
      firstItem(good, {
        dedupeKey: inTurn(['Export', 'export', 'export-2026-03', 'export-0af31b9c', 'export truncated'], good.turn),
      }),
  },
];

/** `null` when the draft files nothing. */
function firstItem(good: GoodDraft<Stage>, changes: Partial<FollowThroughItem>): SpoiltDraft<Stage> | null {
  const { followThrough } = good.draft;
  if (followThrough.kind === 'none') return null;
  const items = followThrough.items.map((item, index) => (index === 0 ? { ...item, ...changes } : item));
  return spoilt(good, { followThrough: { kind: 'items', items } });
}
