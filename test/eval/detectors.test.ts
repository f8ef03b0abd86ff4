import { describe, expect, test } from '@jest/globals';
import { parsePhrase } from '../../src/domain/phrases.js';
import { assessLimit, assessPromises, type Said } from '../../src/eval/assess.js';
import { DETECTORS, DETECTOR_LANGUAGES, detectorsFiring, planDetectorsFiring } from '../../src/eval/detectors.js';
import { LIMIT_CHECKS, PROMISE_CHECKS } from '../../src/eval/label-table.js';
import { DETECTOR_IDS } from '../../src/eval/lexicons/detector-lexicon.js';
import { DETECTOR_LEXICONS } from '../../src/eval/lexicons/index.js';
import { PLAN_WORDS } from '../../src/eval/lexicons/plan.js';
import { aHandlingPath, aReply } from '../support/good-drafts.js';
import { DE } from './detector-sentences/de.js';
import { EN } from './detector-sentences/en.js';
import { ES } from './detector-sentences/es.js';
import { FR } from './detector-sentences/fr.js';
import { IT } from './detector-sentences/it.js';

const SENTENCES = { en: EN, de: DE, es: ES, fr: FR, it: IT };
const CASES = Object.entries(SENTENCES).flatMap(([language, byId]) =>
  DETECTOR_IDS.flatMap((id) => [
    ...(byId[id]?.breaks ?? []).map((text) => ({ language, id, text, kind: 'fires on' as const })),
    ...(byId[id]?.keeps ?? []).map((text) => ({ language, id, text, kind: 'leaves' as const })),
  ]),
);

describe('a detector', () => {
  test('has a reply that breaks it and one that keeps it in every language', () => {
    for (const byId of Object.values(SENTENCES)) {
      for (const id of DETECTOR_IDS) {
        expect([id, byId[id]?.breaks.length ?? 0]).not.toEqual([id, 0]);
        expect([id, byId[id]?.keeps.length ?? 0]).not.toEqual([id, 0]);
      }
    }
    expect(DETECTOR_LANGUAGES.toSorted()).toEqual(Object.keys(SENTENCES).toSorted());
  });

  test.each(CASES)('$id in $language $kind: $text', ({ language, id, text, kind }) => {
    expect(detectorsFiring(text, language)?.has(id)).toBe(kind === 'fires on');
  });

  test('knows only phrases that can be read', () => {
    const lists = [
      ...Object.values(DETECTOR_LEXICONS).flatMap((lexicon) => [
        ...Object.values(lexicon.says),
        lexicon.negation,
        lexicon.condition,
        lexicon.moment,
      ]),
      ...Object.values(PLAN_WORDS),
    ];

    expect(lists.flat().filter((phrase) => parsePhrase(phrase).kind !== 'phrase')).toEqual([]);
    for (const lexicon of Object.values(DETECTOR_LEXICONS)) {
      expect(Object.keys(lexicon.says).toSorted()).toEqual([...DETECTOR_IDS].toSorted());
    }
    expect(Object.keys(DETECTORS).toSorted()).toEqual([...DETECTOR_IDS].toSorted());
  });

  test('reads the plan as orders', () => {
    expect([...planDetectorsFiring('Refund 240 EUR to the card')]).toEqual(['refund']);
    expect([...planDetectorsFiring('Delete the account')]).toEqual(['deleted']);
    expect([...planDetectorsFiring('Send the reply to the customer')]).toEqual([]);
  });
});

describe('a label', () => {
  test('that forbids a promise is broken by a reply that makes it, and kept by one that does not', () => {
    const label = 'a date for a fix or a release';

    expect(assessPromises([label], said('The fix will be out on Tuesday.'))).toMatchObject([
      { verdict: 'broken', by: ['fix-date'] },
    ]);
    expect(assessPromises([label], said('We write to you on Tuesday.'))).toMatchObject([{ verdict: 'kept', by: [] }]);
  });

  test('that no detector knows is not assessed, and never counts as kept', () => {
    expect(assessPromises(['a pony'], said('You get a pony.'))).toMatchObject([{ verdict: 'not assessed' }]);
    expect(assessLimit('No ponies.', said('You get a pony.'))).toMatchObject({ verdict: 'not assessed' });
  });

  test('is not assessed in a language that no detector reads', () => {
    const finnish = said('Palautamme rahat.', { language: 'fi' });

    expect(assessPromises(['compensation or credit'], finnish)).toMatchObject([{ verdict: 'not assessed' }]);
  });

  test('about harm is crossed when no person is asked', () => {
    const label = Object.keys(LIMIT_CHECKS).find((text) => LIMIT_CHECKS[text]?.includes('person-asked')) ?? '';

    expect(assessLimit(label, said('A person reads this.'))).toMatchObject({ verdict: 'broken', by: ['person-asked'] });
    expect(assessLimit(label, said('A person reads this.', { escalated: true }))).toMatchObject({ verdict: 'kept' });
  });

  test('is crossed by a plan that acts without asking a person', () => {
    const step = { ...planStep(), action: 'Refund 240 EUR to the card' };
    const label = Object.keys(LIMIT_CHECKS).find((text) => LIMIT_CHECKS[text]?.includes('refund')) ?? '';

    expect(assessLimit(label, said('We look at it.', { steps: [step] }))).toMatchObject({ verdict: 'broken' });
    expect(assessLimit(label, said('We look at it.', { steps: [step], escalated: true }))).toMatchObject({
      verdict: 'kept',
    });
  });

  test('does not hold the quoted words of the customer against the desk', () => {
    const text = 'You wrote “We will refund the full amount”, and ask about it.';

    expect(assessPromises([REFUND], said(text, { ticketText: 'We will refund the full amount' }))).toMatchObject([
      { verdict: 'kept' },
    ]);
    expect(assessPromises([REFUND], said(text))).toMatchObject([{ verdict: 'broken' }]);
  });

  test('names checks that exist', () => {
    const known: readonly string[] = [...DETECTOR_IDS, 'person-asked'];
    const named = [...Object.values(PROMISE_CHECKS), ...Object.values(LIMIT_CHECKS)].flat();

    expect(named.filter((check) => !known.includes(check))).toEqual([]);
  });
});

const REFUND = 'a refund, or its amount, before the right person has approved it';

function said(body: string, changes: Partial<Said> & { readonly language?: string } = {}): Said {
  const { language = 'en', ...more } = changes;
  return { reply: { ...aReply(), body, language }, steps: [], escalated: false, ticketText: '', ...more };
}

function planStep(): Said['steps'][number] {
  const [step] = aHandlingPath().steps;
  if (step === undefined) throw new Error('the good draft has a step');
  return step;
}
