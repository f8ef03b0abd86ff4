import type { ClarifiedIssue, Commitment, ReplyDraft } from '../../../../src/domain/handoffs/support-specialist.js';
import { anEscalatedRouting, aPlaybook, aTicket, aWorkflowDocument } from '../../../support/builders.js';
import { aClarifiedIssue, aReply } from '../../../support/good-drafts.js';
import { anOfficeRoster, aRosterWithout, fires, passes, type RuleCase } from './rule-case.js';

const GOOD = aReply();
const FACTS = aClarifiedIssue().knownFacts;

/** The good reply with one sentence more at its end. */
function replyWith(sentence: string, changes: Partial<ReplyDraft> = {}): Partial<ClarifiedIssue> {
  return { reply: aReply({ sentences: [...GOOD.sentences, sentence], ...changes }) };
}

/** The good reply with one promise more, and its commitment. */
function promising(text: string, changes: Partial<Commitment> = {}): Partial<ClarifiedIssue> {
  const commitment = { text, owner: 'support-desk', by: 'by Friday', policyRef: null, ...changes };
  return replyWith(text, { commitments: [...GOOD.commitments, commitment] });
}

function commitment(changes: Partial<Commitment>): Partial<ClarifiedIssue> {
  return { reply: aReply({ commitments: GOOD.commitments.map((entry) => ({ ...entry, ...changes })) }) };
}

function nextStep(by: string): Partial<ClarifiedIssue> {
  return { reply: aReply({ nextStep: { ...GOOD.nextStep, by } }) };
}

/** A playbook with this as the scope of the analyst. */
function briefed(scope: string): ReturnType<typeof aPlaybook> {
  const document = aWorkflowDocument();
  const analyst = { ...document.briefs.analyst, scope };
  return aPlaybook({ document: { ...document, briefs: { ...document.briefs, analyst } } });
}

function fix(...evidence: readonly string[]): Partial<ClarifiedIssue> {
  return {
    systemFixes: [{ kind: 'documentation', gap: 'limit' }],
    recurrence: { suspected: true, signature: 's', evidence },
  };
}

const UNDER_LIMIT = { policyRef: 'limits.moneyWithoutApproval' };
const FREE_MONTHS = 'We will give you three months free of charge for it by Friday.';
const REFUND = 'We will refund 20 EUR by Friday.';
const LARGE_REFUND = 'We will refund 51 EUR by Friday.';
const EARLIER = {
  context: {
    ticket: aTicket({
      earlierTickets: ['1', '2'].map((id) => ({ id, subject: 'x', outcome: null, at: '2026-02-01T00:00:00Z' })),
    }),
  },
};
const AGENT_SAID = {
  context: {
    ticket: aTicket({
      thread: [
        { from: 'agent', at: null, body: 'Hello, nothing is wrong here.' },
        { from: 'customer', at: null, body: 'But it still stops there, and I wait.' },
      ],
    }),
  },
} as const;
const BRIEFED = { context: { playbook: briefed('Only count what shows that the answer worked.') } };
const OFFICE = { context: { roster: anOfficeRoster() } };
const GERMAN = aTicket({
  subject: 'Der Export ist nicht vollständig',
  body: 'Guten Tag, der Export der Rechnungen ist nicht vollständig und wir wissen nicht, wie das geht. stops after 10,000 rows',
});

/** Drafts of a support specialist just inside and just outside of each rule. */
export const SPECIALIST_CASES: readonly RuleCase<'support-specialist'>[] = [
  fires('S1', 'a guarantee', replyWith('We guarantee that the export works.')),
  passes('S1', 'a guarantee that is denied', replyWith('We cannot guarantee that the export works.')),
  fires('S1', 'a hundred percent', replyWith('The export is 100 % safe.')),
  fires('S1', 'money without a condition', replyWith('You will receive a full refund.')),
  passes('S1', 'money with a condition', replyWith('You will receive a full refund if the charge was wrong.')),
  passes('S1', 'money under a policy line', promising(REFUND, UNDER_LIMIT)),
  fires('S1', 'money over the limit, whatever the policy line', promising(LARGE_REFUND, UNDER_LIMIT)),
  passes('S1', 'money over the limit that a person sees', promising(LARGE_REFUND, UNDER_LIMIT), {
    context: { routing: anEscalatedRouting() },
  }),
  passes('S1', 'the customer’s own words, quoted', replyWith('You wrote: “How do I export the rest”.')),
  fires('S2', 'a promise that nobody owns', replyWith('We will call you by Friday.')),
  passes('S2', 'a promise with its commitment', promising('We will call you by Friday.')),
  passes('S2', 'a promise that is denied', replyWith('We will not ask for your password.')),
  fires('S2', 'two commitments for one sentence', {
    reply: aReply({ commitments: [...GOOD.commitments, ...GOOD.commitments] }),
  }),
  fires('S2', 'one commitment for two sentences', replyWith(GOOD.sentences[3] ?? '')),
  fires('S2', 'a commitment of two words', commitment({ text: 'your answer' })),
  passes('S2', 'a commitment of three words', commitment({ text: 'write to you' })),
  fires('S2', 'a commitment in other words', commitment({ text: 'We will write within 4 hours.' })),
  fires('S2', 'a commitment of a stranger', commitment({ owner: 'nobody-we-know' })),
  fires('S2', 'a commitment of somebody who is away', commitment({ owner: 'ana' }), {
    context: { roster: aRosterWithout('ana') },
  }),
  fires('S2', 'a commitment without a moment', commitment({ by: 'some other matter' })),
  fires('S2', 'a commitment under a condition that says nothing', commitment({ by: 'if' })),
  fires('S2', 'a commitment that is over', commitment({ by: '2026-03-02T09:00:00Z' })),
  fires('S2', 'a commitment at night', commitment({ by: '2026-03-02T20:00:00Z' }), OFFICE),
  fires('S2', 'an amount without a policy line', promising('We will send a card worth 20 EUR by Friday.')),
  fires('S2', 'money without a policy line', promising(REFUND), { also: ['S1'] }),
  fires('S2', 'an exception without a policy line', promising('We will make an exception by Friday.')),
  passes('S2', 'an exception under a policy line', promising('We will make an exception by Friday.', UNDER_LIMIT)),
  fires('S2', 'a policy line that does not exist', promising('We will call you by Friday.', { policyRef: 'R-golden' })),
  ...['limits', 'deskLanguage', 'sla.firstReplyMs', 'R-outage', 'export-all-rows'].flatMap<
    RuleCase<'support-specialist'>
  >((policyRef) => [
    fires('S2', `money under ${policyRef}, which says nothing of it`, promising(REFUND, { policyRef }), {
      also: ['S1'],
    }),
    fires('S2', `an exception under ${policyRef}`, promising('We will make an exception by Friday.', { policyRef })),
    passes('S2', `a call under ${policyRef}`, promising('We will call you by Friday.', { policyRef })),
  ]),
  fires('S2', 'free months under an article', promising(FREE_MONTHS, { policyRef: 'export-all-rows' }), {
    also: ['S1'],
  }),
  passes('S2', 'money under the line about money', promising(REFUND, UNDER_LIMIT)),
  fires('S3', 'blame', replyWith('You should have read the manual.')),
  passes('S3', 'blame that is denied', replyWith('This is not your fault.')),
  fires('S4', 'a vague word', replyWith('An answer follows soon.')),
  passes('S4', 'a vague word with a date', replyWith('An answer follows soon, on Friday.')),
  passes('S4', 'a vague word with a condition', replyWith('An answer follows shortly after we have the file.')),
  fires('S5', 'a sentence that does not exist', {
    reply: aReply({ expectedOutcome: { text: 'the file', sentence: 6 } }),
  }),
  passes('S5', 'another sentence', { reply: aReply({ expectedOutcome: { text: 'the file', sentence: 1 } }) }),
  fires('S5', 'a greeting as the outcome', { reply: aReply({ expectedOutcome: { text: 'the file', sentence: 0 } }) }),
  fires('S5', 'a sentence that names nobody as the way to a person', {
    reply: aReply({ escalationPath: { text: 'a person', sentence: 1 } }),
  }),
  ...[
    'Hello from all of our support team, dear Mia Tanaka.',
    'Thank you for the message that you wrote to our team.',
    'If that does not help, have a look at the page again.',
  ].map((sentence) => fires<'support-specialist'>('S5', `no way to a person: ${sentence}`, escalatingBy(sentence))),
  ...[
    'If that does not help, ask for our support lead.',
    'Answer with “person”, and a human reads it.',
    'Answer this message to reach the manager on duty.',
  ].map((sentence) => passes<'support-specialist'>('S5', `a way to a person: ${sentence}`, escalatingBy(sentence))),
  fires('S5', 'a sentence of three words', escalatingBy('Our lead decides.')),
  passes('S5', 'a sentence of four words', escalatingBy('Our support lead decides.')),
  fires('S5', 'a part that says one letter', { reply: aReply({ escalationPath: { text: 'x', sentence: 5 } }) }),
  fires('S5', 'a sentence of the ticket', escalatingBy('How do I export the rest?'), { also: ['S11'] }),
  fires('S5', 'two parts in one sentence', { reply: aReply({ expectedOutcome: { text: 'the file', sentence: 5 } }) }),
  fires('S5', 'a vague moment', nextStep('soon')),
  fires('S5', 'no moment at all', nextStep('some other matter')),
  passes('S5', 'a moment to come', nextStep('2026-03-02T09:00:01Z')),
  fires('S5', 'a moment that is over', nextStep('2026-03-02T09:00:00Z')),
  fires('S5', 'a moment without its offset', nextStep('2026-03-02T12:00:00')),
  fires('S5', 'a day that does not exist', nextStep('2026-02-30')),
  passes('S5', 'the last minute of a shift', nextStep('2026-03-02T17:00:00Z'), OFFICE),
  fires('S5', 'a second after the shift', nextStep('2026-03-02T17:00:01Z'), OFFICE),
  passes('S5', 'a day on duty', nextStep('2026-03-03'), OFFICE),
  fires('S5', 'a day off', nextStep('2026-03-05'), OFFICE),
  fires('S5', 'a body with more than its sentences', { reply: aReply({ body: `${GOOD.body} And more.` }) }),
  passes('S5', 'a body with other white space', { reply: aReply({ body: GOOD.sentences.join('\n\n') }) }),
  passes('S6', 'a quote with other white space', {
    knownFacts: [{ statement: 'it ends', quote: 'stops  after\n10,000 rows' }],
  }),
  fires('S6', 'a quote with one letter more', quoting('stops after 10,000 rowss')),
  fires('S6', 'a quote of one letter', quoting('s')),
  fires('S6', 'no quote at all', quoting('')),
  fires('S6', 'a quote of two words', quoting('invoice list')),
  passes('S6', 'a quote of three words', quoting('the invoice list')),
  passes('S6', 'a quote of a number', quoting('10,000')),
  passes('S6', 'the whole of a short subject', quoting('Export broken'), {
    context: { ticket: aTicket({ subject: 'Export broken', body: `${aTicket().body} stops after 10,000 rows` }) },
  }),
  fires('S6', 'the words of an agent', quoting('nothing is wrong here'), AGENT_SAID),
  passes('S6', 'the words of the customer in a later turn', quoting('it still stops there'), AGENT_SAID),
  fires('S6', 'a statement of one letter', {
    knownFacts: [{ statement: 's', quote: 'stops after 10,000 rows' }],
  }),
  fires('S6', 'a piece of a word as what drives urgency', {
    urgency: { level: 'normal', drivers: [], quote: 'xpor' },
  }),
  passes('S6', 'a whole word as what drives urgency', { urgency: { level: 'normal', drivers: [], quote: 'export' } }),
  fires('S6', 'an invented quote of urgency', {
    urgency: { level: 'normal', drivers: [], quote: 'we are losing money' },
  }),
  fires('S7', 'a secret', replyWith('Your password is: Winter-Apfel-77!')),
  passes('S7', 'a word about secrets', replyWith('Change your password in the settings.')),
  fires('S7', 'a placeholder that stands for nothing', replyWith('Your copy goes to [[MAIL-1~k3f9a2]].')),
  fires('S7', 'a placeholder without its nonce', replyWith('Hello [[NAME-1]], your export is complete again.')),
  fires('S7', 'a field of a template', replyWith('Hello [Customer Name], your export is complete again.')),
  fires('S7', 'a field in braces', replyWith('Your export {{export_id}} is complete again.')),
  passes('S7', 'a button that the ticket writes in brackets', replyWith('Press [Start export] once more.'), {
    context: { ticket: aTicket({ body: `${aTicket().body} I press [Start export].` }) },
  }),
  fires('S7', 'a mail address that nobody named', replyWith('Write to karl.fremd@example.org about it.')),
  passes('S7', 'a mail address of the ticket', replyWith('Your copy goes to mia@example.org.'), {
    context: { ticket: aTicket({ body: `${aTicket().body} My address is MIA@example.org.` }) },
  }),
  fires('S7', 'a phone number that nobody named', replyWith('Call +49 30 901820 on Friday.')),
  passes('S7', 'an order number', replyWith('Your order 4711081512345 was found.')),
  passes('S7', 'a date', replyWith('It was sent on 03.02.2026.')),
  fires('S7', 'a name that nobody has', replyWith('Your file was sent to Mr Karl Fremd.')),
  passes('S7', 'a name of the roster', replyWith('Ask for Ms Ruiz.')),
  fires('S7', 'the id of a rule', replyWith('This falls under R-outage.')),
  fires('S7', 'the id of a group', replyWith('The case is with support-leads.')),
  passes('S7', 'the name of a group in words', replyWith('The case is with our Support-Leads.')),
  fires('S7', 'the id of a workflow', replyWith('Look at ticket/acme/T-1 for it.')),
  fires('S7', 'a hash', replyWith(`The reference is ${'0123456789abcdef'.repeat(4)}.`)),
  passes('S7', 'an id that the customer used', replyWith('You named R-outage.'), {
    context: { ticket: aTicket({ body: `${aTicket().body} What is R-outage?` }) },
  }),
  fires('S7', 'a link to another host', replyWith('See https://evil.example/reset for it.')),
  fires('S7', 'a link that hides its host', replyWith('See https://help.example.com@evil.example/ for it.')),
  fires('S7', 'a link without a scheme', replyWith('See evil.example/reset for it.')),
  passes('S7', 'a link of the allow-list', replyWith('See https://help.example.com/export for it.')),
  passes('S7', 'a file name', replyWith('Open the file report.csv for it.')),
  fires('S7', 'eight words of a brief', replyWith('My task: ONLY count what shows that the answer worked.'), BRIEFED),
  passes('S7', 'seven words of a brief', replyWith('You count what shows that the answer worked.'), BRIEFED),
  fires('S8', 'a fix after one other ticket', fix('ticket:1', 'ticket:1'), EARLIER),
  fires('S8', 'a fix that counts this ticket', fix('ticket:1', 'ticket:T-1'), EARLIER),
  passes('S8', 'a fix after two other tickets', fix('ticket:1', 'ticket:2'), EARLIER),
  fires('S8', 'a fix after two tickets that nobody told of', fix('ticket:1', 'ticket:2')),
  fires('S8', 'a fix after two tickets and one that is made up', fix('ticket:1', 'ticket:2', 'ticket:3'), EARLIER),
  fires('S8', 'a made-up ticket without any fix', { ...fix('ticket:3'), systemFixes: [] }, EARLIER),
  passes('S8', 'one earlier ticket without any fix', { ...fix('ticket:1'), systemFixes: [] }, EARLIER),
  passes('S8', 'a fix for a cluster', fix('cluster:exports')),
  fires('S8', 'a fix for a cluster of one letter', fix('cluster:x')),
  fires('S8', 'an id of no known kind', { ...fix('incident:4711'), systemFixes: [] }),
  fires('S8', 'an article that does not exist', { ...fix('article:no-such-page'), systemFixes: [] }),
  passes('S8', 'an article of the desk', { ...fix('article:export-all-rows'), systemFixes: [] }),
  passes('S8', 'a sentence that cites nothing', { ...fix('The customer says that it came back.'), systemFixes: [] }),
  fires(
    'S8',
    'a fix of one letter',
    { ...fix('ticket:1', 'ticket:2'), systemFixes: [{ kind: 'macro', gap: 'x' }] },
    EARLIER,
  ),
  fires('S9', 'the subject again', { customerGoal: 'CSV export stops at 10,000 rows again' }),
  fires('S9', 'the subject with a word or two around it', {
    customerGoal: 'The CSV export stops at 10,000 rows for me',
  }),
  passes('S9', 'what the subject is good for', { customerGoal: 'Get every invoice of the list into one file' }),
  fires('S9', 'nothing but a quote', { customerGoal: '“CSV export stops at 10,000 rows”' }),
  passes('S9', 'a quote behind a goal', { customerGoal: 'Get all of it: “CSV export stops at 10,000 rows”' }),
  ...[
    'Upload the logo again.',
    'Merge two accounts into one.',
    'Replace the broken lamp.',
    'Book the flight again for Monday.',
    'Den Vertrag zum Monatsende kündigen.',
    'Sich ohne Code wieder anzumelden.',
    'Descargar todas las facturas del año.',
    'Télécharger les factures du mois dernier.',
    'Cambiare la carta di pagamento.',
    'Scaricarle tutte in una volta sola.',
  ].map((customerGoal) =>
    passes<'support-specialist'>('S9', `a verb of the desk's languages: ${customerGoal}`, { customerGoal }),
  ),
  ...[
    'Die Rechnung vom letzten Monat',
    'Las facturas del año pasado',
    'La facture du mois dernier',
    'La fattura del mese scorso',
  ].map((customerGoal) => fires<'support-specialist'>('S9', `a thing and no verb: ${customerGoal}`, { customerGoal })),
  fires('S9', 'nothing said of what blocks', { blockedOn: '-' }),
  fires('S9', 'the goal again as what blocks', { blockedOn: 'Get every invoice into one file for the accountant' }),
  fires('S9', 'a good response that must do nothing', { goodResponseMust: [''] }),
  fires('S9', 'no verb', { customerGoal: 'Invoices of the accountant' }),
  fires('S10', 'another language than declared', { reply: aReply({ language: 'de' }) }, { also: ['S5'] }),
  fires('S10', 'another language than the customer’s', {}, { context: { ticket: GERMAN } }),
  fires('S11', 'a question without a missing fact', { missingInfo: ['the version'] }),
  fires('S11', 'an empty question', {
    reply: aReply({ questions: [{ text: '', answers: 'the filter of the export' }] }),
  }),
  fires('S11', 'a question that is listed as its mark only', {
    reply: aReply({ questions: [{ text: '?', answers: 'the filter of the export' }] }),
  }),
  fires('S11', 'a question that is not listed', replyWith('Which browser is it?')),
  fires('S11', 'a question in other words', {
    reply: aReply({ questions: [{ text: 'Which filter?', answers: 'the filter of the export' }] }),
  }),
  passes('S11', 'three questions', askingFor(3)),
  fires('S11', 'four questions', askingFor(4)),
  fires('S12', 'a password asked for', replyWith('Please send us your password.')),
  passes('S12', 'a password declined', replyWith('Please never send us your password.')),
  fires('W7', 'something missing, and nothing asked', { reply: withoutQuestion() }),
  passes('W7', 'a confusion that the reply explains without a question', {
    missingInfo: [],
    confusionPoints: ['believes that the export is limited'],
    reply: withoutQuestion(),
  }),
  passes('W7', 'nothing missing and nothing asked', { missingInfo: [], reply: withoutQuestion() }),
  fires('W7', 'a fact that is known and missing', {
    knownFacts: [...FACTS, { statement: 'The filter of the export', quote: 'of the invoice list' }],
  }),
  fires('W7', 'two facts that deny each other', { ...opposites(), missingInfo: [], reply: withoutQuestion() }),
  passes('W7', 'two facts that deny each other, and a question', opposites()),
];

function askingFor(count: number): Partial<ClarifiedIssue> {
  const questions = Array.from({ length: count }, (_, index) => ({
    text: `Which filter was set in step ${index + 1}?`,
    answers: `the filter of step ${index + 1}`,
  }));
  const sentences = [...GOOD.sentences.filter((text) => !text.includes('?')), ...questions.map(({ text }) => text)];
  return {
    missingInfo: questions.map(({ answers }) => answers),
    reply: aReply({ sentences, questions, ...pointingBack() }),
  };
}

function withoutQuestion(): ReplyDraft {
  const sentences = GOOD.sentences.filter((text) => !text.includes('?'));
  return aReply({ sentences, questions: [], ...pointingBack() });
}

/** The parts of the good reply once its question, the third sentence, is gone. */
function pointingBack(): Pick<ReplyDraft, 'nextStep' | 'expectedOutcome' | 'escalationPath'> {
  const { nextStep: next, expectedOutcome, escalationPath } = GOOD;
  return {
    nextStep: { ...next, sentence: next.sentence - 1 },
    expectedOutcome: { ...expectedOutcome, sentence: expectedOutcome.sentence - 1 },
    escalationPath: { ...escalationPath, sentence: escalationPath.sentence - 1 },
  };
}

/** The good reply with this sentence as its way to a person. */
function escalatingBy(sentence: string): Partial<ClarifiedIssue> {
  const sentences = [...GOOD.sentences.slice(0, 5), sentence];
  return { reply: aReply({ sentences }) };
}

function quoting(quote: string): Partial<ClarifiedIssue> {
  return { knownFacts: [{ statement: 'it ends', quote }] };
}

function opposites(): Partial<ClarifiedIssue> {
  return {
    knownFacts: [
      { statement: 'The export works for other lists.', quote: 'stops after 10,000 rows' },
      { statement: 'The export does not work for other lists.', quote: 'stops after 10,000 rows' },
    ],
  };
}
