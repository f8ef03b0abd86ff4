import type { ClarifiedIssue, ReplyDraft } from '../../../src/domain/handoffs/support-specialist.js';
import { type GoodDraft, inTurn, type SpoiltDraft, type Spoiler, spoilt } from './bad-draft.js';

type Stage = 'support-specialist';

/** Sentences that break a rule about words, in the languages that have such rules. */
const SENTENCES = {
  S1: {
    en: 'We guarantee that this works.',
    de: 'Das Problem ist dann garantiert behoben.',
    es: 'Le garantizamos que funciona.',
    fr: 'Nous vous garantissons le résultat.',
    it: 'Le garantiamo il risultato.',
  },
  S2: {
    en: 'We will call you by Friday.',
    de: 'Wir werden Sie bis Freitag anrufen.',
    es: 'Vamos a llamarle antes del viernes.',
    fr: 'Nous allons vous appeler avant vendredi.',
    it: 'Le scriveremo entro venerdì.',
  },
  S3: {
    en: 'That is your own fault.',
    de: 'Das ist Ihr Fehler.',
    es: 'Es culpa suya.',
    fr: 'C’est votre faute.',
    it: 'È colpa sua.',
  },
  S4: {
    en: 'An answer follows soon.',
    de: 'Eine Antwort folgt in Kürze.',
    es: 'La respuesta llega lo antes posible.',
    fr: 'Une réponse suit dans les meilleurs délais.',
    it: 'Una risposta arriva a breve.',
  },
  S12: {
    en: 'Please send us your password.',
    de: 'Bitte senden Sie uns Ihr Passwort.',
    es: 'Por favor, envíenos su contraseña.',
    fr: 'Envoyez-nous votre mot de passe.',
    it: 'Ci invii la sua password.',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** How a good draft of a support specialist comes to break each of its rules. */
export const SPECIALIST_SPOILERS: readonly Spoiler<Stage>[] = [
  { rule: 'S1', also: [], spoil: (good) => saying(good, 'S1') },
  {
    rule: 'S2',
    also: [],
    spoil: (good) =>
      inTurn<(of: GoodDraft<Stage>) => SpoiltDraft<Stage> | null>(
        [
          (of) => saying(of, 'S2'),
          (of) => withReply(of, { commitments: [...of.draft.reply.commitments, ...of.draft.reply.commitments] }),
          (of) => withCommitments(of, { owner: 'nobody-we-know' }),
          (of) => withCommitments(of, { by: 'some other matter' }),
          (of) => withCommitments(of, { policyRef: 'a-line-that-nobody-wrote' }),
        ],
        good.turn,
      )(good),
  },
  { rule: 'S3', also: [], spoil: (good) => saying(good, 'S3') },
  { rule: 'S4', also: [], spoil: (good) => saying(good, 'S4') },
  {
    rule: 'S5',
    also: [],
    spoil: (good) => {
      const { nextStep, expectedOutcome, body } = good.draft.reply;
      return withReply(
        good,
        inTurn<Partial<ReplyDraft>>(
          [
            { nextStep: { ...nextStep, by: 'some other matter' } },
            { nextStep: { ...nextStep, by: '2020-01-01T09:00:00Z' } },
            { expectedOutcome: { ...expectedOutcome, sentence: 39 } },
            { expectedOutcome: { ...expectedOutcome, sentence: nextStep.sentence } },
            { body: `${body} ...` },
            { escalationPath: { text: 'a person', sentence: 0 } },
            { escalationPath: { text: 'x', sentence: good.draft.reply.escalationPath.sentence } },
          ],
          good.turn,
        ),
      );
    },
  },
  {
    rule: 'S6',
    also: [],
    spoil: (good) => {
      const quote = 'nobody ever wrote this sentence';
      return spoilt(
        good,
        inTurn<Partial<ClarifiedIssue>>(
          [
            { knownFacts: [...good.draft.knownFacts, { statement: 'Something else holds.', quote }] },
            { urgency: { ...good.draft.urgency, quote } },
            { knownFacts: [{ statement: 'Something else holds.', quote: 'e' }] },
            { knownFacts: [{ statement: 'Something else holds.', quote: '' }] },
            { rewrites: [{ before: quote, why: 'vague', after: 'clear' }] },
          ],
          good.turn,
        ),
      );
    },
  },
  {
    rule: 'S7',
    also: [],
    spoil: (good) =>
      adding(
        good,
        inTurn(
          [
            'https://evil.example/reset.',
            'karl.fremd@example.org.',
            '+49 30 90182099.',
            'ticket/default/4711.',
            `${'0123456789abcdef'.repeat(4)}.`,
            'operations-lead.',
            '[[NAME-3~k3f9a2]].',
          ],
          good.turn,
        ),
      ),
  },
  {
    rule: 'S8',
    also: [],
    spoil: (good) =>
      spoilt(good, {
        systemFixes: [{ kind: 'documentation', gap: 'the limit is not written down' }],
        recurrence: {
          ...good.draft.recurrence,
          evidence: inTurn([[], ['ticket:1'], ['ticket:1', 'ticket:1'], ['cluster:x'], ['article:none']], good.turn),
        },
      }),
  },
  {
    rule: 'S9',
    also: [],
    spoil: (good) => {
      const { subject } = good.context.ticket;
      const isTelling = subject.split(/\s+/u).length > 3;
      return spoilt(good, { customerGoal: isTelling && good.turn % 2 === 0 ? subject : 'Invoices of the accountant' });
    },
  },
  {
    rule: 'S10',
    also: [],
    spoil: (good) => adding(good, `${'word '.repeat(260).trim()}.`),
  },
  { rule: 'S11', also: [], spoil: (good) => adding(good, 'Firefox?') },
  { rule: 'S12', also: [], spoil: (good) => saying(good, 'S12') },
  {
    rule: 'W7',
    also: [],
    spoil: (good) => {
      const [first] = good.draft.missingInfo;
      if (good.draft.reply.questions.length === 0)
        return spoilt(good, { missingInfo: [...good.draft.missingInfo, 'the colour of the box'] });
      if (first === undefined) return null;
      const quote = good.draft.knownFacts[0]?.quote;
      if (quote === undefined) return null;
      return spoilt(good, { knownFacts: [...good.draft.knownFacts, { statement: first, quote }] });
    },
  },
];

/** Adds the sentence that breaks a rule about words; `null` in a language without such rules. */
function saying(good: GoodDraft<Stage>, rule: keyof typeof SENTENCES): SpoiltDraft<Stage> | null {
  const byLanguage: Readonly<Record<string, string>> = SENTENCES[rule];
  const sentence = byLanguage[good.draft.reply.language];
  return sentence === undefined ? null : adding(good, sentence);
}

function adding(good: GoodDraft<Stage>, sentence: string): SpoiltDraft<Stage> {
  const { body, sentences } = good.draft.reply;
  return withReply(good, { body: `${body}\n\n${sentence}`, sentences: [...sentences, sentence] });
}

function withReply(good: GoodDraft<Stage>, changes: Partial<ReplyDraft>): SpoiltDraft<Stage> {
  return spoilt(good, { reply: { ...good.draft.reply, ...changes } });
}

function withCommitments(
  good: GoodDraft<Stage>,
  changes: Partial<ReplyDraft['commitments'][number]>,
): SpoiltDraft<Stage> {
  return withReply(good, { commitments: good.draft.reply.commitments.map((entry) => ({ ...entry, ...changes })) });
}
