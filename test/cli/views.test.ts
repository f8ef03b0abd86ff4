import { describe, expect, test } from '@jest/globals';
import type { TicketId } from '../../src/domain/brand.js';
import { type Answer, desk } from '../support/console.js';
import { aFakeDesk } from '../support/fake-desk.js';
import type { TicketState } from '../../src/domain/ticket-state.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import { aParkedState, aResolvedState, aVerifyingState } from '../support/ticket-states.js';

const id = (text: string) => text as TicketId;
const lines = (answer: Answer) => answer.stdout.trimEnd().split('\n');

describe('`desk status`', () => {
  test('says in a few lines where a parked ticket stands', async () => {
    const answer = await desk(['status', 'T-1'], { desk: aFakeDesk([aParkedState()]) });

    expect(lines(answer)).toEqual([
      'T-1  CSV export stops at 10,000 rows',
      'status        awaiting_approval: support-leads decide, risk normal, for 4 m now',
      'owner         ana',
      'priority      P3, customer tier standard',
      'next timer    in 3 h 56 m (2026-03-02 13:00 UTC) the gate expires and a person gets the ticket',
      'done          4 of 4',
      'written by    embedded drafter; no model wrote it',
    ]);
    expect(answer.exitCode).toBe(0);
  });

  test('is the whole state with --json, text unchanged', async () => {
    const state = aParkedState({ ticket: { body: 'danger \u001b[2J \u202e and half \u2028 lines' } });

    const answer = await desk(['status', 'T-1', '--json'], { desk: aFakeDesk([state]), columns: 40 });

    expect(answer.json()).toEqual({ ...state, ticketId: 'T-1', status: 'awaiting_approval', failingSteps: [] });
  });

  test('ends with 4 at a gate when the exit code is asked for', async () => {
    const twin = aFakeDesk([aParkedState(), aResolvedState({ ticket: { id: id('T-2') } })]);

    expect((await desk(['status', 'T-1', '--exit-code'], { desk: twin })).exitCode).toBe(4);
    expect((await desk(['status', 'T-2', '--exit-code'], { desk: twin })).exitCode).toBe(0);
  });

  test('shows a hostile subject without letting the terminal obey it', async () => {
    const subject = 'Invoice\u001b[2J\nstatus        resolved \u202eok';

    const answer = await desk(['status', 'T-1'], { desk: aFakeDesk([aParkedState({ ticket: { subject } })]) });

    expect(lines(answer)[0]).toBe('T-1  Invoice[U+001B][2J status resolved [U+202E]ok');
  });
});

describe('a gate at risk high', () => {
  test('says that an edit is approved by somebody else', async () => {
    const parked = aParkedState({ request: { risk: 'high' } });

    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([parked]) });

    expect(answer.stdout).toContain('if it keeps the reply rules, and somebody else is asked to approve it');
    expect(answer.stdout).not.toContain('counts as your approval');
  });
});

describe('`desk show`', () => {
  const findings = [
    { at: 'reply.sentences.2', rule: 'S4', fix: 'Say when.' },
    { at: 'reply.language', rule: 'S10', fix: 'Answer in German.' },
  ];

  test('answers the three questions before anything else', async () => {
    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([aParkedState()]) });

    expect(answer.stdout).toContain(
      [
        '',
        'How do we respond?',
        '  Drafted, not sent: a reply in "en", 46 words. Next step: ana, by 2026-03-03T12:00:00Z.',
        '',
        'Does it need escalation?',
        '  No: no rule asks for it; support-desk handles it.',
        '',
        'What follow-up does it create?',
        '  documentation: Say the row limit of the export',
        '',
      ].join('\n'),
    );
  });

  test('says how each stage came to its handoff: repaired, changed by code, not assessed, or without a draft', async () => {
    const parked = aParkedState();
    const [first, second, third, fourth] = parked.handoffs;
    if (first === undefined || second === undefined || third === undefined || fourth === undefined) throw new Error();
    const broke = [{ at: 'reply.sentences.2', rule: 'S4', fix: 'Say when.' }];
    const handoffs: TicketState['handoffs'] = [
      { ...first, repair: { rejectedHash: first.outputHash, findings: broke, failure: null } },
      { ...second, changes: [{ at: 'experiments.0', rule: 'W6', what: 'suppressed: not material' }] },
      { ...third, notAssessed: [{ rule: 'A5', why: 'no word list for "pl"' }] },
      {
        ...fourth,
        output: { kind: 'failed', code: 'DrafterRefused', reason: 'no draft could be used: DrafterRefused' },
      },
    ];

    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([{ ...parked, handoffs }]) });

    expect(answer.stdout).toContain(
      [
        'Drafting',
        '  support-specialist: embedded drafter',
        '    the first draft broke S4 and was repaired once',
        '  operations-lead: embedded drafter',
        '    W6 at experiments.0: suppressed: not material',
        '  analyst: embedded drafter',
        '    A5 not assessed: no word list for "pl"',
        '  product-manager: no draft could be used: DrafterRefused',
      ].join('\n'),
    );
  });

  test('shows the gate with the effect of each answer and the commands that give it', async () => {
    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([aParkedState()]) });

    expect(answer.stdout).toContain(
      [
        'Approval gate r1/definition-of-done/1',
        '  ask         Send this reply and file one item?',
        '  rule        A-reply: Every reply is seen by a person.',
        '  who         support-leads, risk normal',
        '  waits       4 m, since 2026-03-02 09:00 UTC',
        '  approve     releases the reply to Mia Tanaka by email; the documentation item "Say the row limit on the export page"',
        '  edit        your text replaces the reply, if it keeps the reply rules, and counts as your approval',
        '  reject      nothing is sent, and a person gets the ticket; a reason is required',
        '  silence     until 2026-03-02 13:00 UTC: nothing is sent, and a person gets the ticket',
        '',
        'What to do',
        '  desk decide T-1 --as bo --approve',
        '  desk decide T-1 --as bo --edit reply.txt',
        '  desk decide T-1 --as bo --reject --reason "..."',
      ].join('\n'),
    );
  });

  test('shows who wrote, what they want, and their words behind a mark of their own', async () => {
    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([aParkedState()]) });

    expect(answer.stdout).toContain(
      [
        'Customer',
        '  who         Mia Tanaka, tier standard, en-GB, by email',
        '  goal        Get all rows of the invoice list into one file',
        '  blocked on  The export stops after 10,000 rows',
        '  urgency     normal',
        '  > Hello, the CSV export of the invoice list stops after 10,000 rows. How do I export the rest?',
      ].join('\n'),
    );
  });

  test('cuts a long ticket, says by how much, and names the command that shows the rest', async () => {
    const body = `${'word '.repeat(400)}the end`;

    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([aParkedState({ ticket: { body } })]) });

    expect(answer.stdout).toContain('  ... and 808 more characters: desk status T-1 --json');
    expect(answer.stdout).not.toContain('the end');
  });

  test('puts a finding under the sentence that it speaks about', async () => {
    const answer = await desk(['show', 'T-1'], {
      desk: aFakeDesk([aParkedState({ findings })]),
      columns: 60,
      env: { NO_COLOR: '1' },
    });

    expect(answer.stdout).toContain(
      [
        '  | You then know whether the rest can be exported today.',
        '    finding S4 at reply.sentences.2: Say when.',
        '  | If that does not help, our support leads take the ticket',
        '  | over.',
        '    finding S10 at reply.language: Answer in German.',
      ].join('\n'),
    );
  });

  test('keeps an edited reply whole and the findings of the draft below it', async () => {
    const state = aParkedState({ findings, reply: 'Hello Mia,\n\nFailed: forged' });

    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([state]) });

    expect(answer.stdout).toContain('  | Hello Mia,\n  |\n  | Failed: forged\n    finding S4');
  });

  test('proves a resolved ticket with decision, receipts and definition of done', async () => {
    const answer = await desk(['show', 'T-1'], { desk: aFakeDesk([aResolvedState()]) });

    expect(answer.stdout).toContain('status        resolved: the customer confirmed that it works');
    expect(answer.stdout).toContain('Definition of done: 4 of 4\n  plan        met: ');
    expect(answer.stdout).toContain(
      'Decisions\n  approve by bo (unsigned, identity not proven) at 2026-03-02 09:00 UTC',
    );
    expect(answer.stdout).toContain('Proof\n  receipt     acme/T-1/r1/reply-1.md by outbox, 2026-03-02 09:00 UTC');
    expect(answer.stdout).not.toContain('What to do');
  });

  test.each([40, 50, 60, 100])('stays within a terminal of %i columns', async (columns) => {
    const twin = aFakeDesk([aParkedState({ findings })]);

    const answer = await desk(['show', 'T-1'], { desk: twin, columns, env: { NO_COLOR: '1' } });

    const isCommand = (line: string) => line.startsWith('  desk decide ');
    expect(lines(answer).filter((line) => line.length > columns && !isCommand(line))).toEqual([]);
  });

  test('has stable names with --json', async () => {
    const answer = await desk(['show', 'T-1', '--json'], { desk: aFakeDesk([aParkedState({ findings })]) });

    expect(answer.json()).toMatchObject({
      schemaVersion: 1,
      ticketId: 'T-1',
      status: 'awaiting_approval',
      answers: { doesItNeedEscalation: 'No: no rule asks for it; support-desk handles it.' },
      gate: {
        request: { requestId: 'r1/definition-of-done/1' },
        commands: ['desk decide T-1 --as bo --approve', expect.any(String), expect.any(String)],
      },
      nextTimer: { what: 'the gate expires and a person gets the ticket' },
      reply: { sentences: [{}, {}, { index: 2, findings: [findings[0]] }, {}], findings: [findings[1]], sent: false },
      definitionOfDone: { met: 3, of: 4, parts: [{ part: 'plan', state: 'met' }, { state: 'not_met' }, {}, {}] },
      writtenBy: 'embedded drafter; no model wrote it',
      outcome: null,
    });
  });
});

describe('`desk list`', () => {
  const twin = aFakeDesk([
    aParkedState(),
    aVerifyingState({ ticket: { id: id('T-2') } }),
    aResolvedState({ ticket: { id: id('T-3') } }),
  ]);

  test('is a table of what waits for whom, and until when', async () => {
    expect(lines(await desk(['list'], { desk: twin }))).toEqual([
      'ticket  status             waiting for           due           owner  priority  drafter   age  tier',
      'T-1     awaiting_approval  support-leads/normal  in 3 h 56 m   ana    P3        embedded  4 m  standard',
      'T-2     verifying          evidence/customer     in 23 h 56 m  ana    P3        embedded  4 m  standard',
      'T-3     resolved           -                     -             ana    P3        embedded  4 m  standard',
      '',
      '3 tickets',
    ]);
  });

  test('warns when models read little of their input from the cache, and is silent when they read enough', async () => {
    const five = (cachedInputTokens: number) =>
      ['a', 'b', 'c', 'd', 'e'].map((name) => {
        const state = aParkedState({ ticket: { id: id(name) } });
        const usage = { ...NO_USAGE, inputTokens: 1_000, cachedInputTokens, costMicroUsd: 10 };
        return { ...state, handoffs: state.handoffs.map((record) => ({ ...record, usage })) };
      });

    expect(lines(await desk(['list'], { desk: aFakeDesk(five(599)) })).at(-1)).toMatch(
      /^Warning: 59 % of what models/u,
    );
    expect(lines(await desk(['list'], { desk: aFakeDesk(five(600)) })).at(-1)).toBe('5 tickets');
  });

  test('filters by status, group and owner', async () => {
    const filtered = ['--status', 'awaiting_approval', '--group', 'support-leads', '--owner', 'ana'];

    const answer = await desk(['list', ...filtered, '--json'], { desk: twin });

    expect(answer.json()).toMatchObject({
      schemaVersion: 1,
      tickets: [{ ticketId: 'T-1', dueAt: '2026-03-02T13:00:00.000Z' }],
    });
  });

  test('says when there may be more', async () => {
    expect((await desk(['list', '--limit', '2'], { desk: twin })).stdout).toContain(
      '2 tickets; there may be more: raise --limit above 2',
    );
  });

  test('says so when there is nothing', async () => {
    expect((await desk(['list'], { desk: aFakeDesk() })).stdout).toBe('No tickets.\n');
  });

  test('becomes two lines per ticket on a narrow terminal', async () => {
    const answer = await desk(['list'], { desk: twin, columns: 50, env: { NO_COLOR: '1' } });

    expect(lines(answer).slice(0, 4)).toEqual([
      'T-1  awaiting_approval',
      '  waiting for: support-leads/normal; due: in 3 h',
      '  56 m; owner: ana; priority: P3; drafter:',
      '  embedded; age: 4 m; tier: standard',
    ]);
  });
});

describe('`desk approvals`', () => {
  test('lists the ask, the rules and the time that is left', async () => {
    expect(lines(await desk(['approvals'], { desk: aFakeDesk([aParkedState()]) }))).toEqual([
      'ticket  who decides    risk    waits  expires      ask                                 rules',
      'T-1     support-leads  normal  4 m    in 3 h 56 m  Send this reply and file one item?  A-reply',
      '',
      '1 open. Look first: desk show T-1; then: desk decide T-1',
    ]);
  });

  test('gives a script ticket, gate and row', async () => {
    const answer = await desk(['approvals', '--json'], { desk: aFakeDesk([aParkedState()]) });

    expect(answer.json()).toMatchObject({
      schemaVersion: 1,
      approvals: [
        { ticketId: 'T-1', gate: { request: { exampleApprover: 'bo' } }, row: { status: 'awaiting_approval' } },
      ],
    });
  });

  test('says so when nobody is waited for', async () => {
    expect((await desk(['approvals'], { desk: aFakeDesk() })).stdout).toBe('No approval gate is open.\n');
  });
});

describe('`desk history`', () => {
  test('prints the audit trail, and the records with --json', async () => {
    const twin = aFakeDesk([aParkedState()]);

    expect(lines(await desk(['history', 'T-1'], { desk: twin }))).toEqual([
      'event  at                    what             summary',
      '1      2026-03-02 09:00 UTC  ticket accepted  Filed by email.',
      '11     2026-03-02 09:00 UTC  handed off       1/4 support-specialist.',
    ]);
    expect((await desk(['history', 'T-1', '--json'], { desk: twin })).json()).toMatchObject({
      schemaVersion: 1,
      ticketId: 'T-1',
      entries: [{ eventId: 1, record: { schemaVersion: 1 } }, { eventId: 11 }],
    });
  });
});

describe('`desk outcome`', () => {
  test('says how handling ended, why, and with what proof', async () => {
    const answer = await desk(['outcome', 'T-1'], { desk: aFakeDesk([aResolvedState()]) });

    expect(lines(answer).slice(0, 5)).toEqual([
      'T-1',
      'outcome       resolved: the customer confirmed that it works',
      'cause         customer_confirmed',
      'closed        2026-03-02 09:01 UTC',
      'owner         ana',
    ]);
    expect(answer.stdout).toContain(
      '  evidence    customer_confirmed from message m-1: The customer says that it works.',
    );
  });

  test('is the outcome itself with --json', async () => {
    const answer = await desk(['outcome', 'T-1', '--json'], { desk: aFakeDesk([aResolvedState()]) });

    expect(answer.json()).toMatchObject({
      schemaVersion: 1,
      kind: 'resolved',
      cause: 'customer_confirmed',
      ticketId: 'T-1',
    });
  });

  test('ends with 4 while the ticket is open', async () => {
    const answer = await desk(['outcome', 'T-1'], { desk: aFakeDesk([aParkedState()]) });

    expect(answer.exitCode).toBe(4);
    expect(answer.stderr).toContain('Ticket T-1 is still open. (TicketOpen)');
  });
});
