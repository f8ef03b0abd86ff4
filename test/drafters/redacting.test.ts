import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { TicketId } from '../../src/domain/brand.js';
import { findPlaceholders } from '../../src/domain/redaction/placeholders.js';
import { STAGE_ORDER } from '../../src/domain/stages.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { createOpenAiDrafter } from '../../src/drafters/openai.js';
import { functionName } from '../../src/drafters/prompt.js';
import { createRedactingDrafter } from '../../src/drafters/redacting.js';
import type { Draft, Drafter, DraftRequest } from '../../src/ports.js';
import { draftShapes } from '../../src/schemas/drafts.js';
import { VendorFault } from '../../src/vendor-fault.js';
import { aDraftRequest, aRecord, aStartInput, aTicket } from '../support/builders.js';
import { aClarifiedIssue } from '../support/good-drafts.js';
import { createInstantDrafter } from '../support/instant-drafter.js';
import { aSecret, ordinaryText } from '../support/planted.js';
import { outcomeOf, recordsBefore } from './drafter-contract.js';
import { aCall, anError, aProvider, aResponse } from './provider.js';

const NEVER = new AbortController().signal;
const SECRETS = [
  '4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00',
  'sk_live_51Hx00000000000000',
  'Winter-Apfel-77!',
];
const PERSONAL = ['Anna', 'Roth', 'anna.roth@example.com', '+49 30 901820', 'Tom Becker'];
const NOBODY = { name: null, tier: 'free', locale: null } as const;
const PERSONAL_TICKET = aTicket({
  subject: `Card ${SECRETS[0]} charged twice, write to anna.roth@example.com`,
  body: `Hi Tom Becker,\nmy account ${SECRETS[1]}, key ${SECRETS[2]}, password: ${SECRETS[3]}\nBest,\nAnna Roth\n+49 30 901820`,
  thread: [
    { from: 'agent', at: null, body: 'Hi Anna, which card? Tom Becker' },
    { from: 'customer', at: null, body: 'Ask anna.roth@example.com or call +49 30 901820. Anna' },
  ],
  customer: { name: 'Anna Roth', tier: 'standard', locale: 'de-DE' },
});

describe('what a provider is sent', () => {
  test.each(STAGE_ORDER)('in the turn of %s holds no secret and no personal datum of the ticket', async (stage) => {
    const raw = await sent(
      aDraftRequest({ stage, start: aStartInput({ ticket: PERSONAL_TICKET }), records: records(stage) }),
    );

    expect([...SECRETS, ...PERSONAL].filter((datum) => raw.includes(datum))).toEqual([]);
    expect(raw.includes('[card ***]')).toBe(true);
    expect(/\[\[NAME-1~[0-9a-z]{6}\]\]/u.test(raw)).toBe(true);
  });

  test('holds no planted secret, in whatever format it stands and wherever it is', async () => {
    const provider = await aProvider([aResponse({ output: [aCall(functionName('support-specialist'), {})] })]);
    const drafter = drafterAt(provider.baseUrl);
    const places = fc.constantFrom<(text: string) => Partial<Ticket>>(
      (text) => ({ subject: text }),
      (text) => ({ body: text }),
      (text) => ({ thread: [{ from: 'customer', at: null, body: text }] }),
      (text) => ({ customer: { name: text, tier: 'free', locale: null } }),
      (text) => ({ productArea: text }),
      (text) => ({ attachments: [{ name: text, mediaType: null, bytes: null }] }),
      (text) => ({ earlierTickets: [{ id: 'T-0', subject: text, outcome: text, at: '2026-02-01T10:00:00Z' }] }),
    );
    try {
      await fc.assert(
        fc.asyncProperty(ordinaryText, aSecret, places, async (before, { secret, written }, place) => {
          await drafter.draft(
            aDraftRequest({ start: aStartInput({ ticket: aTicket(place(`${before} ${written}`)) }) }),
            new AbortController().signal,
          );
          expect(provider.requests.at(-1)?.raw).not.toContain(JSON.stringify(secret).slice(1, -1));
        }),
        { seed: 20_260_302, numRuns: 60 },
      );
    } finally {
      await provider.stop();
    }
  }, 60_000);

  test.each(STAGE_ORDER)('in the turn of %s names nobody in the names of files, known or not', async (stage) => {
    const names = [
      'passport_jula_brondt.pdf',
      'AnnaRoth-CV.docx',
      '4111_1111_1111_1111.png',
      'sk_live_51Hx00000000000000.txt',
    ];
    const ticket = { ...PERSONAL_TICKET, attachments: names.map((name) => ({ name, mediaType: null, bytes: 10 })) };
    const goal = { customerGoal: 'Compare passport_jula_brondt.pdf with the account of Brondt.' };
    const earlier = stage === 'support-specialist' ? [] : [aRecord('support-specialist', aClarifiedIssue(goal))];

    const raw = await sent(aDraftRequest({ stage, start: aStartInput({ ticket }), records: earlier }));

    expect(['jula', 'brondt', 'Brondt', 'AnnaRoth', '4111_', 'sk_live'].filter((datum) => raw.includes(datum))).toEqual(
      [],
    );
    expect(raw).toMatch(/passport_\[\[NAME-\d+~[0-9a-z]{6}\]\]_\[\[NAME-\d+~[0-9a-z]{6}\]\]\.pdf/u);
    expect(raw.includes('[card ***].png')).toBe(true);
  });

  test('keeps the words that roles work with, whatever a file is called, and loses a name beside them', async () => {
    const attachments = [{ name: 'customer-reply-priority-brondt.png', mediaType: null, bytes: 10 }];
    const ticket = { ...PERSONAL_TICKET, attachments };
    const goal = { customerGoal: 'The customer wants a reply from Brondt; priority P2.' };
    const records = [aRecord('support-specialist', aClarifiedIssue(goal))];

    const raw = await sent(aDraftRequest({ stage: 'operations-lead', start: aStartInput({ ticket }), records }));

    expect(raw).toMatch(/The customer wants a reply from \[\[NAME-\d+~[0-9a-z]{6}\]\]; priority P2\./u);
  });

  test('holds no personal datum of the subjects and ends of earlier tickets', async () => {
    const earlierTickets = [
      {
        id: 'T-0',
        subject: 'Call Anna Roth, +49 30 901820, anna.roth@example.com',
        outcome: 'told Anna Roth',
        at: '2026-02-01T10:00:00Z',
      },
    ];

    const raw = await sent(aDraftRequest({ start: aStartInput({ ticket: { ...PERSONAL_TICKET, earlierTickets } }) }));

    expect(PERSONAL.filter((datum) => raw.includes(datum))).toEqual([]);
    expect(raw).toMatch(/told \[\[NAME-\d+~/u);
    expect(raw.includes('T-0')).toBe(true);
  });

  test('holds no secret and no name of a message that came later', async () => {
    const message = {
      messageId: 'm-1',
      body: `It is ${SECRETS[0]}. Regards, Carla Neri, carla@example.com`,
      receivedAt: '2026-03-02T09:00:00Z',
      acceptedAt: aDraftRequest().at,
    };

    const raw = await sent(aDraftRequest({ messages: [message] }));

    for (const datum of ['4111', 'Carla', 'Neri']) expect(raw.includes(datum)).toBe(false);
  });

  test('holds none of them in a draft that was turned down either', async () => {
    const content = { reply: { body: 'Dear Anna Roth, we write to anna.roth@example.com.' } };
    const findings = [{ at: 'reply.body', rule: 'S5', fix: 'Say the next step.' }];

    const raw = await sent(
      aDraftRequest({ start: aStartInput({ ticket: PERSONAL_TICKET }), rejected: { content, findings } }),
    );

    expect(raw.includes('Say the next step.')).toBe(true);
    expect(PERSONAL.filter((datum) => raw.includes(datum))).toEqual([]);
  });

  test('tells the model what a placeholder is, without one that it could copy', async () => {
    const raw = await sent(aDraftRequest({ start: aStartInput({ ticket: aTicket({ customer: NOBODY }) }) }));

    expect(raw.includes('[[NAME-1~...]]')).toBe(true);
    expect(findPlaceholders(raw)).toEqual([]);
  });

  test('has the same placeholders in every stage and every retry, and others for another ticket', async () => {
    const seen = async (ticket: Ticket, stage: DraftRequest['stage']): Promise<string> => {
      const requests: DraftRequest[] = [];
      const drafter = createRedactingDrafter(remembering(requests));
      await drafter.draft(aDraftRequest({ stage, start: aStartInput({ ticket }), records: records(stage) }), NEVER);
      return JSON.stringify(requests[0]?.start.ticket);
    };
    const first = await seen(PERSONAL_TICKET, 'support-specialist');

    for (const stage of STAGE_ORDER) expect(await seen(PERSONAL_TICKET, stage)).toBe(first);
    expect(await seen({ ...PERSONAL_TICKET, id: 'T-2' as TicketId }, 'analyst')).not.toBe(first);
  });

  test("keeps the house's own words, ids and rules, also for a customer whose name is one of them", async () => {
    const requests: DraftRequest[] = [];
    const ticket = aTicket({ customer: { name: 'P3 Standard', tier: 'standard', locale: 'en' } });
    const request = aDraftRequest({ start: aStartInput({ ticket }), stage: 'analyst', records: records('analyst') });

    await createRedactingDrafter(remembering(requests)).draft(request, NEVER);

    expect(requests[0]).toMatchObject({
      routing: { priority: request.routing.priority, queue: request.routing.queue },
      opening: request.opening,
      playbook: request.playbook,
      start: { ticket: { id: ticket.id, customer: { tier: 'standard' } } },
    });
  });
});

describe('what comes back', () => {
  test('has names, addresses and numbers where the model wrote placeholders, in reply, quotes and fields', async () => {
    const draft = await draftFrom((request) => {
      const { subject, body, customer } = request.start.ticket;
      return aClarifiedIssue({
        customerGoal: `Help ${String(customer.name)}`,
        knownFacts: [{ statement: 'wrote', quote: body.split('\n')[4] ?? '' }],
        missingInfo: [subject],
      });
    });

    expect(draft.content).toMatchObject({
      customerGoal: 'Help Anna Roth',
      knownFacts: [{ quote: '+49 30 901820' }],
      missingInfo: ['Card [card ***] charged twice, write to anna.roth@example.com'],
    });
  });

  test('has the name of a file as the customer gave it', async () => {
    const attachments = [{ name: 'passport_jula_brondt.pdf', mediaType: null, bytes: null }];
    const drafter = createRedactingDrafter({
      kind: 'openai',
      draft: async (request, signal) => ({
        ...(await createInstantDrafter().draft(request, signal)),
        content: { goal: `Read ${request.start.ticket.attachments?.[0]?.name ?? ''}` },
      }),
    });

    const draft = await drafter.draft(
      aDraftRequest({ start: aStartInput({ ticket: aTicket({ attachments }) }) }),
      NEVER,
    );

    expect(draft.content).toEqual({ goal: 'Read passport_jula_brondt.pdf' });
  });

  test('never has a secret, whatever the model does with what stands in its place', async () => {
    const draft = await draftFrom((request) => ({ all: JSON.stringify(request.start) }));

    for (const secret of SECRETS) expect(JSON.stringify(draft.content)).not.toContain(secret);
    expect(JSON.stringify(draft.content)).toContain('Anna Roth');
  });

  test('keeps a placeholder that the map lacks, so that the checks find it', async () => {
    const draft = await draftFrom(() => ({ reply: 'Dear [[NAME-99~aaaaaa]]' }));

    expect(draft.content).toEqual({ reply: 'Dear [[NAME-99~aaaaaa]]' });
  });

  test('says how many data were replaced, by kind', async () => {
    const draft = await draftFrom(() => ({}));

    expect(draft.redacted).toEqual({ mail: 1, phone: 1, name: 3 });
  });

  test('is the same draft where there was nothing to replace', async () => {
    const drafter = createInstantDrafter();
    const request = aDraftRequest({
      start: aStartInput({ ticket: aTicket({ customer: NOBODY }) }),
    });

    const [with_, without] = [
      await createRedactingDrafter(drafter).draft(request, NEVER),
      await drafter.draft(request, NEVER),
    ];

    expect(with_).toEqual({ ...without, redacted: {} });
  });
});

describe('what a failure says', () => {
  test('names no secret and no personal datum, and nothing is logged', async () => {
    const written: string[] = [];
    const spies = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0),
    );
    const faults: VendorFault[] = [];
    for (const answer of [anError(400), anError(429), aResponse({ output: [] })]) {
      const provider = await aProvider([answer]);
      const request = aDraftRequest({ start: aStartInput({ ticket: PERSONAL_TICKET }) });
      const outcome = await outcomeOf(drafterAt(provider.baseUrl), request, NEVER);
      if (outcome instanceof VendorFault) faults.push(outcome);
      await provider.stop();
    }
    for (const spy of spies) spy.mockRestore();

    expect(faults).toHaveLength(2);
    const told = JSON.stringify([written, faults.map((fault) => [fault.message, fault.stack])]);
    for (const datum of [...SECRETS, ...PERSONAL]) expect(told).not.toContain(datum);
  });
});

describe('a ticket of any words', () => {
  test('comes back through a model that repeats it, character for character, but for its secrets', () => {
    const request = (body: string): DraftRequest =>
      aDraftRequest({ start: aStartInput({ ticket: aTicket({ body }) }) });
    const echo = createRedactingDrafter(answering((asked) => asked.start.ticket.body));
    return fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(ordinaryText, fc.constantFrom(...PERSONAL), fc.string())), async (parts) => {
        const body = parts.join(' ');
        expect((await echo.draft(request(body), NEVER)).content).toBe(body);
      }),
      { seed: 20_260_302, numRuns: 200 },
    );
  }, 60_000);
});

function drafterAt(baseUrl: string): Drafter {
  return createRedactingDrafter(
    createOpenAiDrafter({ apiKey: 'sk-canary', baseUrl, model: 'test-model', shapes: draftShapes }),
  );
}

/** Everything that a provider was sent for a request. */
async function sent(request: DraftRequest): Promise<string> {
  const provider = await aProvider([aResponse({ output: [aCall(functionName(request.stage), {})] })]);
  try {
    await drafterAt(provider.baseUrl).draft(request, NEVER);
    return provider.requests.map(({ raw }) => raw).join('\n');
  } finally {
    await provider.stop();
  }
}

/** Records whose words are the ticket's. */
function records(stage: string): DraftRequest['records'] {
  const issue = aClarifiedIssue({ customerGoal: 'Help Anna Roth (anna.roth@example.com)' });
  return recordsBefore(stage).map((record) =>
    record.stage === 'support-specialist' ? aRecord(record.stage, issue) : record,
  );
}

function draftFrom(content: (request: DraftRequest) => unknown): Promise<Draft> {
  const request = aDraftRequest({ start: aStartInput({ ticket: PERSONAL_TICKET }) });
  return createRedactingDrafter(answering(content)).draft(request, NEVER);
}

function answering(content: (request: DraftRequest) => unknown): Drafter {
  const { draft } = createInstantDrafter();
  return {
    kind: 'openai',
    draft: async (request, signal) => ({ ...(await draft(request, signal)), content: content(request) }),
  };
}

function remembering(requests: DraftRequest[]): Drafter {
  return answering((request) => {
    requests.push(request);
    return {};
  });
}
