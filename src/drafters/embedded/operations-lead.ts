import { citedInWords, citedTickets } from '../../domain/cited-tickets.js';
import { foldSpace } from '../../domain/checks/quotes.js';
import type { HandlingPath, PlanStep, PriorityLevel } from '../../domain/handoffs/operations-lead.js';
import type { ClarifiedIssue } from '../../domain/handoffs/support-specialist.js';
import { higherUrgency, priorityOf } from '../../domain/priority.js';
import { handoffOf } from '../../domain/stages.js';
import type { DraftRequest } from '../../ports.js';
import { deskBookOf } from './desk-book/books.js';
import type { DeskBook, LeadWords } from './desk-book/desk-book.js';
import { deskNoteOf, promisedWork } from './desk-notes.js';
import { askedPerson } from './escalation.js';
import { escalationDue, escalationReason } from './escalation-due.js';
import type { Reading } from './reading.js';
import { inHours } from './waits.js';

/** Drafts the operations lead's part: who owns it, what happens in which order, and who is asked before. */
export function draftOperationsLead(request: DraftRequest, reading: Reading): HandlingPath {
  const { routing } = request;
  const desk = deskBookOf(request.playbook.policy);
  const issue = handoffOf(request.records, 'support-specialist');
  const urgency = higherUrgency(routing.urgency, issue?.urgency.level ?? routing.urgency);
  const priority = { impact: routing.impact, urgency };
  const level = priorityOf(priority, request.playbook.policy.priority);
  const escalation = escalationOf({ request, reading, level });
  const { filed, decide, defaultRoute } = desk.lead;
  const friction = frictionOf({ issue, filed: filed(request.start.ticket.channel), words: desk.lead });
  return {
    currentMap: currentMap(request, desk.lead),
    friction,
    route: {
      kind: deskNoteOf(reading, desk).route,
      queue: routing.queue,
      reason: routing.fired[0]?.reason ?? defaultRoute,
      ruleIds: routing.fired.map((rule) => rule.ruleId),
    },
    owner: routing.owner,
    priority: { ...priority, level },
    escalation,
    coordination: escalation.needed
      ? [{ who: escalation.approverGroup, ask: decide(escalation.reason), by: escalation.dueBy }]
      : [],
    steps: stepsOf({ request, reading, issue, escalation, desk }),
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
    dueBy: asked.needed ? escalationDue(request, asked, level) : deskBookOf(request.playbook.policy).lead.onlyIfAsked,
  };
}

function currentMap(request: DraftRequest, words: LeadWords): HandlingPath['currentMap'] {
  const { owner } = request.routing;
  const { channel, thread } = request.start.ticket;
  const agentTurns = thread.filter((turn) => turn.from === 'agent').length;
  return [
    {
      step: words.filed(channel),
      owner: words.customer,
      waitsOn: words.awaitsAnswer,
      source: words.theTicket,
    },
    ...(agentTurns === 0
      ? []
      : [{ step: words.earlierAnswers(agentTurns), owner, waitsOn: words.awaitsEnd, source: words.theThread }]),
    { step: words.replyDrafted, owner, waitsOn: words.awaitsApproval, source: words.thisRun },
  ];
}

/** Both frictions of a ticket show where it comes in. */
function frictionOf(of: {
  readonly issue: ClarifiedIssue | null;
  readonly filed: string;
  readonly words: LeadWords;
}): HandlingPath['friction'] {
  const { issue, filed, words } = of;
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
            evidence: words.doesNotSay(missing),
          },
        ]),
    ...(repeated
      ? [
          {
            id: 'repeat',
            kind: 'duplicate' as const,
            where: filed,
            evidence: repeatWords(issue?.recurrence.evidence ?? [], words),
          },
        ]
      : []),
  ];
}

function repeatWords(evidence: readonly string[], words: LeadWords): string {
  const cited = citedInWords(evidence, words.andMore);
  if (cited === null) return words.happenedBefore;
  const alike = words.readAlike(cited);
  return evidence.length > citedTickets(evidence).length ? `${words.happenedBefore} ${alike}` : alike;
}

function stepsOf(of: {
  readonly request: DraftRequest;
  readonly reading: Reading;
  readonly issue: ClarifiedIssue | null;
  readonly escalation: HandlingPath['escalation'];
  readonly desk: DeskBook;
}): readonly PlanStep[] {
  const { request, escalation, desk } = of;
  const { decideStep, replyStep, confirmStep } = desk.lead;
  const { owner } = request.routing;
  const quiet = inHours(request.opening.windows.silenceMs);
  const inside = { irreversible: false, customerVisible: false };
  const decide: readonly PlanStep[] = escalation.needed
    ? [
        {
          id: 'decide',
          action: decideStep.action,
          owner: escalation.approverGroup,
          by: escalation.dueBy,
          doneWhen: decideStep.doneWhen,
          dependsOn: [],
          ...inside,
        },
      ]
    : [];
  const reply: PlanStep = {
    id: 'reply',
    action: replyStep.action,
    owner,
    by: escalation.needed ? replyStep.afterDecision : replyStep.afterApproval,
    doneWhen: replyStep.doneWhen,
    dependsOn: decide.map((step) => step.id),
    irreversible: false,
    customerVisible: true,
  };
  const confirm: PlanStep = {
    id: 'confirm',
    action: confirmStep.action,
    owner,
    by: confirmStep.by(quiet),
    doneWhen: confirmStep.doneWhen(quiet),
    dependsOn: ['reply'],
    ...inside,
  };
  return [...decide, reply, ...promised(of), confirm];
}

/** One step for each promise of the reply, whose end is the promise itself. */
function promised(of: {
  readonly reading: Reading;
  readonly issue: ClarifiedIssue | null;
  readonly desk: DeskBook;
}): readonly PlanStep[] {
  const { reading, issue, desk } = of;
  const { report, beReachable, keepPromise, kept } = desk.lead;
  const actions = [promisedWork(reading, desk), report, beReachable];
  return (issue?.reply.commitments ?? []).map((commitment, index, all) => ({
    id: `promise-${index + 1}`,
    action: (index === all.length - 1 ? actions[2] : actions[index]) ?? keepPromise,
    owner: commitment.owner,
    by: commitment.by,
    doneWhen: kept(foldSpace(commitment.text)),
    dependsOn: ['reply'],
    irreversible: false,
    customerVisible: index > 0,
  }));
}
