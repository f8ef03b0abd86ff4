import { checkDraft } from '../../src/domain/checks/index.js';
import type { CheckContext } from '../../src/domain/checks/context.js';
import type { Finding } from '../../src/domain/checks/finding.js';
import { type Handoff, type HandoffRecord, STAGE_ORDER, type StageId } from '../../src/domain/stages.js';
import type { Drafter, DraftRequest } from '../../src/ports.js';
import { readDraft } from '../../src/schemas/read-draft.js';
import { aDraftRequest, aRecord } from '../support/builders.js';

/** What came out of one stage. */
export interface WalkedStage {
  readonly stage: StageId;
  readonly handoff: Handoff<StageId>;
  readonly findings: readonly Finding[];
  /** What the draft was held against. */
  readonly context: CheckContext;
}

const NEVER = new AbortController().signal;

/** Takes a ticket through the four stages, each with the records of the stages before it. */
export async function walk(drafter: Drafter, changes: Partial<DraftRequest>): Promise<readonly WalkedStage[]> {
  const records: HandoffRecord[] = [];
  const walked: WalkedStage[] = [];
  for (const stage of STAGE_ORDER) {
    const request = aDraftRequest({ ...changes, stage, records: [...records] });
    const draft = await drafter.draft(request, NEVER);
    const reading = readDraft(stage, draft.content);
    if (reading.kind === 'invalid') throw new Error(`${stage}: ${reading.problems.join('; ')}`);
    const { ticket } = request.start;
    const context = {
      ticket,
      records: request.records,
      roster: request.opening.roster,
      playbook: request.playbook,
      routing: request.routing,
      at: request.at,
    };
    walked.push({ stage, handoff: reading.handoff, findings: checkDraft(stage, reading.handoff, context), context });
    records.push(aRecord(stage, reading.handoff));
  }
  return walked;
}
