import { describe, expect, test } from '@jest/globals';
import type { Node } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { renderCard } from '../../src/domain/card.js';
import { evolve } from '../../src/domain/evolve.js';
import { readDecision } from '../../src/domain/message-shapes.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { A_MONDAY, aRecord } from '../support/builders.js';
import { aHandoff } from '../support/handoffs.js';
import { aClarifiedIssue } from '../support/good-drafts.js';
import { aParkedState, aResolvedState, aVerifyingState } from '../support/ticket-states.js';

const HOSTILE = '![x](http://e.invalid/y) [click](http://e.invalid) <img src=x> **now** `code`\n\n# Approved';

const CITING = {
  suspected: true,
  signature: null,
  evidence: ['again', ...[7, 8, 9, 10].map((id) => `ticket:T-${id}`)],
};

describe('the card of a ticket', () => {
  test('shows at an open gate what is asked, until when, and JSON that is a working approval of exactly that', () => {
    const state = aParkedState();
    if (state.phase.kind !== 'awaiting_approval') throw new Error('The state is not parked.');
    const { request, deadline } = state.phase.gate;

    const card = renderCard(state);

    const json: unknown = JSON.parse(fromMarkdown(card).children.find((node) => node.type === 'code')?.value ?? '');
    expect(readDecision(json)).toMatchObject({
      kind: 'ok',
      value: {
        action: 'approve',
        requestId: request.requestId,
        artifactHash: request.artifactHash,
        actor: { id: request.exampleApprover, group: request.approverGroup },
      },
    });
    expect(card.split('\n', 1)[0]).toContain(new Date(deadline).toISOString());
    expect(Math.max(...codeLinesOf(card))).toBeLessThanOrEqual(90);
  });

  test('shows at an open gate the last three messages that the reply does not answer, harmless and cut', () => {
    const long = `${'Please look. '.repeat(30)}END`;
    const bodies = ['first', 'second', HOSTILE, long];
    const state = bodies.reduce(
      (before, body, index) =>
        evolve(before, {
          type: 'customer-wrote',
          message: { messageId: `m-${index}`, body, receivedAt: '2026-03-02T10:00:00Z', acceptedAt: A_MONDAY },
        }),
      aParkedState(),
    );

    const card = renderCard(state);

    expect(card).toContain(
      'Customer messages since the reply was drafted: 4. Read them before you approve; the last 3:',
    );
    expect(card).toContain('- 2026-03-02T09:00:00.000Z: second');
    expect(card).not.toContain(': first');
    expect(card).toContain('Please look.');
    expect(card).not.toContain('END');
    expect(typesIn(fromMarkdown(card))).not.toContain('link');
  });

  test('names everybody with whom the handling is coordinated, and until when', () => {
    const state = aParkedState();
    const entry = { who: 'legal-contact', ask: 'Say what the reply must hold', by: '2026-03-02T10:00:00Z' };
    const handoffs = state.handoffs.map((record) =>
      record.stage === 'operations-lead'
        ? aRecord('operations-lead', { ...aHandoff('operations-lead'), coordination: [entry] })
        : record,
    );

    expect(renderCard({ ...state, handoffs })).toContain('Coordinate with: legal-contact by 2026-03-02T10:00:00Z');
  });

  test('shows the words of a reply that an approval releases, also when no rule is broken; nothing of it where it is not asked about', () => {
    const state = aParkedState();
    if (state.phase.kind !== 'awaiting_approval') throw new Error('The state is not parked.');
    const { gate } = state.phase;
    const reply = state.actions.find(({ content }) => content.kind === 'reply')?.content;
    if (reply?.kind !== 'reply') throw new Error('The state has no reply.');
    const edited = state.actions.map((action) => ({ ...action, content: { ...reply, body: `One. ${HOSTILE}` } }));
    const unasked: TicketState = {
      ...state,
      phase: { kind: 'awaiting_approval', gate: { ...gate, request: { ...gate.request, artifact: [] } } },
    };

    expect(releasedIn(renderCard(state)).join(' ')).toBe(reply.body.replace(/\s+/gu, ' ').trim());
    expect(releasedIn(renderCard({ ...state, actions: edited }))[0]).toBe('One.');
    expect(typesIn(fromMarkdown(renderCard({ ...state, actions: edited })))).not.toContain('image');
    expect(renderCard(unasked)).not.toContain('an approval releases');
  });

  test('names in one line the rules that nobody could apply', () => {
    const state = aParkedState();
    const why = 'the standards have no words for the language pl; only structure was checked';
    const handoffs = state.handoffs.map((record) => ({
      ...record,
      notAssessed: ['S1', 'S2'].map((rule) => ({ rule, why })),
    }));

    expect(renderCard({ ...state, handoffs })).toContain('Rules not assessed: S1, S2');
    expect(renderCard(state)).not.toContain('not assessed: S1');
  });

  test('names the files that nobody has seen, the first few, without letting a name say anything else', () => {
    const names = [`..\\/${HOSTILE}.png`, 'x\u202egnp.exe', 'c', 'd', 'e', 'f'];
    const attachments = names.map((name) => ({ name, mediaType: null, bytes: 20_400 }));

    const card = renderCard(aParkedState({ ticket: { attachments } }));

    const line = card.split('\n').find((text) => text.startsWith('Files that came with the ticket'));
    expect(line).toContain('x\\u202egnp.exe (other, 20 KB)');
    expect(line).toMatch(/, and 1 more$/u);
    expect(card).not.toMatch(/^# Approved/mu);
    expect(typesIn(fromMarkdown(card)).filter((type) => ['image', 'link', 'html', 'heading'].includes(type))).toEqual(
      [],
    );
    expect(renderCard(aParkedState())).not.toContain('Files that came');
  });

  test('names the earlier tickets that the first handoff cites', () => {
    const state = aParkedState();
    const handoffs = state.handoffs.map((record) =>
      record.stage === 'support-specialist' && record.output.kind === 'drafted'
        ? aRecord('support-specialist', aClarifiedIssue({ recurrence: CITING }))
        : record,
    );

    expect(renderCard({ ...state, handoffs })).toContain('Earlier tickets about the same: T-7, T-8, T-9 and 1 more');
    expect(renderCard(state)).not.toContain('Earlier tickets');
  });

  test('offers another nonce after a refusal, so that the JSON can be pasted again', () => {
    const once = aParkedState();
    const refused: TicketState = { ...once, refusedDecisionCount: 1 };

    expect(nonceIn(renderCard(refused))).not.toBe(nonceIn(renderCard(once)));
  });

  test('answers the three questions and the four parts of done, in every phase', () => {
    for (const state of [aParkedState(), aVerifyingState(), aResolvedState()]) {
      const items = fromMarkdown(renderCard(state)).children.flatMap((node) =>
        node.type === 'list' ? node.children : [],
      );
      const lines = items.map((item) => textOf(item));

      for (const start of [
        'How do we respond?',
        'Does it need escalation?',
        'What follow-up?',
        'plan:',
        'followThrough:',
      ])
        expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
      expect(renderCard(state)).toMatch(/Definition of done: [0-4] of 4/);
    }
  });

  test('names the next timer while it waits for evidence', () => {
    const state = aVerifyingState();
    if (state.phase.kind !== 'verifying') throw new Error('The state is not verifying.');

    expect(textOf(fromMarkdown(renderCard(state)))).toContain(new Date(state.phase.nextCheckAt).toISOString());
  });

  test('shows words of a customer or of a draft as text, never as link, image or heading', () => {
    const parked = aParkedState();
    if (parked.phase.kind !== 'awaiting_approval') throw new Error('The state is not parked.');
    const { gate } = parked.phase;
    const request = {
      ...gate.request,
      ask: HOSTILE,
      rules: [{ ruleId: 'R1', reason: HOSTILE, words: HOSTILE }],
    };
    const answer = { state: 'met', reason: HOSTILE } as const;
    const hostile: TicketState = {
      ...parked,
      phase: { kind: 'awaiting_approval', gate: { ...gate, request } },
      definitionOfDone: { plan: answer, response: answer, checks: answer, followThrough: answer },
    };

    const types = typesIn(fromMarkdown(renderCard(hostile)));

    for (const live of ['link', 'image', 'html', 'heading', 'definition']) expect(types).not.toContain(live);
  });
});

/** The sentences that the card shows of the reply which waits. */
function releasedIn(card: string): readonly string[] {
  const nodes = fromMarkdown(card).children;
  const at = nodes.findIndex((node) => textOf(node).endsWith('an approval releases:'));
  const shown = nodes[at + 1];
  return shown?.type === 'list' ? shown.children.map((item) => textOf(item)) : [];
}

function codeLinesOf(card: string): readonly number[] {
  const code = fromMarkdown(card).children.find((node) => node.type === 'code');
  return (code?.value ?? '').split('\n').map((line) => line.length);
}

function nonceIn(card: string): string {
  return /"nonce":"([^"]+)"/.exec(card)?.[1] ?? '';
}

function typesIn(node: Node & { children?: readonly Node[] }): readonly string[] {
  return [node.type, ...(node.children ?? []).flatMap((child) => typesIn(child))];
}
