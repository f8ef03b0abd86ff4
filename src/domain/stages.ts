import type { ContentHash, Instant } from './brand.js';
import type { DraftChange, Finding, NotAssessed } from './checks/finding.js';
import type { Usage } from './usage.js';
import type { ClarifiedIssue } from './handoffs/support-specialist.js';
import type { HandlingPath } from './handoffs/operations-lead.js';
import type { ResolutionChecks } from './handoffs/analyst.js';
import type { FollowThrough } from './handoffs/product-manager.js';

/** What each stage hands to the next. `Handoff<'analyst'>` is the analyst's. */
export interface Handoffs {
  'support-specialist': ClarifiedIssue;
  'operations-lead': HandlingPath;
  analyst: ResolutionChecks;
  'product-manager': FollowThrough;
}

/** The id of a role and of its stage, letter for letter as in the workflow document. */
export type StageId = keyof Handoffs;

/** What one stage hands on. */
export type Handoff<S extends StageId> = Handoffs[S];

/** The one legal order of the stages. */
export const STAGE_ORDER: readonly StageId[] = ['support-specialist', 'operations-lead', 'analyst', 'product-manager'];

/** Who wrote a draft. `none` stands in the record of a skipped stage. */
export type DrafterKind = 'embedded' | 'openai' | 'none';

/** What a stage did: drafted, was switched off in the playbook, or got no draft that can be used, by failure code. */
export type StageOutput<S extends StageId> =
  | { readonly kind: 'drafted'; readonly handoff: Handoff<S> }
  | { readonly kind: 'failed'; readonly code: string; readonly reason: string }
  | { readonly kind: 'skipped'; readonly reason: string };

/** A draft that was turned down: its shape was wrong, or it broke rules. */
export interface RejectedDraft {
  /** As it came, unchecked. */
  readonly content: unknown;
  readonly contentHash: ContentHash;
  /** Every rule that it breaks; a wrong shape is rule `X3`. */
  readonly findings: readonly Finding[];
  readonly drafter: HandoffRecord['drafter'];
  readonly usage: Usage;
}

/** The one repair of a stage: which draft was turned down, why, and whether a second one came. */
export interface Repair {
  /** Hash of the draft as it came; the activity before holds the draft. */
  readonly rejectedHash: ContentHash;
  readonly findings: readonly Finding[];
  /** Why no second draft came, as failure code; `null` when it came. */
  readonly failure: string | null;
}

/**
 * One numbered link of the chain that an auditor walks: each record names the hash of the record before it, so an
 * edited history no longer fits together (see spec "stages", X1).
 */
export interface HandoffRecord<S extends StageId = StageId> {
  readonly schemaVersion: 1;
  readonly round: number;
  /** 1 to 4: the place of the stage in the order. */
  readonly ordinal: number;
  /** 1 for the first time a stage ran in this round, then counted up. */
  readonly version: number;
  readonly stage: S;
  /** Hash of the whole previous record; `null` for the first of a round. */
  readonly previousHash: ContentHash | null;
  /** Hash of everything the stage was given. */
  readonly inputHash: ContentHash;
  readonly output: StageOutput<S>;
  readonly outputHash: ContentHash;
  readonly drafter: {
    readonly kind: DrafterKind;
    readonly model: string;
    readonly promptVersion: string;
    /** How the provider served it, in its own words; left out where nobody said. */
    readonly serviceTier?: string;
  };
  /** Broken rules that stand in the handoff as it was handed on; empty when every check passed. */
  readonly findings: readonly Finding[];
  /** Rules that nobody could apply, e.g. word rules in a language without a lexicon: neither broken nor passed. */
  readonly notAssessed: readonly NotAssessed[];
  /** What code moved or dropped before the rules were applied (stages P6, W6). */
  readonly changes: readonly DraftChange[];
  /** `null`: the first draft was handed on. */
  readonly repair: Repair | null;
  /** How many secrets and personal data were replaced before the draft was written, by kind. */
  readonly redacted: Readonly<Record<string, number>>;
  /** Of all calls of this turn, the rejected draft's included. */
  readonly usage: Usage;
  readonly times: { readonly startedAt: Instant; readonly finishedAt: Instant };
}

/** The handoff of one stage, when it has run and was not skipped. */
export function handoffOf<S extends StageId>(records: readonly HandoffRecord[], stage: S): Handoff<S> | null {
  const record = records.findLast((candidate) => candidate.stage === stage);
  return record?.output.kind === 'drafted' ? (record.output.handoff as Handoff<S>) : null;
}
