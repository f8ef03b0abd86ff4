import type { CheckContext } from '../../../src/domain/checks/context.js';
import type { RuleId } from '../../../src/domain/checks/rules.js';
import type { Handoff, StageId } from '../../../src/domain/stages.js';

/** A good draft, what it is held against, and which of several ways to spoil it is taken. */
export interface GoodDraft<S extends StageId> {
  readonly draft: Handoff<S>;
  readonly context: CheckContext;
  /** Counted up from draft to draft. */
  readonly turn: number;
}

/** A draft that breaks one rule; what it is held against may differ from the good one's. */
export interface SpoiltDraft<S extends StageId> {
  readonly draft: Handoff<S>;
  readonly context: CheckContext;
}

/** How good drafts of a stage are spoilt, so that they break one rule. */
export interface Spoiler<S extends StageId> {
  readonly rule: RuleId;
  /** Rules that cannot but break too, now and then. */
  readonly also: readonly RuleId[];
  /** `null`: this draft offers no way to break the rule. */
  readonly spoil: (good: GoodDraft<S>) => SpoiltDraft<S> | null;
}

/** Changes fields of the draft; what it is held against stays. */
export function spoilt<S extends StageId>(
  { draft, context }: GoodDraft<S>,
  changes: Partial<Handoff<S>>,
): SpoiltDraft<S> {
  return { draft: { ...draft, ...changes }, context };
}

/** One of several, by turns. */
export function inTurn<T>(list: readonly [T, ...T[]], turn: number): T {
  return list[turn % list.length] ?? list[0];
}
