import { citedInWords, citedTickets } from '../../domain/cited-tickets.js';
import { foldSpace } from '../../domain/checks/quotes.js';
import type { HandlingPath, PlanStep, PriorityLevel } from '../../domain/handoffs/operations-lead.js';
import type { ClarifiedIssue } from '../../domain/handoffs/support-specialist.js';
import { higherUrgency, priorityOf } from '../../domain/priority.js';
import { handoffOf } from '../../domain/stages.js';
import type { DraftRequest } from '../../ports.js';
import { deskNoteOf } from './desk-notes.js';
import { askedPerson } from './escalation.js';
import { escalationDue, escalationReason } from './escalation-due.js';
import type { Reading } from './reading.js';
import { inHours } from './waits.js';

/** Drafts the operations lead's part: who owns it, what happens in which order, and who is asked before. */
export function draftOperationsLead(request: DraftRequest, reading: Reading): HandlingPath {
  const { routing } = request;
  const issue = handoffOf(request.records, 'support-specialist');
  const urgency = higherUrgency(routing.urgency, issue?.urgency.level ?? routing.urgency);
  const priority = { impact: routing.impact, urgency };
  const level = priorityOf(priority, request.playbook.policy.priority);
  const escalation = escalationOf({ request, reading, level });
  const friction = frictionOf({ issue, filed: filedStep(request) });
  return {
    currentMap: currentMap(request),
    friction,
    route: {
      kind: deskNoteOf(reading).route,
      queue: routing.queue,
      reason: routing.fired[0]?.reason ?? 'No rule of the policy names this ticket, so it takes the default route.',
      ruleIds: routing.fired.map((rule) => rule.ruleId),
    },
    owner: routing.owner,
    priority: { ...priority, level },
    escalation,
    coordination: escalation.needed
      ? [{ who: escalation.approverGroup, ask: `Decide: ${escalation.reason}`, by: escalation.dueBy }]
      : [],
    steps: stepsOf({ request, reading, issue, escalation }),
    smallestChange: null,
    dispositions: friction.map((entry) => ({
      frictionId: entry.id,
      verdict: entry.kind === 'ambiguity' ? 'document' : 'leave-alone',
    })),
    experiments: [],
  };
}

function escalationOf(of: {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly level: PriorityLevel;
}): HandlingPath['escalation'] {
  const { request, level } = of;
  const { routing, opening } = request;
  const asked = askedPerson(request, of.reading);
  return {
    needed: asked.needed,
    tier: opening.roster.groups.find((group) => group.id === asked.group)?.tier ?? 1,
    reason: escalationReason(request, asked),
    ruleIds: routing.fired.filter((rule) => rule.escalates).map((rule) => rule.ruleId),
    approverGroup: asked.group,
    dueBy: asked.needed ? escalationDue(request, asked, level) : 'only if the customer asks for a person',
  };
}

function filedStep(request: DraftRequest): string {
  return `ticket filed by ${request.start.ticket.channel}`;
}

function currentMap(request: DraftRequest): HandlingPath['currentMap'] {
  const { owner } = request.routing;
  const agentTurns = request.start.ticket.thread.filter((turn) => turn.from === 'agent').length;
  return [
    {
      step: filedStep(request),
      owner: 'customer',
      waitsOn: 'an answer of the desk',
      source: 'the ticket',
    },
    ...(agentTurns === 0
      ? []
      : [{ step: `${agentTurns} earlier answers`, owner, waitsOn: 'an end of the matter', source: 'the thread' }]),
    { step: 'reply drafted', owner, waitsOn: 'approval, when the policy asks for it', source: 'this run' },
  ];
}

/** Both frictions of a ticket show where it comes in. */
function frictionOf(of: { readonly issue: ClarifiedIssue | null; readonly filed: string }): HandlingPath['friction'] {
  const { issue, filed } = of;
  const missing = issue?.missingInfo ?? [];
  const repeated = issue?.recurrence.suspected === true;
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            id: 'missing-facts',
            kind: 'ambiguity' as const,
            where: filed,
            evidence: `The ticket does not say: ${missing.join('; ')}.`,
          },
        ]),
    ...(repeated
      ? [
          {
            id: 'repeat',
            kind: 'duplicate' as const,
            where: filed,
            evidence: repeatWords(issue?.recurrence.evidence ?? []),
          },
        ]
      : []),
  ];
}

function repeatWords(evidence: readonly string[]): string {
  const cited = citedInWords(evidence);
  const says = 'The customer says that it happened before.';
  if (cited === null) return says;
  const alike = `Earlier tickets of the customer read alike: ${cited}.`;
  return evidence.length > citedTickets(evidence).length ? `${says} ${alike}` : alike;
}

function stepsOf(of: {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly issue: ClarifiedIssue | null;
  readonly escalation: HandlingPath['escalation'];
}): readonly PlanStep[] {
  const { request, issue, escalation } = of;
  const { owner } = request.routing;
  const quiet = inHours(request.opening.windows.silenceMs);
  const inside = { irreversible: false, customerVisible: false };
  const decide: readonly PlanStep[] = escalation.needed
    ? [
        {
          id: 'decide',
          action: 'Decide about the reply and the handling',
          owner: escalation.approverGroup,
          by: escalation.dueBy,
          doneWhen: 'The decision of the approver group is recorded.',
          dependsOn: [],
          ...inside,
        },
      ]
    : [];
  const reply: PlanStep = {
    id: 'reply',
    action: 'Send the reply to the customer',
    owner,
    by: escalation.needed ? 'once the decision is recorded' : 'once the reply is approved',
    doneWhen: 'The receipt of the reply is recorded.',
    dependsOn: decide.map((step) => step.id),
    irreversible: false,
    customerVisible: true,
  };
  const confirm: PlanStep = {
    id: 'confirm',
    action: 'Look whether the handling worked',
    owner,
    by: `within ${quiet} h of the reply`,
    doneWhen: `The customer has confirmed, or has not written again for ${quiet} h.`,
    dependsOn: ['reply'],
    ...inside,
  };
  return [...decide, reply, ...promised(of.reading, issue), confirm];
}

/** One step for each promise of the reply, whose end is the promise itself. */
function promised(reading: Reading, issue: ClarifiedIssue | null): readonly PlanStep[] {
  const actions = [
    deskNoteOf(reading).work,
    'Write to the customer with what is known',
    'Be reachable for the customer',
  ];
  return (issue?.reply.commitments ?? []).map((commitment, index, all) => ({
    id: `promise-${index + 1}`,
    action: (index === all.length - 1 ? actions[2] : actions[index]) ?? 'Keep this promise',
    owner: commitment.owner,
    by: commitment.by,
    doneWhen: `Kept as written: ${foldSpace(commitment.text)}`,
    dependsOn: ['reply'],
    irreversible: false,
    customerVisible: index > 0,
  }));
}
