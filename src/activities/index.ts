import type { StageId } from '../domain/stages.js';
import type { StageInput, StageVerdict, TicketActivities } from '../protocol/activities.js';
import { announceGate, judgeDecision, judgeTakeOver } from './approval.js';
import { carryOutAction } from './execution.js';
import { hearCustomer } from './hearing.js';
import { openTicket } from './opening.js';
import type { ActivityPorts } from './ports.js';
import { recordFailedStage, repairDraft, runStage } from './stages.js';
import { verifyHandling } from './verification.js';

export type { ActivityPorts } from './ports.js';

/** The activities of a worker, over its ports. The type of a stage activity is the stage id, letter for letter. */
export function createActivities(ports: ActivityPorts): TicketActivities {
  const stage =
    (id: StageId) =>
    (input: StageInput): Promise<StageVerdict> =>
      runStage(ports, { stage: id, input });
  return {
    openTicket: (start) => openTicket(ports, start),
    'support-specialist': stage('support-specialist'),
    'operations-lead': stage('operations-lead'),
    analyst: stage('analyst'),
    'product-manager': stage('product-manager'),
    repairDraft: (input) => repairDraft(ports, input),
    recordFailedStage: (input) => recordFailedStage(ports, input),
    announceGate: (input) => announceGate(ports, input),
    hearCustomer: (input) => hearCustomer(ports, input),
    judgeDecision: (input) => judgeDecision(ports, input),
    judgeTakeOver: (input) => judgeTakeOver(ports, input),
    carryOutAction: (input) => carryOutAction(ports, input),
    verifyHandling: (input) => verifyHandling(ports, input),
  };
}
