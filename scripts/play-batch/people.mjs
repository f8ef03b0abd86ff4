import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 250;
const LIST_ROWS = 10_000;
/** What a door says while the worker that was killed is away: the same is said again at the next look. */
const AWAY = new Set(['WorkerUnavailable', 'ServerUnavailable']);

/** Half of the customers confirm, a tenth says that it does not work, the others stay silent. */
const CUSTOMERS = [
  { until: 0.5, body: 'Thank you, everything works again now.', cause: 'customer_confirmed' },
  { until: 0.6, body: 'No, it still does not work.', cause: 'customer_disagreed' },
  { until: 1, body: null, cause: 'silence_after_reply' },
];

/** A number from 0 to 1 that this seed and name always give. */
export function share(seed, name) {
  return createHash('sha256').update(`${seed}/${name}`).digest().readUInt32BE() / 2 ** 32;
}

/** What a customer answers to the reply, `null` for silence, and the cause with which such a ticket has to end. */
function customerOf(seed, ticketId) {
  const chance = share(seed, `customer of ${ticketId}`);
  return CUSTOMERS.find(({ until }) => chance < until);
}

/**
 * Plays everybody outside of the desk until told to stop: approves each gate as its example approver, and lets each
 * customer answer once verification waits. Whoever gets no answer because the worker is away asks again.
 */
export function startPeople({ client, seed }) {
  const stopping = new AbortController();
  const done = { heard: new Map(), askedAgain: new Map(), tooLate: new Map(), refused: [], rows: [] };
  const busy = new Set();
  const answered = new Set();
  const failed = [];

  const ended = (async () => {
    while (!stopping.signal.aborted) {
      const rows = await unlessAway(() => client.list({ limit: LIST_ROWS }));
      if (rows !== null) done.rows = rows;
      for (const row of rows ?? []) attend(row);
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
    while (busy.size > 0) await sleep(LOOK_EVERY_MS);
    if (failed.length > 0) throw failed[0];
  })();
  ended.catch(() => {});

  function attend({ ticketId, status }) {
    const isAsked = status === 'awaiting_approval';
    const isWaited = status === 'verifying' && !answered.has(ticketId) && customerOf(seed, ticketId).body !== null;
    if (busy.has(ticketId) || (!isAsked && !isWaited)) return;
    busy.add(ticketId);
    unlessAway(() => (isAsked ? approve(ticketId) : answer(ticketId)))
      .catch((error) => failed.push(error))
      .finally(() => busy.delete(ticketId));
  }

  async function approve(ticketId) {
    const { phase } = await client.status(ticketId);
    if (phase.kind !== 'awaiting_approval') return;
    const { requestId, artifactHash, exampleApprover } = phase.gate.request;
    const actor = { id: exampleApprover };
    const reply = await client.decide(ticketId, { action: 'approve', actor, requestId, artifactHash });
    if (reply.kind === 'refused') done.refused.push({ ticketId, reason: reply.decision.reason });
  }

  async function answer(ticketId) {
    const { body, cause } = customerOf(seed, ticketId);
    const reply = await client.addCustomerMessage(ticketId, { messageId: `answer-to-${ticketId}`, body });
    answered.add(ticketId);
    if (reply.kind === 'refused') done.tooLate.set(ticketId, cause);
    else done.heard.set(ticketId, cause);
  }

  async function unlessAway(work) {
    try {
      return await work();
    } catch (error) {
      if (!AWAY.has(error.code)) throw error;
      done.askedAgain.set(error.code, (done.askedAgain.get(error.code) ?? 0) + 1);
      return null;
    }
  }

  return {
    done,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
