import { contentHash } from '../content-hash.js';
import type { Action } from '../domain/action.js';
import type { Instant } from '../domain/brand.js';
import { isPresent } from '../domain/checks/roster.js';
import type { ApprovalRequest, GateKind, GateVerdict } from '../domain/approval.js';
import { otherGroups } from '../domain/coordination.js';
import { dueBy } from '../domain/duty.js';
import { definitionOfDone } from '../domain/definition-of-done.js';
import { effectiveHandling } from '../domain/effective-handling.js';
import { askBeforeExecution, askForEscalation, type GateAsk } from '../domain/gate-rules.js';
import type { PriorityLevel } from '../domain/handoffs/operations-lead.js';
import { gateTimes } from '../domain/gate-wait.js';
import type { Opening } from '../domain/opening.js';
import type { Policy } from '../domain/playbook.js';
import { reminderOf } from '../domain/reminders.js';
import type { RoutingVerdict } from '../domain/routing.js';
import { type HandoffRecord, handoffOf, type StageId } from '../domain/stages.js';
import { isTroubled } from '../domain/trouble.js';
import type { StageInput } from '../protocol/activities.js';

/** Whether a person is asked after a stage; two stages have a gate, and a skipped stage keeps its own. */
export function gateAfter(turn: {
  readonly stage: StageId;
  readonly input: StageInput;
  readonly records: readonly HandoffRecord[];
  readonly actions: readonly Action[];
  readonly routing: RoutingVerdict;
  readonly policy: Policy;
  readonly at: Instant;
}): GateVerdict {
  const { input, records, actions, routing, policy, at } = turn;
  const { level } = effectiveHandling(routing, handoffOf(records, 'operations-lead'));
  const contents = actions.map((action) => action.content);
  const done = definitionOfDone({ records, actions: contents, accepted: input.accepted ?? [] });
  const question = {
    opening: input.opening,
    routing,
    records,
    actions,
    approved: input.approved,
    done,
    policyRules: policy.routing,
  };
  const of = { input, actions, due: { sla: policy.sla, level, owner: routing.owner, at } };
  switch (turn.stage) {
    case 'operations-lead':
      return verdict({ ...of, gate: 'escalation', ask: toldBeside(askForEscalation(question), { routing, policy }) });
    case 'product-manager':
      return verdict({ ...of, gate: lateGate(records), ask: askBeforeExecution(question) });
    case 'support-specialist':
    case 'analyst':
      return { kind: 'pass', why: 'no gate stands after this stage' };
  }
}

/** Groups of the other rules are told once, when the rules have just been read. */
function toldBeside(
  ask: GateAsk | null,
  of: { readonly routing: RoutingVerdict; readonly policy: Policy },
): (GateAsk & Pick<ApprovalRequest, 'alsoTold'>) | null {
  if (ask === null) return null;
  const others = otherGroups({ ...of, decides: ask.approverGroup });
  return others.length === 0 ? ask : { ...ask, alsoTold: others.map(({ group }) => group) };
}

/** What the first reply of a ticket is due by. */
interface FirstReply {
  readonly sla: Policy['sla'];
  readonly level: PriorityLevel;
  readonly owner: string;
  readonly at: Instant;
}

function verdict(of: {
  readonly input: StageInput;
  readonly gate: GateKind;
  readonly ask: (GateAsk & Pick<ApprovalRequest, 'alsoTold'>) | null;
  readonly actions: readonly Action[];
  readonly due: FirstReply;
}): GateVerdict {
  const { input, gate, ask, due } = of;
  if (ask === null)
    return {
      kind: 'pass',
      why: gate === 'escalation' ? 'no rule escalates' : 'done, and everything is approved or automatic',
    };
  const { approverGroup } = ask;
  const { roster } = input.opening;
  const { at } = due;
  const times = gateTimes(input.opening, { group: approverGroup, except: null, risk: ask.risk, at });
  const reminder = reminderOf({ roster, gate: { approverGroup, waitMs: times.waitMs }, ...due });
  const dueAt = dueBy(due.sla, { roster, id: due.owner, level: due.level, at: input.acceptedAt ?? at });
  return {
    kind: 'ask',
    request: {
      requestId: nextRequestId(input, gate),
      gate,
      ask: sentence({ gate, ask, actions: of.actions }),
      rules: ask.rules,
      risk: ask.risk,
      approverGroup,
      artifact: ask.entries,
      artifactHash: contentHash(ask.entries),
      ...times,
      ...(dueAt === null ? {} : { dueAt }),
      findings: ask.findings,
      exampleApprover: presentMember(input.opening, { groupId: approverGroup, except: null, at }),
      editedBy: null,
      ...(ask.alsoTold === undefined ? {} : { alsoTold: ask.alsoTold }),
      ...(reminder === null ? {} : { reminder }),
    },
  };
}

/** What analyst or product manager could not hand on in order escalates; otherwise it is the gate before the plan is carried out. */
function lateGate(records: readonly HandoffRecord[]): GateKind {
  return records.some((record) => record.ordinal > 2 && isTroubled(record)) ? 'escalation' : 'definition-of-done';
}

/** `r1/escalation/1`; the gate counts its openings in the round. */
function nextRequestId(input: StageInput, gate: GateKind): string {
  const name = `r${input.start.round}/${gate}/`;
  const counts = input.openedGates.filter((id) => id.startsWith(name)).map((id) => Number(id.slice(name.length)));
  return `${name}${Math.max(0, ...counts) + 1}`;
}

function sentence(of: { readonly gate: GateKind; readonly ask: GateAsk; readonly actions: readonly Action[] }): string {
  const asked = of.actions.filter((action) => of.ask.entries.some((entry) => entry.actionKey === action.key));
  const parts = asked.map((action) =>
    action.content.kind === 'reply' ? `the reply (${action.content.language})` : 'an item',
  );
  const what = parts.length === 0 ? 'Go on' : `Release ${parts.join(' and ')}`;
  return of.gate === 'escalation' ? `${what} although ${of.ask.although}?` : `${what} and carry the plan out?`;
}

/** The first member of a group who is there that day, other than one person; a working example for whoever pastes a decision. */
export function presentMember(
  opening: Opening,
  of: { readonly groupId: string; readonly except: string | null; readonly at: Instant },
): string {
  const members = opening.roster.groups.find((group) => group.id === of.groupId)?.members ?? [];
  const present = members.find((id) => id !== of.except && isPresent(opening.roster, { id, at: of.at }));
  return present ?? 'nobody-on-the-roster';
}
