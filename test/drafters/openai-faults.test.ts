import { describe, expect, test } from '@jest/globals';
import { STAGE_ORDER, type StageId } from '../../src/domain/stages.js';
import { NO_USAGE, sumUsage, type Usage } from '../../src/domain/usage.js';
import { createOpenAiDrafter } from '../../src/drafters/openai.js';
import { FAILURES } from '../../src/protocol/failures.js';
import { draftShapes } from '../../src/schemas/drafts.js';
import { readDraft } from '../../src/schemas/read-draft.js';
import { VendorFault } from '../../src/vendor-fault.js';
import { aDraftRequest, anOpening, aStartInput, aTicket } from '../support/builders.js';
import { outcomeOf, recordsBefore } from './drafter-contract.js';
import { aFaultyProvider, type End, PROVIDER_FAULTS, type ProviderFault, type Times } from './provider-faults.js';

/** How often Temporal tries here before the provider counts as down. */
const PATIENCE = 3;
/** Long enough for an answer on a machine that is busy with other tests; only a call that stalls waits for its end. */
const CALL_TIMEOUT_MS = 20_000;
const STALLED_TIMEOUT_MS = 3_000;
const KEY = 'sk-canary-0123456789';

/** What one stage came to, tried again as Temporal does. */
interface Played {
  readonly end: End;
  readonly thrown: readonly VendorFault[];
  readonly calls: number;
  readonly used: Usage;
}

/** Has one stage drafted against a provider that fails, as often as Temporal would ask. */
async function play(of: {
  readonly fault: ProviderFault;
  readonly stage: StageId;
  readonly times: Times;
  readonly tokens?: number;
}): Promise<Played> {
  const provider = await aFaultyProvider(of);
  const { baseUrl } = provider;
  const callTimeoutMs = of.fault.isBooked === true ? STALLED_TIMEOUT_MS : CALL_TIMEOUT_MS;
  const settings = { apiKey: KEY, baseUrl, model: 'gpt-6-luna', shapes: draftShapes, callTimeoutMs };
  const drafter = createOpenAiDrafter(settings);
  const entries: Usage[] = [];
  const thrown: VendorFault[] = [];
  let end: End = 'DrafterUnavailable';
  for (let attempt = 1; attempt <= PATIENCE; attempt += 1) {
    const request = aDraftRequest({
      stage: of.stage,
      start: aStartInput({ ticket: aTicket({ body: 'CANARY-BODY of a customer' }) }),
      records: recordsBefore(of.stage),
      opening: anOpening({ budget: { costMicroUsd: null, tokens: of.tokens ?? null } }),
      spent: sumUsage(entries),
      calls: {
        book(estimate) {
          const at = entries.push(estimate) - 1;
          return (used) => {
            entries[at] = used;
          };
        },
      },
    });
    const outcome = await outcomeOf(drafter, request, new AbortController().signal);
    if (!(outcome instanceof VendorFault)) {
      // cast: what is not a fault is a draft.
      const { content } = outcome as { readonly content: unknown };
      end = readDraft(of.stage, content).kind === 'ok' ? 'drafted' : 'misshapen';
      break;
    }
    thrown.push(outcome);
    end = outcome.code as End;
    if (FAILURES[outcome.code].retried !== true) break;
  }
  await provider.stop();
  return { end, thrown, calls: provider.calls(), used: sumUsage(entries) };
}

/** How a stage has to end, and after how many failed attempts. */
function expected({ fault, times }: { readonly fault: ProviderFault; readonly times: Times }): {
  readonly end: End;
  readonly failed: number;
} {
  if (fault.leadsTo === 'more room')
    return times === 'once' ? { end: 'drafted', failed: 0 } : { end: 'DraftTruncated', failed: 1 };
  if ('end' in fault.leadsTo) {
    const { end } = fault.leadsTo;
    return { end, failed: end === 'drafted' || end === 'misshapen' ? 0 : 1 };
  }
  // Nobody begins to listen during a test.
  if (times === 'always' || fault.spoken === null) return { end: fault.leadsTo.retried, failed: PATIENCE };
  return { end: 'drafted', failed: times === 'once' ? 1 : 2 };
}

describe.each(PROVIDER_FAULTS.map((fault) => [fault.name, fault] as const))('after %s', (_name, fault) => {
  test.each<Times>(['once', 'twice', 'always'])(
    '%s, every stage ends as it should',
    async (times) => {
      const played = await Promise.all(STAGE_ORDER.map((stage) => play({ fault, stage, times })));

      const { end, failed } = expected({ fault, times });
      for (const one of played) {
        expect(one.end).toBe(end);
        expect(one.thrown).toHaveLength(failed);
        // No call but the first and those that are tried again, and one more where more room is asked for (I6).
        const calls = failed + (end === 'drafted' || end === 'misshapen' ? 1 : 0);
        const extra = fault.leadsTo === 'more room' ? 1 : 0;
        expect(one.calls).toBe(fault.spoken === null ? 0 : calls + extra);
        expect(one.used.estimatedCalls).toBe(fault.isBooked === true ? failed : 0);
        expect(one.thrown.map(({ retryAfterMs }) => retryAfterMs)).toEqual(one.thrown.map(() => fault.pauseMs ?? null));
        expect(one.thrown.map(everythingIn).join()).not.toMatch(/canary/iu);
      }
    },
    60_000,
  );
});

describe('a provider that takes calls and never answers', () => {
  test('cannot spend more than the budget', async () => {
    const fault = PROVIDER_FAULTS.find(({ name }) => name === 'a body that drips in');
    if (fault === undefined) throw new Error('the fault is gone');
    const stage = 'support-specialist';
    const one = await play({ fault, stage, times: 'always' });
    const eachTakes = (one.used.inputTokens + one.used.outputTokens) / PATIENCE;
    const two = await play({ fault, stage, times: 'always', tokens: Math.floor(eachTakes * 2.5) });

    expect(one.calls).toBe(PATIENCE);
    expect(two.calls).toBe(2);
    expect(two.end).toBe('BudgetExhausted');
    expect(two.used).not.toEqual(NO_USAGE);
  }, 60_000);
});

/** Everything that could reach a log or a history. */
function everythingIn(fault: VendorFault): string {
  return [fault.message, fault.stack, JSON.stringify(fault), String(fault.cause)].join('\n');
}
