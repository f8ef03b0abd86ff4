import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RateLimitError } from 'openai';
import { checkDraft } from '../../src/domain/checks/index.js';
import { LIMITS } from '../../src/domain/limits.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { createOpenAiDrafter } from '../../src/drafters/openai.js';
import { vendorFaultOf } from '../../src/drafters/openai-fault.js';
import { promptFor } from '../../src/drafters/prompt.js';
import { draftShapes } from '../../src/schemas/drafts.js';
import { A_MONDAY, aDraftRequest, aPlaybook, aRoster, aRouting, aStartInput, aTicket } from '../support/builders.js';
import { aClarifiedIssue } from '../support/good-drafts.js';

describe('what a model is given', () => {
  test('is the whole text of a ticket up to the bound, and says how much is cut over it', () => {
    const most = LIMITS.modelText.value;

    expect(ticketInPrompt({ body: 'x'.repeat(most) })).toContain(`"${'x'.repeat(most)}"`);
    expect(ticketInPrompt({ body: 'x'.repeat(most + 1) })).toContain(`"${'x'.repeat(most)} [cut: 1 more characters]"`);
  });

  test('is the newest turns of a thread', () => {
    const most = LIMITS.modelTurns.value;

    expect(ticketInPrompt({ thread: turns(most) })).toContain('turn 0.');
    expect(ticketInPrompt({ thread: turns(most + 1) })).not.toContain('turn 0.');
    expect(ticketInPrompt({ thread: turns(most + 1) })).toContain(`turn ${most}.`);
  });
});

describe('a call of a model', () => {
  let server: Server;
  let asked = '';
  let delaysMs: readonly unknown[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.on('data', (part: Buffer) => {
        asked += part.toString();
      });
      request.on('end', () => response.writeHead(500).end('{}'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const settings = { apiKey: 'k', baseUrl: `http://127.0.0.1:${port}/v1`, model: 'm', shapes: draftShapes };
    const timers = jest.spyOn(globalThis, 'setTimeout');
    await createOpenAiDrafter(settings)
      .draft(aDraftRequest(), new AbortController().signal)
      .catch(() => undefined);
    delaysMs = timers.mock.calls.map(([, delayMs]) => delayMs);
    timers.mockRestore();
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('may write as many tokens as the longest handoff needs', () => {
    expect(JSON.parse(asked)).toMatchObject({ max_output_tokens: LIMITS.modelOutput.value });
  });

  test('is given up after the time that a cold start may take', () => {
    expect(delaysMs).toContain(LIMITS.modelCall.value);
  });

  test('is not put off for longer than a ticket waits in one go', () => {
    const most = LIMITS.retryAfter.value;

    expect(pauseFor(most)).toBe(most);
    expect(pauseFor(most + 1)).toBe(most);
    expect(pauseFor(most - 1)).toBe(most - 1);
  });
});

describe('a reply', () => {
  test('has enough words to name next step, outcome and escalation path', () => {
    const least = LIMITS.replyWordsLeast.value;

    expect(findingsAboutLength('word '.repeat(least - 1))).toHaveLength(1);
    expect(findingsAboutLength('word '.repeat(least))).toEqual([]);
  });
});

function ticketInPrompt(changes: Partial<Ticket>): string {
  const { items } = promptFor(aDraftRequest({ start: aStartInput({ ticket: aTicket(changes) }) }));
  return items[0]?.text ?? '';
}

function turns(amount: number): Ticket['thread'] {
  return Array.from({ length: amount }, (_, index) => ({ from: 'customer', at: null, body: `turn ${index}.` }));
}

function pauseFor(ms: number): number | null {
  return vendorFaultOf(new RateLimitError(429, {}, 'slow down', new Headers({ 'retry-after-ms': String(ms) })))
    .retryAfterMs;
}

function findingsAboutLength(body: string): readonly string[] {
  const issue = aClarifiedIssue();
  const context = {
    ticket: aTicket(),
    records: [],
    roster: aRoster(),
    playbook: aPlaybook(),
    routing: aRouting(),
    at: A_MONDAY,
  };
  const findings = checkDraft(
    'support-specialist',
    { ...issue, reply: { ...issue.reply, body: body.trim() } },
    context,
  );
  return findings.map((finding) => finding.fix).filter((fix) => /^Write \d+ to \d+ words/.test(fix));
}
