import { cancellationSignal } from '@temporalio/activity';
import { contentHash } from '../content-hash.js';
import { type Action, type ArtifactEntry, entryOf, type Receipt } from '../domain/action.js';
import type { ApprovalRequest, RefusalReason } from '../domain/approval.js';
import { checkReplyText, insideFindings, leftoverPlaceholders, leftoverSecrets } from '../domain/checks/index.js';
import type { Finding } from '../domain/checks/finding.js';
import { refuseByAuthority, refuseTakeOver } from '../domain/authority.js';
import { gateTimes } from '../domain/gate-wait.js';
import { inWords } from '../domain/in-words.js';
import { alarmsInWords, laterAlarms } from '../domain/later-words.js';
import { nextRequestId } from '../domain/request-id.js';
import type { AnnounceInput, JudgeInput, JudgeTakeOverInput } from '../protocol/activities.js';
import type { Judgement, TakeOverJudgement } from '../protocol/messages.js';
import { presentMember } from './gates.js';
import { actionOf, REPLY_STEP, replySubject } from './plan.js';
import { refuseOddShape } from './outward.js';
import { pinnedPlaybook } from './playbook.js';
import type { ActivityPorts } from './ports.js';

/** Tells a group of an open gate: those who decide when it opens and for each reminder, others once. */
export function announceGate(ports: ActivityPorts, input: AnnounceInput): Promise<Receipt> {
  const { request, ticket, further } = input;
  const action = actionOf({
    start: ticket,
    step: noticeStep(input),
    content: {
      kind: 'notice',
      to: further?.to ?? request.approverGroup,
      subject: `${prefixOf(further)} ticket ${ticket.ticketId}`,
      body: noticeBody(input),
    },
  });
  refuseOddShape(action);
  return ports.connector.deliver(action, cancellationSignal());
}

function prefixOf(further: AnnounceInput['further']): string {
  if (further?.kind === 'told') return 'Approval wanted by others for';
  if (further?.kind === 'wrote') return 'The customer wrote again: Approval wanted for';
  return further === undefined ? 'Approval wanted for' : `Reminder ${further.count}: Approval wanted for`;
}

function noticeStep({ request, further }: AnnounceInput): string {
  const opened = `notice-${request.requestId.split('/').slice(1).join('-')}`;
  if (further === undefined) return opened;
  const isNextTier = further.kind === 'reminder' && further.to !== request.approverGroup;
  return `${opened}-${further.kind}-${further.count}${isNextTier ? '-next-tier' : ''}`;
}

/** No moment stands in it: after a reset the same notice has the same content, and is the same notice. */
function noticeBody(input: AnnounceInput): string {
  const { request, ticket, further } = input;
  const { approverGroup, risk } = request;
  return [
    request.ask,
    '',
    request.rules.map((rule) => `- ${rule.ruleId}: ${rule.reason}`).join('\n'),
    '',
    ...(further?.kind === 'wrote' ? ['The customer has written since you were told: read the card again first.'] : []),
    ...(further?.kind === 'reminder' ? [`Nobody of ${approverGroup} has decided yet.${levelWords(request)}`] : []),
    `Risk: ${risk}. Decide within ${windowInWords(input)}; after that nothing is approved and a person gets the ticket.`,
    `Look: desk show ${ticket.ticketId}`,
    lastLine(input),
  ].join('\n');
}

/** Without the moment: asked for again after a reset, the same window may end at another one. */
function windowInWords({ request, further }: AnnounceInput): string {
  const { waitMs, windowMs, approverGroup } = request;
  const isRepeated = further?.kind === 'reminder' || further?.kind === 'wrote';
  if (windowMs === undefined) return `${inWords(waitMs)}${isRepeated ? ' of the first notice' : ''}`;
  const since = isRepeated ? ', counted from the first notice' : '';
  return `${inWords(windowMs)} of working time of ${approverGroup}${since}`;
}

function lastLine({ request, ticket, further }: AnnounceInput): string {
  const { approverGroup } = request;
  if (further?.kind === 'told' && further.to === request.askedBefore)
    return `You were asked before. The customer wrote again, and ${approverGroup} decides now: what you had to say about it, tell them.`;
  if (further?.kind === 'told')
    return `${approverGroup} decides. You are told because a rule of yours fired too: tell them what the reply must hold or leave out.`;
  return further === undefined || further.to === approverGroup
    ? `Decide: desk decide ${ticket.ticketId}`
    : `You are the next tier: find somebody of ${approverGroup}, or take it over: desk take-over ${ticket.ticketId}`;
}

function levelWords({ reminder }: AnnounceInput['request']): string {
  return reminder === undefined
    ? ''
    : ` Priority ${reminder.level}: the first reply is due within ${inWords(reminder.firstReplyMs)}.`;
}

/** Judges who decides and what an edit does. The roster of the start and today's both count: revocation wins. */
export async function judgeDecision(ports: ActivityPorts, input: JudgeInput): Promise<Judgement> {
  const today = await ports.shelf.current();
  const refusal = refuseByAuthority({
    decision: input.decision,
    request: input.request,
    rosters: [input.opening.roster, today.roster],
    at: input.at,
    allowUnsigned: ports.allowUnsigned,
    requester: input.replyTo.name,
  });
  if (refusal !== null) return refused({ input, ...refusal, findings: [] });

  const overtaken = await overtakenByCustomer(ports, input);
  if (overtaken !== null) return refused({ input, reason: 'stale', detail: overtaken, findings: [] });

  const edited = editedReply(input);
  const findings = edited === null ? [] : await editFindings(ports, { input, edited });
  if (findings.length > 0) {
    const detail = `the edited reply breaks ${findings.map((finding) => finding.rule).join(', ')}; mend it and decide again`;
    return refused({ input, reason: 'edit_breaks_rules', detail, findings });
  }
  const again = edited === null ? null : askedAgain(input, edited);
  return {
    kind: 'accepted',
    editedAction: edited,
    again,
    decision: {
      schemaVersion: 1,
      requestId: input.decision.requestId,
      action: input.decision.action,
      actor: input.decision.actor,
      identity: 'unsigned, identity not proven',
      reason: input.decision.reason,
      decidedAt: input.at,
      door: input.door,
      nonce: input.decision.nonce,
      approved: again === null ? approvedEntries(input, edited) : [],
      editedReply: input.decision.edits?.reply ?? null,
    },
  };
}

/**
 * Why nothing may go out: the customer wrote since, and that fires a rule which nobody of the gate was asked about. An edit
 * is an answer to it where the rule asks for the group that decides here.
 */
async function overtakenByCustomer(ports: ActivityPorts, input: JudgeInput): Promise<string | null> {
  const { decision, request, later, fired = [] } = input;
  if (decision.action === 'reject' || later === undefined || later.messages.length === 0) return null;
  const { policy } = await pinnedPlaybook(ports.shelf, input.opening.playbookHash);
  const known = new Set([...fired, ...request.rules.map(({ ruleId }) => ruleId)]);
  const alarms = laterAlarms(later, policy).filter(({ ruleId }) => !known.has(ruleId));
  const isOurs = alarms.every(({ group }) => group === request.approverGroup);
  if (alarms.length === 0 || (decision.action === 'edit' && isOurs)) return null;
  const todo = isOurs
    ? 'edit the reply, reject it or take the ticket over'
    : 'reject the reply or take the ticket over';
  return `the customer wrote since, and a rule asks for a person: ${alarmsInWords(alarms)}; ${todo}`;
}

/** An edited reply keeps the standards that the ticket was opened with. */
async function editFindings(
  ports: ActivityPorts,
  of: { readonly input: JudgeInput; readonly edited: Action },
): Promise<readonly Finding[]> {
  const { content } = of.edited;
  if (content.kind !== 'reply') return [];
  const playbook = await pinnedPlaybook(ports.shelf, of.input.opening.playbookHash);
  const { body } = content;
  return [
    ...checkReplyText(body, { standards: playbook.standards }),
    ...insideFindings([{ at: 'body', text: body }], { playbook, known: '' }),
    ...leftoverPlaceholders({ body }),
    ...leftoverSecrets({ body }),
  ];
}

/** Judges who takes a ticket over: an active person of the roster of the start and of today's. */
export async function judgeTakeOver(ports: ActivityPorts, input: JudgeTakeOverInput): Promise<TakeOverJudgement> {
  const today = await ports.shelf.current();
  const refusal = refuseTakeOver({
    personId: input.personId,
    rosters: [input.opening.roster, today.roster],
    allowUnsigned: ports.allowUnsigned,
  });
  return refusal === null ? { kind: 'accepted' } : { kind: 'refused', ...refusal };
}

/** At risk `high` an edit approves nothing: somebody else is asked about the new text (approvals, C.2). */
function askedAgain(input: JudgeInput, edited: Action): ApprovalRequest | null {
  const { request, decision } = input;
  if (request.risk !== 'high') return null;
  const artifact = approvedEntries(input, edited);
  const editedBy = decision.actor.id;
  return {
    ...request,
    ...gateTimes(input.opening, { group: request.approverGroup, except: editedBy, risk: request.risk, at: input.at }),
    requestId: nextRequestId(request.requestId),
    ask: `Release the reply as ${editedBy} has edited it?`,
    artifact,
    artifactHash: contentHash(artifact),
    findings: [],
    // They were told when the gate opened first.
    alsoTold: [],
    exampleApprover: presentMember(input.opening, { groupId: request.approverGroup, except: editedBy, at: input.at }),
    editedBy,
  };
}

function approvedEntries(input: JudgeInput, edited: Action | null): readonly ArtifactEntry[] {
  if (input.decision.action === 'reject') return [];
  if (edited === null) return input.request.artifact;
  return [entryOf(edited), ...input.request.artifact.filter((entry) => entry.actionKey !== edited.key)];
}

function editedReply(input: JudgeInput): Action | null {
  if (input.decision.action !== 'edit' || input.decision.edits === null) return null;
  const old = input.actions.find((action) => action.content.kind === 'reply')?.content;
  const { name, channel, subject } = input.replyTo;
  const before = old?.kind === 'reply' ? old : null;
  return actionOf({
    start: input.ticket,
    step: REPLY_STEP,
    content: {
      kind: 'reply',
      to: before?.to ?? { name, channel },
      subject: before?.subject ?? replySubject(subject, 'und'),
      language: before?.language ?? 'und',
      body: input.decision.edits.reply,
      writtenBy:
        before === null ? input.decision.actor.id : `${before.writtenBy}, edited by ${input.decision.actor.id}`,
    },
  });
}

function refused(of: {
  readonly input: JudgeInput;
  readonly reason: RefusalReason;
  readonly detail: string;
  readonly findings: readonly Finding[];
}): Judgement {
  const { requestId, action, actor } = of.input.decision;
  return {
    kind: 'refused',
    decision: {
      schemaVersion: 1,
      requestId,
      action,
      actor,
      reason: of.reason,
      detail: of.detail,
      refusedAt: of.input.at,
      door: of.input.door,
      findings: of.findings,
    },
  };
}
