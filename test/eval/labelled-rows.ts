import type { EvaluatedTicket } from '../../src/eval/evaluated.js';
import type { Labels } from '../../src/eval/labels.js';

/** A row of a labelled file in the format of the blind sets. */
export function aRow(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    id: 'row-1',
    subject: 'Export',
    body: 'The export stops after 10,000 rows since Monday.',
    customer: { tier: 'standard', locale: 'en-GB' },
    channel: 'email',
    labels: { escalate: false, class: 'none', nearMissOf: 'OUTAGE', urgency: 'normal', askBack: true, language: 'en' },
    ...changes,
  };
}

/** Labels that say nothing but what a test names. */
export function someLabels(changes: Partial<Labels> = {}): Labels {
  return {
    escalate: null,
    group: 'none',
    isFloor: false,
    urgency: null,
    askBack: null,
    mustNotPromise: [],
    policyLimit: null,
    recurrenceKey: null,
    followThrough: null,
    language: null,
    mustNot: [],
    attack: null,
    ...changes,
  };
}

/** What the stages made of a ticket, as far as a test names it. */
export function anEvaluated(changes: Partial<EvaluatedTicket> = {}): EvaluatedTicket {
  return {
    rowId: 'row-1',
    rowHash: 'c0ffee',
    labels: someLabels(),
    byRule: false,
    escalated: false,
    urgency: 'normal',
    asksBack: false,
    replyLanguage: 'en',
    problemKeys: [],
    followThrough: ['none'],
    findings: [],
    repairs: 0,
    promises: [],
    limits: [],
    costMicroUsd: 0,
    times: [],
    failure: null,
    ...changes,
  };
}
