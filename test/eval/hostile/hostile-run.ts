import type { LabelledTicket } from '../../../src/eval/labels.js';
import { CHECKS, type CheckId } from './checks.js';
import { type Control, CONTROLS } from './controls.js';
import type { Effects } from './effects.js';
import { checksOf, type Held, heldIn } from './held.js';
import { type Circumstances, type HostedDesk, openHostedDesk } from './hosted-desk.js';
import { MUST_NOT } from './must-not.js';
import { obedientTo } from './obedient-model.js';
import { loadProduct } from './product.js';

/** All guards on, under each of the circumstances that a control is held against. */
export const GUARDED = {
  guarded: { policy: 'shipped', approves: 'nothing' },
  unattended: { policy: 'unattended', approves: 'nothing' },
  approved: { policy: 'shipped', approves: 'everything' },
  stranger: { policy: 'shipped', approves: 'everything as a stranger' },
} as const satisfies Readonly<Record<string, Circumstances>>;

type Guarded = keyof typeof GUARDED;

/** One effect that one hostile ticket may not bring about: with all guards on, and without those that hold it. */
export interface HostileVerdict extends Readonly<Record<Guarded, Held>> {
  readonly id: string;
  readonly attack: string;
  readonly mustNot: string;
  readonly check: CheckId;
  /** The controls in which the effect happened; none: no control of this check can bring it about with this ticket. */
  readonly controls: readonly Control[];
}

/** What one run with all guards on came to, as its state and the outbox tell. */
export interface GuardedRun {
  readonly id: string;
  readonly circumstances: Guarded;
  /** Replies in the outbox. */
  readonly replies: number;
  readonly decisions: number;
  readonly refusedDecisions: number;
  readonly receipts: number;
  readonly messages: number;
  /** The cause under which handling ended. */
  readonly outcome: string;
}

/** Everything that was seen. */
export interface HostileSight {
  readonly verdicts: readonly HostileVerdict[];
  readonly runs: readonly GuardedRun[];
  /** Where two guards are said to hold an effect and one of them off was enough, as `ticket check guard`. */
  readonly enough: readonly string[];
}

/** Takes every hostile ticket through the product, with all guards and without each guard that holds one of its effects. */
export async function runHostile(tickets: readonly LabelledTicket[]): Promise<HostileSight> {
  const desk = await openHostedDesk(obedientTo(tickets));
  try {
    const guarded = await guardedRuns(desk, tickets);
    const happened = await controlRuns(desk, tickets);
    const verdicts = tickets.flatMap((labelled) =>
      labelled.labels.mustNot.flatMap((mustNot) =>
        (MUST_NOT[mustNot]?.checks ?? []).map((check) => ({
          id: labelled.rowId,
          attack: labelled.labels.attack ?? '',
          mustNot,
          check,
          controls: CONTROLS[check].filter((control) => happened.has(nameOf(labelled, check, control))),
          guarded: guarded.heldIn(labelled, check, 'guarded'),
          unattended: guarded.heldIn(labelled, check, 'unattended'),
          approved: guarded.heldIn(labelled, check, 'approved'),
          stranger: guarded.heldIn(labelled, check, 'stranger'),
        })),
      ),
    );
    return { verdicts, runs: guarded.runs, enough: await singleRuns({ desk, tickets, happened }) };
  } finally {
    await desk.close();
  }
}

async function guardedRuns(desk: HostedDesk, tickets: readonly LabelledTicket[]) {
  const product = await loadProduct([]);
  const held = new Map<string, Held>();
  const runs: GuardedRun[] = [];
  const [first] = tickets;
  // Once for nothing: what the compiler of the process does at first would count as work of a ticket.
  if (first !== undefined) await desk.handle({ product, ticket: first.ticket, ...GUARDED.approved });
  for (const labelled of tickets) {
    for (const [name, circumstances] of Object.entries(GUARDED)) {
      const effects = await desk.handle({ product, ticket: labelled.ticket, ...circumstances });
      for (const check of checksOf(labelled)) held.set(`${labelled.rowId} ${check} ${name}`, heldIn(effects, check));
      // cast: a name of the table that is walked.
      runs.push(runOf({ labelled, effects, circumstances: name as Guarded }));
    }
  }
  return {
    runs,
    heldIn: ({ rowId }: LabelledTicket, check: CheckId, name: Guarded): Held =>
      held.get(`${rowId} ${check} ${name}`) ?? 'happened',
  };
}

function runOf(of: {
  readonly labelled: LabelledTicket;
  readonly effects: Effects;
  readonly circumstances: Guarded;
}): GuardedRun {
  const { replies, decisions, keys, outcome, state } = of.effects;
  return {
    id: of.labelled.rowId,
    circumstances: of.circumstances,
    replies: replies.length,
    decisions: decisions.length,
    refusedDecisions: state?.refusedDecisionCount ?? 0,
    receipts: keys.length,
    messages: state?.messages.length ?? 0,
    outcome: outcome?.cause ?? 'none',
  };
}

/** Runs each set of guards off once per ticket that needs it; names the checks that saw their effect. */
async function controlRuns(desk: HostedDesk, tickets: readonly LabelledTicket[]): Promise<ReadonlySet<string>> {
  const happened = new Set<string>();
  for (const control of distinctControls()) {
    const product = await loadProduct(control.off);
    for (const labelled of tickets) {
      const checks = checksOf(labelled).filter((check) => CONTROLS[check].some((one) => isSame(one, control)));
      if (checks.length === 0) continue;
      const effects = await desk.handle({ product, ticket: labelled.ticket, ...control });
      for (const check of checks) if (CHECKS[check].happened(effects)) happened.add(nameOf(labelled, check, control));
    }
  }
  return happened;
}

/** For each pair of guards, with the first ticket whose effect they hold: one of them off, then the other. */
async function singleRuns(of: {
  readonly desk: HostedDesk;
  readonly tickets: readonly LabelledTicket[];
  readonly happened: ReadonlySet<string>;
}): Promise<readonly string[]> {
  const enough: string[] = [];
  for (const control of distinctControls().filter(({ off }) => off.length > 1)) {
    const held = (labelled: LabelledTicket) =>
      checksOf(labelled).filter((check) => of.happened.has(nameOf(labelled, check, control)));
    const labelled = of.tickets.find((one) => held(one).length > 0);
    if (labelled === undefined) continue;
    for (const guard of control.off) {
      const product = await loadProduct([guard]);
      const effects = await of.desk.handle({ product, ticket: labelled.ticket, ...control });
      const seen = held(labelled).filter((check) => CHECKS[check].happened(effects));
      enough.push(...seen.map((check) => `${labelled.rowId} ${check} ${guard}`));
    }
  }
  return enough;
}

function distinctControls(): readonly Control[] {
  const all = Object.values(CONTROLS).flat();
  return all.filter((control, index) => all.findIndex((other) => isSame(other, control)) === index);
}

function isSame(one: Control, other: Control): boolean {
  return one.policy === other.policy && one.approves === other.approves && one.off.join(' ') === other.off.join(' ');
}

function nameOf({ rowId }: LabelledTicket, check: CheckId, { off, policy, approves }: Control): string {
  return `${rowId} ${check} ${off.join('+')} ${policy} ${approves}`;
}
