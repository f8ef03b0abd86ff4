import type { Action } from '../domain/action.js';
import type { RoutingVerdict } from '../domain/routing.js';
import type { HandoffRecord, StageId } from '../domain/stages.js';

/** One stage as it went: what the activity took. */
export interface StageTime {
  readonly stage: StageId;
  /** CPU of the whole process, in milliseconds. */
  readonly cpuMs: number;
}

/** A ticket after the four stages, with nobody having decided anything. */
export interface HandledTicket {
  readonly records: readonly HandoffRecord[];
  readonly actions: readonly Action[];
  /** The floor; `null` when no stage ended. */
  readonly routing: RoutingVerdict | null;
  /** Whether a gate asks a person before anything leaves. */
  readonly gates: { readonly escalation: boolean; readonly beforeExecution: boolean };
  readonly times: readonly StageTime[];
  /** The code with which a stage failed; later stages did not run. */
  readonly failure: string | null;
}
