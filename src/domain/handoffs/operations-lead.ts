import type { UrgencyLevel } from './support-specialist.js';

/** How many people or how much of the work is hit. */
export type Impact = 'one' | 'team' | 'organisation' | 'everyone';
/** 1 is the most pressing. */
export type PriorityLevel = 'P1' | 'P2' | 'P3' | 'P4';

/** One owned, dated step of the handling path. */
export interface PlanStep {
  readonly id: string;
  readonly action: string;
  /** A person or group of the roster. */
  readonly owner: string;
  /** ISO 8601 moment or a condition in words. */
  readonly by: string;
  readonly doneWhen: string;
  readonly dependsOn: readonly string[];
  readonly irreversible: boolean;
  readonly customerVisible: boolean;
}

/** Why and to whom a human decision is needed. */
export interface Escalation {
  readonly needed: boolean;
  readonly tier: number;
  readonly reason: string;
  readonly ruleIds: readonly string[];
  readonly approverGroup: string;
  readonly dueBy: string;
}

/** What an alternative would better, and by how much; policy says from where on that counts (stages, W6). */
export interface ExperimentGain {
  readonly kind: 'quality' | 'speed';
  /** Percent of the baseline, 0 to 1,000: 50 is half as much quality again, or half of the time saved. */
  readonly percent: number;
}

/** An alternative that is proposed only when it is material. */
export interface Experiment {
  readonly proposal: string;
  readonly baseline: string;
  readonly expectedGain: string;
  /** The same gain for code to judge. */
  readonly gain: ExperimentGain;
  readonly evidence: string;
  readonly cost: string;
}

/** What the operations lead hands on: path, owner, escalation, coordination (stages A.3). */
export interface HandlingPath {
  readonly currentMap: readonly {
    readonly step: string;
    readonly owner: string;
    readonly waitsOn: string;
    readonly source: string;
  }[];
  readonly friction: readonly {
    readonly id: string;
    readonly kind: 'ambiguity' | 'delay' | 'duplicate';
    readonly where: string;
    readonly evidence: string;
  }[];
  readonly route: {
    readonly kind: string;
    readonly queue: string;
    readonly reason: string;
    readonly ruleIds: readonly string[];
  };
  readonly owner: string;
  readonly priority: { readonly impact: Impact; readonly urgency: UrgencyLevel; readonly level: PriorityLevel };
  readonly escalation: Escalation;
  readonly coordination: readonly { readonly who: string; readonly ask: string; readonly by: string }[];
  readonly steps: readonly PlanStep[];
  readonly smallestChange: {
    readonly change: string;
    readonly removes: string;
    readonly cost: string;
    readonly smallerOptionRejectedBecause: string;
  } | null;
  readonly dispositions: readonly {
    readonly frictionId: string;
    readonly verdict: 'document' | 'automate' | 'delegate' | 'leave-alone';
  }[];
  readonly experiments: readonly Experiment[];
}
