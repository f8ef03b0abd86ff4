import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../src/domain/limits.js';
import { everyHit, indexPhrases } from '../../src/domain/phrase-index.js';
import { brokenEntries, parsePhrase, saysItself, wordSets } from '../../src/domain/phrases.js';
import { wordsOf } from '../../src/domain/text-folding.js';
import { LINEAR, timesDearer } from '../support/growth.js';
import { holdsFor } from '../support/properties.js';

const SETS = wordSets({
  kin: ['son', 'daughter', 'grand-mother', 'brother*'],
  hurt: ['hurt', 'no longer breathing'],
  anybody: ['boss', '<kin>'],
});

/** The words on which one phrase first fires, or `null`. */
function hit(phrase: string, text: string): string | null {
  const verdict = parsePhrase(phrase, SETS);
  if (verdict.kind === 'broken') throw new Error(verdict.problem);
  const words = wordsOf(text);
  for (const { from, to } of everyHit(words, indexPhrases([['it', [phrase], SETS]])))
    return text.slice(words[from]?.start, words[to - 1]?.end);
  return null;
}

describe('a phrase', () => {
  test.each([
    ['whole words', 'data breach', 'A Data-Breach happened', 'Data-Breach'],
    ['not a part of a word', 'breach', 'We are breaching nothing', null],
    ['not words in another order', 'data breach', 'a breach of data', null],
    ['a word by its beginning', 'refund*', 'I was never REFUNDED', 'REFUNDED'],
    ['a word by its end', '*konto', 'mein Girokonto', 'Girokonto'],
    ['a word by its end, and not by its middle', '*konto', 'meine Kontonummer', null],
    ['the beginning itself', 'refund*', 'a refund', 'refund'],
    ['either of several words', 'nobody/none can', 'None can', 'None can'],
    ['either of several wordings', "can't/cannot pay", "I can't pay", "can't pay"],
    ['a short form without its apostrophe', "i won't pay", 'i wont pay', 'i wont pay'],
    ['a French one without it', "j'ai payé", 'jai payé', 'jai payé'],
    ['no other word that looks like one', "we're down", 'we were down', null],
    ['words with others between', 'speak ... human', 'let me speak to a real human', 'speak to a real human'],
    ['words with none between', 'speak ... human', 'speak human', 'speak human'],
    ['no words over the end of a sentence', 'speak ... human', 'I do not speak. A human does', null],
    ['words over a line break', 'speak ... human', 'speak to\na human', 'speak to\na human'],
    [
      'a later place when the nearest leads nowhere',
      'erase ... my/personal data',
      'erase my personal data',
      'erase my personal data',
    ],
    ['any word of a set', '<kin> is <hurt>', 'My DAUGHTER is hurt', 'DAUGHTER is hurt'],
    [
      'an entry of several words',
      '<kin> is <hurt>',
      'grand mother is no longer breathing',
      'grand mother is no longer breathing',
    ],
    ['a stem of a set', '<kin> are <hurt>', 'our brothers are hurt', 'brothers are hurt'],
    ['a set beside other words', 'dog/<kin> is <hurt>', 'the dog is hurt', 'dog is hurt'],
    ['a word of a set within a set', '<anybody> is <hurt>', 'my brother is hurt', 'brother is hurt'],
    ['a word beside a set within a set', '<anybody> is <hurt>', 'the boss is hurt', 'boss is hurt'],
    ['no word that a set lacks', '<kin> is <hurt>', 'the boss is hurt', null],
    ['two sides in the order written', 'smoke & charger', 'smoke rose from my charger', 'smoke rose from my charger'],
    ['two sides in the other order', 'smoke & charger', 'my charger gave off smoke', 'charger gave off smoke'],
    ['three sides', 'smoke & charger & night', 'at night my charger gave smoke', 'night my charger gave smoke'],
    ['no sides in two sentences', 'smoke & charger', 'There was smoke. My charger is new.', null],
    [
      'with + sides in two sentences',
      'smoke + charger',
      'My charger is new. It gave smoke.',
      'charger is new. It gave smoke',
    ],
    ['with + sides in one sentence', 'smoke + charger', 'smoke rose from my charger', 'smoke rose from my charger'],
    ['with + and & each its own reach', 'smoke + charger & cable', 'My charger and cable. It gave smoke.', null],
    ['no single word for both sides', 'smok* & smoke', 'I see smoke', null],
    ['accents and case alike', 'données perdues', 'mes DONNEES PERDUES', 'DONNEES PERDUES'],
    ['letters that hide', 'refund', 're\u200bfund', 're\u200bfund'],
  ])('finds %s', (_what, phrase, text, expected) => {
    expect(hit(phrase, text)).toBe(expected);
  });

  test(`lets ${LIMITS.phraseShortGap.value} words stand in a short gap and no more`, () => {
    const others = (count: number) => `we will ${'x '.repeat(count)}fix it`;

    expect(hit('will .. fix', others(LIMITS.phraseShortGap.value))).not.toBeNull();
    expect(hit('will .. fix', others(LIMITS.phraseShortGap.value + 1))).toBeNull();
  });

  test(`lets ${LIMITS.phraseGap.value} words stand in a gap and no more`, () => {
    const others = (count: number) => `speak ${'very '.repeat(count)}human`;

    expect(hit('speak ... human', others(LIMITS.phraseGap.value))).not.toBeNull();
    expect(hit('speak ... human', others(LIMITS.phraseGap.value + 1))).toBeNull();
  });

  test(`lets the sides of "&" stand ${LIMITS.phraseReach.value} words apart and no more`, () => {
    const apart = (count: number) => `smoke ${'very '.repeat(count)}charger`;

    expect(hit('smoke & charger', apart(LIMITS.phraseReach.value - 1))).not.toBeNull();
    expect(hit('smoke & charger', apart(LIMITS.phraseReach.value))).toBeNull();
    expect(hit('charger & smoke', apart(LIMITS.phraseReach.value - 1))).not.toBeNull();
    expect(hit('charger & smoke', apart(LIMITS.phraseReach.value))).toBeNull();
    expect(hit('smoke + charger', apart(LIMITS.phraseReach.value - 1))).not.toBeNull();
    expect(hit('smoke + charger', apart(LIMITS.phraseReach.value))).toBeNull();
  });

  test.each([
    ['<dog> barks', 'there is no set "dog"'],
    ['the-<kin> barks', '"the-<kin>" is not a word'],
    ['smoke &', '"" is not a word'],
    ['& charger', '"" is not a word'],
    ['smoke +', '"" is not a word'],
    ['... human', 'a gap stands before the first word'],
    ['speak ...', 'a gap stands after the last word'],
    ['re*fund', '"re*fund" is not a word'],
    ['*in', '"*in" shows fewer than 3 or more than 30 letters'],
    ['*re*', '"*re*" is not a word'],
    ['in*', '"in*" shows fewer than 3 or more than 30 letters'],
    ['none/', '"" is not a word'],
    ['?!', '"?!" is not a word'],
  ])('is refused when it reads "%s"', (phrase, problem) => {
    expect(parsePhrase(phrase)).toEqual({ kind: 'broken', problem });
  });

  test('costs little on a text that repeats its first word for ever', () => {
    const verdict = hit('all/every ... users/customers ... cannot/unable', 'all users '.repeat(25_000));

    expect(verdict).toBeNull();
  });

  test('costs little on a text that repeats one of its two sides for ever', () => {
    expect(hit('<kin> ... <hurt> & smoke', 'son son hurt son '.repeat(15_000))).toBeNull();
  });
});

describe('a set', () => {
  test.each([
    ['a choice', 'son/daughter'],
    ['a gap', 'grand ... mother'],
    ['a short gap', 'grand .. mother'],
    ['two sides', 'son & daughter'],
    ['two sides over sentences', 'son + daughter'],
  ])('is refused for an entry that holds %s', (_what, entry) => {
    expect(brokenEntries({ kin: ['son', entry] })).toEqual([
      { set: 'kin', place: 1, problem: `"${entry}" is more than a few words side by side` },
    ]);
  });

  test.each([
    ['nothing', {}, '<kin>', 'there is no set "kin"'],
    ['itself', {}, '<all>', 'there is no set "all"'],
    ['a set that names a third', { kin: ['<young>'], young: ['son'] }, '<kin>', 'there is no set "kin"'],
    ['another set and a word beside it', { kin: ['son'] }, 'the <kin>', '"the <kin>" is not a word'],
  ])('is refused for an entry that names %s', (_what, others, entry, problem) => {
    expect(brokenEntries({ ...others, all: [entry] })).toEqual([{ set: 'all', place: 0, problem }]);
  });
});

describe('a word of a text', () => {
  test.each([
    ['a word', 'not ... sure', true],
    ['a stem of three letters', 'sure ... not*', true],
    ['an end', '*not sure', true],
    ['an entry of a set', 'sure <denied>', true],
    ['the other side', 'sure & not', true],
    ['nothing', 'sure nothing', false],
  ])('is said by the phrase itself through %s', (_what, written, expected) => {
    const verdict = parsePhrase(written, wordSets({ denied: ['never', 'not'] }));

    expect(verdict.kind === 'phrase' && saysItself(verdict.phrase, 'not')).toBe(expected);
  });
});

describe('many phrases', () => {
  const named = (count: number, phrase: (place: number) => string) =>
    indexPhrases([['it', Array.from({ length: count }, (_, place) => phrase(place))]]);

  test('are found at the same words wherever these stand in a text', () => {
    const index = indexPhrases([
      ['it', ['son ... hurt', 'smoke + charger', 'smoke & charger .. red', '<kin> is <hurt>', 'red'], SETS],
    ]);
    const word = fc.constantFrom('son', 'hurt', 'smoke', 'charger', 'red', 'is', 'so', 'no longer breathing', 'and.');
    const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));
    const found = (of: string, from: number) =>
      [...everyHit(wordsOf(of), index)].map((hit) => `${hit.phrase} ${hit.from - from} ${hit.to - from}`);

    holdsFor(
      fc.property(text, fc.nat({ max: 70 }), (written, before) => {
        expect(found('far '.repeat(before) + written, before)).toEqual(found(written, 0));
      }),
    );
  });

  test.each([
    ['a word that begins a thousand phrases', (place: number) => `a thing${place}`],
    ['a word that ends each side of them', (place: number) => `a ... thing${place} & a`],
    ['a first word of more words', (place: number) => `a/b ... a thing${place}/another`],
  ])('cost a text that only repeats %s hardly more than none', (_what, phrase) => {
    const index = named(1_000, phrase);
    const read = (text: string): unknown => [...everyHit(wordsOf(text), index)];

    expect(timesDearer(read, { text: "a'".repeat(20_000), than: "x'".repeat(20_000) })).toBeLessThan(LINEAR / 8);
  });

  test('cost a text little in which the second side almost stands beside every word', () => {
    const index = named(1, () => 'a & a ... b-a');
    const read = (text: string): unknown => [...everyHit(wordsOf(text), index)];
    const almost = `${"a'".repeat(20)}b'c'`.repeat(400);

    expect(timesDearer(read, { text: almost, than: "x'".repeat(8_800) })).toBeLessThan(LINEAR / 8);
  });
});
