/** One guard of the product against hostile text. */
export interface Guard {
  /** What it holds, in one sentence. */
  readonly holds: string;
  /** Where the product holds it; for what the product never does, the folder that would have to. */
  readonly where: string;
  /**
   * `removed`: the control runs the product without this code. `added`: there is no code to remove, since the product does
   * nothing of the kind; the control adds it, which shows that the check would see it.
   */
  readonly control: 'removed' | 'added';
}

/** Every guard, by name: the one list that the hostile tickets are run against, with each of them off. */
export const GUARDS = {
  'approval-gate': {
    holds: 'a person is asked where the policy, a rule or a finding wants it',
    where: 'src/activities/gates.ts',
    control: 'removed',
  },
  'approval-at-delivery': {
    holds: 'what the policy wants approved is delivered only with a recorded approval of this very content',
    where: 'src/activities/execution.ts, src/domain/gate-rules.ts',
    control: 'removed',
  },
  authority: {
    holds: 'a decision counts only from an active member of the asked group on the roster',
    where: 'src/domain/authority.ts',
    control: 'removed',
  },
  'reply-rules': {
    holds: 'a draft that breaks a rule is repaired once and then seen by a person',
    where: 'src/domain/checks',
    control: 'removed',
  },
  'described-urgency': {
    holds: 'no draft makes a ticket pressing on a bare claim',
    where: 'src/domain/checks/adjust.ts',
    control: 'removed',
  },
  floor: {
    holds: 'queue, priority and escalation never come out below the rules of the policy',
    where: 'src/domain/effective-handling.ts',
    control: 'removed',
  },
  'escalation-by-rule': {
    holds: 'the rules of the policy escalate by the words of the customer, whatever a draft says',
    where: 'src/domain/routing.ts',
    control: 'removed',
  },
  'folded-words': {
    holds: 'words are compared without invisible characters, accents and compatible forms',
    where: 'src/domain/text-folding.ts',
    control: 'removed',
  },
  'owner-of-the-roster': {
    holds: 'only an id of the roster becomes the owner that lists show',
    where: 'src/domain/row.ts',
    control: 'removed',
  },
  'recipient-of-the-ticket': {
    holds: 'a reply goes to the sender of the ticket, and nothing else in a draft is an address',
    where: 'src/activities/plan.ts',
    control: 'removed',
  },
  'closed-actions': {
    holds: 'code plans replies and items and nothing else; a connector is never asked for another kind',
    where: 'src/activities/plan.ts, src/activities/outward.ts, src/domain/unreachable.ts',
    control: 'removed',
  },
  'keys-by-code': {
    holds: 'the key of an action comes from tenant, ticket, round and step, never from a draft',
    where: 'src/activities/plan.ts',
    control: 'removed',
  },
  'outbox-path': {
    holds: 'no key leads out of the outbox or onto a name that a file system would fold',
    where: 'src/connectors/outbox-path.ts',
    control: 'removed',
  },
  'one-line-subject': {
    holds: 'the subject of a reply is one line',
    where: 'src/activities/plan.ts',
    control: 'removed',
  },
  'quoted-headers': {
    holds: 'a header of the outbox is one quoted line',
    where: 'src/connectors/inert-text.ts',
    control: 'removed',
  },
  fence: {
    holds: 'a text leaves in a fence that it cannot close',
    where: 'src/connectors/inert-text.ts',
    control: 'removed',
  },
  'inert-line': {
    holds: 'a text within Markdown has no markup, no link, no line break and nothing unseen',
    where: 'src/domain/inert-line.ts',
    control: 'removed',
  },
  'visible-text': {
    holds: 'a terminal shows each character that it would obey, hide or reorder',
    where: 'src/cli/visible.ts',
    control: 'removed',
  },
  'summary-line': {
    holds: 'the summary of a run in lists is one visible line',
    where: 'src/domain/summary-line.ts',
    control: 'removed',
  },
  'quoted-query': {
    holds: 'a name with quotes or backslashes never reaches a list query',
    where: 'src/client/list-query.ts',
    control: 'removed',
  },
  redaction: {
    holds: 'secrets are taken out before state, activities and sinks see the ticket, and out of each draft',
    where: 'src/domain/redaction/secrets.ts',
    control: 'removed',
  },
  'customer-closes': {
    holds: "only the customer's word resolves a ticket",
    where: 'src/domain/verify.ts',
    control: 'removed',
  },
  'room-for-text': {
    holds: 'the limit of a ticket is far above what people send, and nothing below it is cut',
    where: 'src/domain/limits.ts',
    control: 'removed',
  },
  'text-stays-text': {
    holds: 'a body that looks like JSON is a text',
    where: 'src/schemas/ticket.ts',
    control: 'added',
  },
  'encoded-records': {
    holds: 'a ticket is encoded where it is kept, never joined into a text',
    where: 'the data converter of the Temporal SDK',
    control: 'added',
  },
  'no-templates': {
    holds: 'no text is filled in as a template',
    where: 'src/connectors',
    control: 'added',
  },
  'no-preview': {
    holds: 'no address in a text is opened',
    where: 'src/connectors',
    control: 'added',
  },
  'linear-reading': {
    holds: 'each reading of a text is linear in it',
    where: 'src/domain',
    control: 'added',
  },
} as const satisfies Readonly<Record<string, Guard>>;

/** Names a guard. */
export type GuardId = keyof typeof GUARDS;
