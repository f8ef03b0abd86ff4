import { describe, expect, test } from '@jest/globals';
import { carriedOutLines, outcomeLines } from '../../../src/cli/demo/ending-lines.js';
import { gateScreen, replyScreen } from '../../../src/cli/demo/gate-screen.js';
import { ticketLines } from '../../../src/cli/demo/opening-lines.js';
import { stageLines } from '../../../src/cli/demo/stage-lines.js';
import { type WhatNext, whatNextLines } from '../../../src/cli/demo/what-next.js';
import { paintFor } from '../../../src/cli/paint.js';
import type { Screen } from '../../../src/cli/screen.js';
import { widthOf } from '../../../src/cli/text-layout.js';
import { visible } from '../../../src/cli/visible.js';
import type { TicketState } from '../../../src/domain/ticket-state.js';
import { aSkippedRecord } from '../../support/builders.js';
import { FOUR_MINUTES_LATER } from '../../support/console.js';
import { aParkedState, aResolvedState } from '../../support/ticket-states.js';

const RULE = {
  ruleId: 'R-outage',
  reason: 'An outage is led by a person.',
  words: 'nobody in our whole organisation can log in any more since this morning',
};
const FINDING = { at: 'reply.sentences.1', rule: 'S4', fix: 'Say who does it.' };
const HOSTILE = 'Hello \u001b]0;owned\u0007 \u202etcejer \u0000 end';

describe('the screen of the demo', () => {
  test.each([100, 50])('stays within %i columns', (columns) => {
    const lines = everything(aScreen({ columns }));

    expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
  });

  test('is plain lines in a pipe: no cursor codes, no colour, nothing wrapped', () => {
    const text = everything(aScreen({ columns: null })).join('\n');

    expect(text).not.toMatch(/\p{Cc}(?<!\n)/u);
    expect(text).toContain(`R-outage: ${RULE.reason} ("${RULE.words}")`);
  });

  test('says in words what its colours say', () => {
    const plain = everything(aScreen({ columns: 100 }));

    const coloured = everything(aScreen({ columns: 100, env: {} })).map(withoutColour);

    expect(coloured).toEqual(plain);
  });

  test('makes hostile characters of ticket and reply visible', () => {
    const state = aParkedState({ ticket: { subject: HOSTILE }, reply: HOSTILE });
    const screen = aScreen({ columns: 100 });
    const ticket = { ticket: { subject: HOSTILE, body: HOSTILE }, ticketId: 'demo-1', source: HOSTILE };

    const text = [...ticketLines(ticket, screen), ...replyScreen(visible(state), screen)].join('\n');

    expect(text).not.toMatch(/[\u0000\u0007\u001b\u202e]/u);
    expect(text.match(/\[U\+001B\]/gu)).toHaveLength(4);
  });
});

describe('a gate on the screen', () => {
  test('shows who is asked, the risk, the rule with the words that fired, and what each answer does', () => {
    const text = gateText(aParkedState({ request: { rules: [RULE], risk: 'high' } }));

    expect(text).toMatch(/asked +support-leads; here you, as bo/u);
    expect(text).toMatch(/risk +high/u);
    expect(text).toContain(`("${RULE.words}")`);
    expect(text).toMatch(/approve +releases the reply to Mia Tanaka by email/u);
    expect(text).toMatch(/reject +nothing is sent, and a person gets the ticket/u);
    expect(text).toMatch(/no answer +in 3 h 56 m the gate expires/u);
  });

  test('shows the whole reply, with each finding under its sentence', () => {
    const state = aParkedState({ findings: [FINDING], request: { findings: [FINDING] } });

    const text = gateText(state);

    expect(text).toMatch(/Ana reads the export log.*\n +finding S4/u);
    expect(text).toMatch(/findings +S4 at reply.sentences.1: Say who does it\./u);
  });

  test('shows an item that would be filed, and leaves out a reply that was approved before', () => {
    const state = aParkedState();
    const artifact = state.actions
      .filter((action) => action.content.kind === 'item')
      .map(({ key, contentHash }) => ({ actionKey: key, contentHash }));

    const text = gateText(aParkedState({ request: { artifact } }));

    expect(text).toContain('Item to file (documentation): Say the row limit on the export page');
    expect(text).not.toContain('Reply to');
  });
});

describe('a stage on the screen', () => {
  test('that was switched off says so with its reason', () => {
    const state = aParkedState();
    const record = aSkippedRecord('analyst', 'switched off for acme');

    const lines = stageLines({ state: visible(state), record }, aScreen({ columns: null }));

    expect(lines.join('\n')).toContain('3/4 analyst  skipped: switched off for acme');
  });
});

describe('the end of the demo', () => {
  test('says what to type in another terminal while the server stays', () => {
    const text = whatNextText({ then: 'stays' });

    expect(text).toContain('npx desk show demo-1');
    expect(text).toContain('npx desk list');
    expect(text).toContain('Press Ctrl-C');
    expect(text).toContain('/namespaces/default/workflows/ticket%2Fdefault%2Fdemo-1/run-1/history');
    expect(text).toContain('examples/policies/demo.yaml');
  });

  test('says how to open the data again when the server stops with it', () => {
    const text = whatNextText({ then: 'stops' });

    expect(text).toMatch(/npx desk dev\n.*npx desk show demo-1/u);
  });

  test('names no folder of files when nothing was delivered', () => {
    expect(whatNextText({ outbox: null })).toContain('files         none: nothing was sent or filed');
  });

  test('names the address where `desk` would not find the server by itself', () => {
    const server = { kind: 'in-memory', address: '127.0.0.1:40000', namespace: 'default', uiUrl: null } as const;

    const text = whatNextText({ then: 'stays', server });

    expect(text).toContain('npx desk history demo-1 --address 127.0.0.1:40000');
  });
});

function everything(screen: Screen): readonly string[] {
  const state = visible(aResolvedState({ findings: [FINDING], request: { rules: [RULE], findings: [FINDING] } }));
  const { phase } = aParkedState({ findings: [FINDING], request: { rules: [RULE], findings: [FINDING] } });
  if (phase.kind !== 'awaiting_approval' || state.phase.kind !== 'closed') throw new Error('The builders changed.');
  const { subject, body } = state.ticket;
  return [
    ...ticketLines({ ticket: { subject, body }, ticketId: 'demo-1', source: 'standard input' }, screen),
    ...state.handoffs.flatMap((record) => stageLines({ state, record }, screen)),
    ...gateScreen({ state, gate: phase.gate, who: 'you' }, screen),
    ...carriedOutLines({ state, outbox: '.desk/outbox' }, screen),
    ...outcomeLines({ state, outcome: state.phase.outcome }, screen),
  ];
}

function gateText(state: TicketState): string {
  if (state.phase.kind !== 'awaiting_approval') throw new Error('This state waits at no gate.');
  const waiting = { state: visible(state), gate: state.phase.gate, who: 'you' };
  return gateScreen(waiting, aScreen({ columns: null })).join('\n');
}

function whatNextText(changes: Partial<WhatNext>): string {
  const server = {
    kind: 'kept',
    address: '127.0.0.1:7233',
    namespace: 'default',
    uiUrl: 'http://127.0.0.1:8233',
  } as const;
  const whatNext: WhatNext = {
    server,
    submission: { ticketId: 'demo-1', workflowId: 'ticket/default/demo-1', runId: 'run-1', created: true },
    outbox: '.desk/outbox/default/demo-1',
    workerLog: '.desk/demo-worker.log',
    policyFile: 'examples/policies/demo.yaml',
    then: 'stays',
    ...changes,
  };
  return whatNextLines(whatNext, aScreen({ columns: 100 })).join('\n');
}

function aScreen({
  columns,
  env = { NO_COLOR: '1' },
}: {
  columns: number | null;
  env?: Record<string, string>;
}): Screen {
  const output = { write: () => undefined, isTerminal: columns !== null, columns };
  return { columns, paint: paintFor(output, env), now: FOUR_MINUTES_LATER, given: {} };
}

function withoutColour(line: string): string {
  return line.replace(/\u001b\[\d+m/gu, '');
}
