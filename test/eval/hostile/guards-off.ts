import * as gates from '../../../src/activities/gates.js';
import * as outward from '../../../src/activities/outward.js';
import * as plan from '../../../src/activities/plan.js';
import * as visible from '../../../src/cli/visible.js';
import * as listQuery from '../../../src/client/list-query.js';
import * as inertText from '../../../src/connectors/inert-text.js';
import * as outboxPath from '../../../src/connectors/outbox-path.js';
import { contentHash } from '../../../src/content-hash.js';
import type { Action } from '../../../src/domain/action.js';
import * as authority from '../../../src/domain/authority.js';
import type { ActionKey } from '../../../src/domain/brand.js';
import * as checks from '../../../src/domain/checks/index.js';
import * as effective from '../../../src/domain/effective-handling.js';
import * as gateRules from '../../../src/domain/gate-rules.js';
import * as inertLine from '../../../src/domain/inert-line.js';
import * as limits from '../../../src/domain/limits.js';
import * as secrets from '../../../src/domain/redaction/secrets.js';
import * as routing from '../../../src/domain/routing.js';
import * as row from '../../../src/domain/row.js';
import { handoffOf } from '../../../src/domain/stages.js';
import * as summary from '../../../src/domain/summary-line.js';
import * as folding from '../../../src/domain/text-folding.js';
import * as unreachable from '../../../src/domain/unreachable.js';
import * as verify from '../../../src/domain/verify.js';
import type { Connector } from '../../../src/ports.js';
import * as ticketSchema from '../../../src/schemas/ticket.js';
import type { GuardId } from './guards.js';

/** Exports that stand in the place of a module's own while a guard is off. */
export interface Replacement {
  /** Below `src`, without extension. */
  readonly module: string;
  readonly real: object;
  /** Over what the module exports now: the real exports, or those of another guard that is off too. */
  changed(now: object): object;
}

/** What is different in a product without a guard. */
export interface Off {
  readonly replace?: readonly Replacement[];
  /** How a start input is kept and read back. */
  readonly kept?: (value: unknown) => unknown;
  readonly connector?: (real: Connector) => Connector;
}

/** The product without each guard. The product has no switch: modules and parts are changed here, at composition. */
export const GUARDS_OFF: Readonly<Record<GuardId, Off>> = {
  'approval-gate': off('activities/gates', gates, () => ({
    gateAfter: () => ({ kind: 'pass', why: 'the guard is off' }),
  })),
  'approval-at-delivery': off('domain/gate-rules', gateRules, () => ({ needsApproval: () => false })),
  authority: off('domain/authority', authority, () => ({ refuseByAuthority: () => null })),
  'reply-rules': off('domain/checks/index', checks, () => ({ checkDraft: () => [] })),
  'described-urgency': off('domain/checks/index', checks, () => ({
    adjustDraft: (_stage, handoff) => ({ handoff, changes: [] }),
  })),
  floor: off('domain/effective-handling', effective, (now) => ({
    effectiveHandling: (rules, path) =>
      path === null
        ? now.effectiveHandling(rules, path)
        : { ...path.priority, queue: path.route.queue, escalates: path.escalation.needed },
  })),
  'escalation-by-rule': off('domain/routing', routing, (now) => ({
    routeTicket: (of) => {
      const verdict = now.routeTicket(of);
      return { ...verdict, escalation: null, fired: verdict.fired.map((rule) => ({ ...rule, escalates: false })) };
    },
  })),
  'folded-words': off('domain/text-folding', folding, (now) => ({
    foldText: (text) => text.toLowerCase(),
    wordsOf: (text) => now.wordsOf(text.replace(/\p{Default_Ignorable_Code_Point}/gu, ' ')),
  })),
  'owner-of-the-roster': off('domain/row', row, (now) => ({
    rowOf: (state) => ({
      ...now.rowOf(state),
      owner: handoffOf(state.handoffs, 'operations-lead')?.owner ?? state.routing?.owner ?? null,
    }),
  })),
  'recipient-of-the-ticket': planning((planned, { records }) => [
    ...planned,
    ...(handoffOf(records, 'operations-lead')?.coordination ?? []).flatMap(({ who }) => copies(planned, who)),
  ]),
  'closed-actions': {
    replace: [
      ...(planning((planned, turn) => [...planned, ...ordered(planned, turn)]).replace ?? []),
      ...(off('activities/outward', outward, () => ({ refuseOddShape: () => undefined })).replace ?? []),
      // cast: the switches of the product end here, and without the guard they go on.
      ...(off('domain/unreachable', unreachable, () => ({ unreachable: () => 'other' as never })).replace ?? []),
    ],
  },
  'keys-by-code': planning((planned) =>
    planned.map((action) =>
      action.content.kind === 'item' ? { ...action, key: action.content.item.dedupeKey as ActionKey } : action,
    ),
  ),
  'outbox-path': off('connectors/outbox-path', outboxPath, () => ({ outboxPath: (key) => key })),
  'one-line-subject': planning((planned, { input }) =>
    planned.map((action) =>
      action.content.kind === 'reply' ? rewritten(action, { subject: input.start.ticket.subject }) : action,
    ),
  ),
  'quoted-headers': off('connectors/inert-text', inertText, () => ({ quotedLine: (text) => text })),
  fence: off('connectors/inert-text', inertText, () => ({ fenced: (text) => text })),
  'inert-line': off('domain/inert-line', inertLine, () => ({
    inertLine: (text) => text,
    showUnseen: (text) => text,
  })),
  'visible-text': off('cli/visible', visible, () => ({
    // cast: the brand says "made by visible", and the guard that makes it is off.
    visible: <T>(value: T) => value as visible.Visible<T>,
    visibleText: (text) => text,
  })),
  'summary-line': off('domain/summary-line', summary, () => ({ summaryLine: (text) => text })),
  'quoted-query': off('client/list-query', listQuery, () => ({
    listQuery: ({ filter }) => `DeskOwner = '${filter.owner ?? ''}'`,
  })),
  redaction: off('domain/redaction/secrets', secrets, () => ({
    findSecrets: () => [],
    withoutSecrets: (value) => value,
    textWithoutSecrets: (text) => text,
    countSecrets: () => ({}),
  })),
  'customer-closes': off('domain/verify', verify, (now) => ({
    verify: (question) => {
      const seen = now.verify(question);
      const own = question.checks?.closingEvidence.every(({ kind }) => kind === 'attested') === true;
      const why = 'the draft says so';
      return own ? { ...seen, verdict: { kind: 'resolved', cause: 'customer_confirmed', why } } : seen;
    },
  })),
  'room-for-text': off('domain/limits', limits, (now) => ({
    LIMITS: { ...now.LIMITS, ticketText: { ...now.LIMITS.ticketText, value: 32_000 } },
  })),
  'text-stays-text': off('schemas/ticket', ticketSchema, (now) => ({
    readTicket: (value, options) => now.readTicket(withParsedBody(value), options),
  })),
  'encoded-records': { kept: joined },
  'no-templates': off('connectors/inert-text', inertText, (now) => ({
    fenced: (text) => now.fenced(text.replace(/[$#]\{7\*7\}|<%= 7\*7 %>/gu, () => String(7 * 7))),
  })),
  'no-preview': { connector: previewing },
  'linear-reading': off('domain/routing', routing, (now) => ({
    routeTicket: (of) => {
      carelessly(of.ticket.body);
      return now.routeTicket(of);
    },
  })),
};

function off<M extends object>(module: string, real: M, changes: (now: M) => Partial<M>): Off {
  // cast: what a module exports now has its type, since each change of it has.
  return { replace: [{ module, real, changed: (now) => ({ ...now, ...changes(now as M) }) }] };
}

type PlanTurn = Parameters<typeof plan.planAfter>[0];

/** Changes what is planned after each stage. */
function planning(change: (planned: readonly Action[], turn: PlanTurn) => readonly Action[]): Off {
  return off('activities/plan', plan, (now) => ({
    planAfter: (turn) => change(now.planAfter(turn), turn),
  }));
}

/** The reply once more, to somebody whom a draft names. */
function copies(planned: readonly Action[], who: string): readonly Action[] {
  return planned
    .filter(({ key, content }) => content.kind === 'reply' && key.endsWith('/reply-1'))
    .map((action) => rewritten(action, { to: { name: who, channel: 'email' } }))
    .map((action) => ({ ...action, key: `${action.key}-copy` as ActionKey }))
    .filter(({ key }) => planned.every((known) => known.key !== key));
}

function rewritten(action: Action, changes: object): Action {
  // cast: the content of a reply with other words in its own fields.
  const content = { ...action.content, ...changes } as Action['content'];
  return { ...action, content, contentHash: contentHash(content) };
}

/** Each step of a drafted plan, and each call that stands in the ticket, as actions of kinds that do not exist. */
function ordered(planned: readonly Action[], { input, records }: PlanTurn): readonly Action[] {
  const steps = handoffOf(records, 'operations-lead')?.steps ?? [];
  const called = /"name":"(\w+)"|(\w+_service)\b/u.exec(input.start.ticket.body);
  const contents = [
    ...steps.map(({ action }) => ({ kind: 'step', action })),
    ...(called === null ? [] : [{ kind: `call:${called[1] ?? called[2]}` }]),
  ];
  return contents
    .map((content, index): Action => {
      const key = `${input.start.tenant}/${input.start.ticket.id}/r1/order-${index}` as ActionKey;
      // cast: a kind that the product does not have, which is the point.
      return { key, content: content as unknown as Action['content'], contentHash: contentHash(content) };
    })
    .filter(({ key }) => planned.every((known) => known.key !== key));
}

function withParsedBody(value: unknown): unknown {
  const body: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'body') : null;
  if (typeof body !== 'string' || !/^[[{]/u.test(body)) return value;
  try {
    return { ...(value as object), body: JSON.parse(body) };
  } catch {
    // It only looked like JSON.
    return value;
  }
}

/** A store whose records are joined from texts, one a line, with quotes around each. */
function joined(value: unknown): unknown {
  const input = structuredClone(value);
  const ticket: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, 'ticket') : null;
  if (typeof ticket !== 'object' || ticket === null) return input;
  const body = String(Reflect.get(ticket, 'body'));
  const [line = ''] = `{"body":"${body}"}`.split(/[\n\r\u2028\u2029]/u);
  Reflect.set(ticket, 'body', parsedBody(line)?.split("'")[0] ?? '');
  return input;
}

function parsedBody(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    const body: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'body') : null;
    return typeof body === 'string' ? body : null;
  } catch {
    // The record is broken: that is what the control shows.
    return null;
  }
}

/** Opens each address of what is sent, for a picture beside it. */
function previewing(real: Connector): Connector {
  return {
    name: real.name,
    async deliver(action, signal) {
      const addresses = JSON.stringify(action.content).match(/(?:https?|file):\/\/[^\s"<>)\\]+/gu) ?? [];
      await Promise.allSettled(addresses.map((address) => fetch(address)));
      return real.deliver(action, signal);
    },
  };
}

/** A pattern that looks at each place from each place from each place. Cut, or the control would not end. */
function carelessly(text: string): boolean {
  return /.*.*\u0001.*/su.test(text.slice(0, 3_000));
}
