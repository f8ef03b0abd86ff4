import type { ApprovalRequest, Decision, RefusalReason } from './approval.js';
import type { Instant } from './brand.js';
import { isPresent, isRequester } from './checks/roster.js';
import type { Roster } from './opening.js';

/** Why somebody may not decide, or `null` when they may: a member of the asked group in every roster that counts. */
export function refuseByAuthority(of: {
  readonly decision: Decision;
  readonly request: ApprovalRequest;
  /** The roster pinned at the start and today's, which comes last: revocation wins, and today's says who is away. */
  readonly rosters: readonly [Roster, ...Roster[]];
  readonly at: Instant;
  readonly allowUnsigned: boolean;
  /** The customer's name, as the ticket gives it. */
  readonly requester: string | null;
}): { readonly reason: RefusalReason; readonly detail: string } | null {
  const { decision, request } = of;
  if (decision.signature !== null) {
    return {
      reason: 'unauthorised',
      detail: 'this version cannot verify signatures; send the decision with signature null',
    };
  }
  if (!of.allowUnsigned) {
    return {
      reason: 'unsigned',
      detail: 'unsigned decisions do not count here; the operator may set DESK_ALLOW_UNSIGNED=true',
    };
  }
  if (decision.actor.group !== request.approverGroup) {
    return { reason: 'unauthorised', detail: `this gate asks ${request.approverGroup}, not ${decision.actor.group}` };
  }
  if (request.risk === 'high' && decision.action !== 'reject' && request.editedBy === decision.actor.id) {
    return { reason: 'unauthorised', detail: 'at risk high somebody else approves what you wrote' };
  }
  if (of.rosters.some((roster) => isRequester(roster, decision.actor.id, of.requester))) {
    return { reason: 'unauthorised', detail: 'nobody decides about the own request' };
  }
  const isMember = of.rosters.every((roster) => isActiveMember(roster, decision));
  const today = of.rosters.at(-1) ?? of.rosters[0];
  if (isMember && !isPresent(today, { id: decision.actor.id, at: of.at })) {
    return {
      reason: 'unauthorised',
      detail: `${decision.actor.id} is away today; another member of ${request.approverGroup} decides`,
    };
  }
  return isMember
    ? null
    : { reason: 'unauthorised', detail: `${decision.actor.id} is not an active member of ${request.approverGroup}` };
}

function isActiveMember(roster: Roster, { actor }: Decision): boolean {
  const group = roster.groups.find((candidate) => candidate.id === actor.group);
  const person = roster.people.find((candidate) => candidate.id === actor.id);
  return group?.members.includes(actor.id) === true && person?.active === true;
}

/** Why somebody may not take a ticket over, or `null` when they may: an active person in every roster that counts. */
export function refuseTakeOver(of: {
  readonly personId: string;
  readonly rosters: readonly Roster[];
  readonly allowUnsigned: boolean;
}): { readonly reason: 'unsigned' | 'unauthorised'; readonly detail: string } | null {
  if (!of.allowUnsigned) {
    return {
      reason: 'unsigned',
      detail:
        'unsigned take-overs do not count here; the operator may set DESK_ALLOW_UNSIGNED=true, or cancel the run to stop it',
    };
  }
  const isKnown = of.rosters.every((roster) =>
    roster.people.some((person) => person.id === of.personId && person.active),
  );
  return isKnown
    ? null
    : { reason: 'unauthorised', detail: 'only an active person of the roster can take a ticket over' };
}
