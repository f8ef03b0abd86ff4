import { describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import fc from 'fast-check';
import { createActivities } from '../../src/activities/index.js';
import type { ApprovalRequest, Decision } from '../../src/domain/approval.js';
import type { StageId } from '../../src/domain/stages.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import type { DraftRequest } from '../../src/ports.js';
import type { HandedOff, JudgeInput, StageInput, StageVerdict } from '../../src/protocol/activities.js';
import { anAction, aReply } from '../support/actions.js';
import { aHash, aPlaybook, anOpening, aStartInput, aTicket, A_MONDAY } from '../support/builders.js';
import { HANDOFFS } from '../support/handoffs.js';
import { createInstantDrafter } from '../support/instant-drafter.js';
import { aSecret, ordinaryText } from '../support/planted.js';
import { somePorts } from '../support/ports.js';

const SECRETS = [
  '4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00',
  'sk_live_51Hx00000000000000',
  'Winter-Apfel-77!',
];
const TICKET = aTicket({
  subject: `Card ${SECRETS[0]} charged twice`,
  body: `The export stops after 10,000 rows. ${SECRETS[1]}, key ${SECRETS[2]}, password: ${SECRETS[3]}`,
});

describe('a stage', () => {
  test('shows a drafter no secret of ticket and messages, and records none: not in handoff, reply, plan or gate', async () => {
    const asked: DraftRequest[] = [];
    const verdict = await runStage('support-specialist', {
      draft: (request) => {
        asked.push(request);
        return HANDOFFS['support-specialist'];
      },
    });

    const seen = JSON.stringify([asked.map(({ start, messages }) => [start, messages]), verdict]);
    expect(SECRETS.filter((secret) => seen.includes(secret))).toEqual([]);
    expect(verdict.actions[0]?.content).toMatchObject({ subject: 'Re: Card [card ***] charged twice' });
  });

  test('records no planted secret in whatever format, when the embedded drafter writes and when a drafter repeats the ticket', async () => {
    const echo = createInstantDrafter({
      content: ({ start }) => ({ all: JSON.stringify(start.ticket), body: start.ticket.body }),
    });
    const drafters = fc.constantFrom(createEmbeddedDrafter(), echo);
    await fc.assert(
      fc.asyncProperty(ordinaryText, aSecret, drafters, async (before, { secret, written }, drafter) => {
        const activities = createActivities(somePorts({ drafters: { embedded: drafter, openai: drafter } }));
        const ticket = aTicket({ subject: written.slice(0, 900), body: `${before} ${written}` });
        const input = { ...INPUT, start: aStartInput({ ticket }), messages: [] };
        const verdict = await new MockActivityEnvironment().run(() => activities['support-specialist'](input));
        expect(JSON.stringify(verdict).includes(JSON.stringify(secret).slice(1, -1))).toBe(false);
      }),
      { seed: 20_260_302, numRuns: 60 },
    );
  }, 60_000);

  test('takes a secret out of a draft that holds one all the same', async () => {
    const verdict = await runStage('support-specialist', {
      draft: () => ({ ...HANDOFFS['support-specialist'], blockedOn: `The card ${SECRETS[0]} is refused` }),
    });

    expect(verdict.record.output).toMatchObject({ handoff: { blockedOn: 'The card [card ***] is refused' } });
  });

  test('lets a quote stand (S6) that repeats what stands in the place of a secret', async () => {
    const quote = 'key [key ***], password: [pw]';
    const verdict = await runStage('support-specialist', {
      draft: () => ({ ...HANDOFFS['support-specialist'], knownFacts: [{ statement: 'A password was sent', quote }] }),
    });

    expect(verdict.record.findings.filter((finding) => finding.rule === 'S6')).toEqual([]);
  });

  test('records how many were removed and replaced, by kind', async () => {
    const verdict = await runStage('support-specialist', {
      draft: () => HANDOFFS['support-specialist'],
      redacted: { name: 2 },
    });

    // One card in the subject and one in a later message.
    expect(verdict.record.redacted).toEqual({ card: 2, iban: 1, key: 1, password: 1, name: 2 });
  });

  test('finds a placeholder that stands for nothing in its draft (S7)', async () => {
    const verdict = await runStage('support-specialist', {
      draft: () => ({ ...HANDOFFS['support-specialist'], blockedOn: 'Waits for [[NAME-3~k3f9a2]]' }),
    });

    expect(verdict.record.findings).toContainEqual(expect.objectContaining({ at: 'blockedOn', rule: 'S7' }));
  });
});

describe('an edited reply', () => {
  test.each([
    ['a secret', `Ana charges ${SECRETS[0]} again on 2026-03-03T12:00:00Z.`],
    ['a link to a host that nobody allows', 'Ana explains it on 2026-03-03: https://evil.example/4111.'],
    ['an id that means something inside only', 'Ana asks support-leads on 2026-03-03T12:00:00Z.'],
    ['a placeholder', 'Dear [[NAME-3~k3f9a2]], Ana reads the log on 2026-03-03T12:00:00Z.'],
  ])('is refused (S7) when it holds %s, and the refusal does not repeat it', async (_what, reply) => {
    const judgement = await judge(reply);

    expect(judgement).toMatchObject({ kind: 'refused', decision: { reason: 'edit_breaks_rules' } });
    expect(JSON.stringify(judgement)).toContain('S7');
    expect(JSON.stringify(judgement)).not.toMatch(/4111|NAME-3/u);
  });
});

/** The first draft and, when it is turned down, the same once more: what is handed on then says what is wrong with it. */
async function runStage(
  stage: StageId,
  of: { readonly draft: (request: DraftRequest) => unknown; readonly redacted?: Readonly<Record<string, number>> },
): Promise<HandedOff & { readonly rejected: unknown }> {
  const instant = createInstantDrafter({ content: of.draft });
  const drafter = {
    ...instant,
    draft: async (request: DraftRequest, signal: AbortSignal) => ({
      ...(await instant.draft(request, signal)),
      ...(of.redacted === undefined ? {} : { redacted: of.redacted }),
    }),
  };
  const activities = createActivities(somePorts({ drafters: { embedded: drafter, openai: drafter } }));
  const environment = new MockActivityEnvironment();
  const verdict: StageVerdict = await environment.run<unknown[], StageVerdict, () => Promise<StageVerdict>>(() =>
    activities[stage](INPUT),
  );
  if (verdict.kind === 'handed_off') return { ...verdict, rejected: null };
  const { rejected } = verdict;
  const repaired = await environment.run<unknown[], HandedOff, () => Promise<HandedOff>>(() =>
    activities.repairDraft({ stage, input: INPUT, rejected }),
  );
  return { ...repaired, rejected };
}

const INPUT: StageInput = {
  start: aStartInput({ ticket: TICKET }),
  opening: anOpening(),
  records: [],
  ordinal: 1,
  version: 1,
  drafter: 'embedded',
  spent: NO_USAGE,
  openedGates: [],
  actions: [],
  approved: [],
  messages: [
    { messageId: 'm-1', body: `It is ${SECRETS[0]}`, receivedAt: '2026-03-02T09:00:00Z', acceptedAt: A_MONDAY },
  ],
  routing: null,
};

function judge(reply: string): Promise<unknown> {
  const action = anAction({ content: aReply() });
  const request: ApprovalRequest = {
    requestId: 'r1/definition-of-done/1',
    gate: 'definition-of-done',
    ask: 'Release the reply (en)?',
    rules: [],
    risk: 'normal',
    approverGroup: 'support-leads',
    artifact: [{ actionKey: action.key, contentHash: action.contentHash }],
    artifactHash: aHash('artifact'),
    waitMs: 60_000,
    findings: [],
    exampleApprover: 'bo',
    editedBy: null,
  };
  const decision: Decision = {
    schemaVersion: 1,
    requestId: request.requestId,
    artifactHash: request.artifactHash,
    action: 'edit',
    actor: { id: 'bo', group: 'support-leads' },
    reason: null,
    edits: { reply },
    issuedAt: '2026-03-02T09:00:00Z',
    nonce: 'n-1',
    signature: null,
  };
  const start = aStartInput({ ticket: TICKET });
  const input: JudgeInput = {
    ticket: { tenant: start.tenant, ticketId: start.ticket.id, round: 1 },
    opening: anOpening({ playbookHash: aPlaybook().hash }),
    request,
    decision,
    door: 'update',
    at: A_MONDAY,
    replyTo: { name: 'Mia Tanaka', channel: 'email', subject: 'x' },
    actions: [action],
  };
  const { judgeDecision } = createActivities(somePorts({}));
  return new MockActivityEnvironment().run(() => judgeDecision(input));
}
