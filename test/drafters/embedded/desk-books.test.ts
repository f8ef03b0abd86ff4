import { describe, expect, test } from '@jest/globals';
import { goalHasVerb } from '../../../src/domain/checks/goal-verbs.js';
import { hasMoment } from '../../../src/domain/checks/moments.js';
import { saysNoneAndWhy } from '../../../src/domain/checks/none-entry.js';
import { saysToDo, workWordsIn } from '../../../src/domain/checks/work-words.js';
import { DESK_LANGUAGES, type DeskLanguage } from '../../../src/domain/desk-languages.js';
import { isPostponed } from '../../../src/domain/no-follow-up.js';
import type { Standards } from '../../../src/domain/standards.js';
import { DESK_BOOKS, deskBookOf } from '../../../src/drafters/embedded/desk-book/books.js';
import type { DeskBook } from '../../../src/drafters/embedded/desk-book/desk-book.js';
import { detectLanguage } from '../../../src/drafters/embedded/language.js';
import { shippedStandards } from '../../support/shipped-standards.js';

/** What stands alike in two languages: marks between words, and the words of a check for a rule that no book speaks of. */
const SAME_BY_RIGHT: ReadonlySet<string> = new Set(['GOAL; QUOTE.', 'S99: FIX']);

type Said = readonly (readonly [name: string, text: string, put: readonly string[]])[];

const NAME = { intent: 'bug', route: 'ROUTE' } as const;

/** Every sentence that takes something in, with what was put in and has to be seen. */
function filledIn({ quoted, idle, specialist, reasons, lead, analyst, manager }: DeskBook): Said {
  return [
    ['quoted', quoted('WORDS'), ['WORDS']],
    ['idle.article', idle.article('ARTICLE'), ['ARTICLE']],
    ['specialist.goal', specialist.goal(['GOAL', 'QUOTE']), ['GOAL', 'QUOTE']],
    ['specialist.inTheirWords', specialist.inTheirWords('QUOTE'), ['QUOTE']],
    ['specialist.besideThat', specialist.besideThat('QUOTE'), ['QUOTE']],
    ['specialist.mustName', specialist.mustName('QUOTE'), ['QUOTE']],
    ['specialist.mustAsk', specialist.mustAsk('MISSING'), ['MISSING']],
    ['specialist.mustSayWho', specialist.mustSayWho('OWNER'), ['OWNER']],
    ['specialist.within', specialist.within(47, 'answer'), ['47']],
    ['specialist.within', specialist.within(47, 'reply'), ['47']],
    ['specialist.theMatter', specialist.theMatter(NAME), []],
    ['specialist.saidBefore', specialist.saidBefore(0), []],
    ['specialist.saidBefore', specialist.saidBefore(1), []],
    ['specialist.saidBefore', specialist.saidBefore(47), ['47']],
    ['specialist.comesBack', specialist.comesBack(47), ['47']],
    ...['S1', 'S2', 'S3', 'S4', 'S12'].map((rule): Said[number] => [
      'specialist.rewrite',
      specialist.rewrite({ rule, fix: 'FIX' }),
      [rule],
    ]),
    ['specialist.rewrite', specialist.rewrite({ rule: 'S99', fix: 'FIX' }), ['S99', 'FIX']],
    ['reasons.noTemplates', reasons.noTemplates('fi'), ['fi']],
    ['reasons.noRuleWords', reasons.noRuleWords('fi'), ['fi']],
    [
      'reasons.offDuty',
      reasons.offDuty({ reason: 'REASON', group: 'GROUP', moment: 'MOMENT' }),
      ['REASON', 'GROUP', 'MOMENT'],
    ],
    ['reasons.afterGate', reasons.afterGate(47), ['47']],
    ...(['web', 'email', 'chat', 'api', 'phone'] as const).flatMap(
      (channel): Said => [
        ['lead.filed', lead.filed(channel), []],
        ['manager.who', manager.who({ tier: 'TIER', channel }), ['TIER']],
      ],
    ),
    ['lead.earlierAnswers', lead.earlierAnswers(47), ['47']],
    ['lead.doesNotSay', lead.doesNotSay(['MISSING', 'OTHER']), ['MISSING', 'OTHER']],
    ['lead.readAlike', lead.readAlike('CITED'), ['CITED']],
    ['lead.andMore', lead.andMore('IDS', 47), ['IDS', '47']],
    ['lead.decide', lead.decide('REASON'), ['REASON']],
    ['lead.confirmStep.by', lead.confirmStep.by(47), ['47']],
    ['lead.confirmStep.doneWhen', lead.confirmStep.doneWhen(47), ['47']],
    ['lead.kept', lead.kept('PROMISE'), ['PROMISE']],
    ['analyst.decision', analyst.decision(NAME, 'OWNER'), ['OWNER']],
    ['analyst.answered', analyst.answered(1).question, []],
    ['analyst.answered', analyst.answered(3).definition, ['3']],
    ['manager.wroteAbout', manager.wroteAbout({ matter: 'MATTER', area: 'AREA' }), ['MATTER', 'AREA']],
    ['manager.states', manager.states('scope', 'QUOTE'), ['QUOTE']],
    ['manager.classIs', manager.classIs(NAME), []],
    ['manager.waitFor', manager.waitFor('MISSING'), ['MISSING']],
    ['manager.theItem', manager.theItem('TITLE'), ['TITLE']],
    [
      'manager.problem',
      manager.problem({ blockedOn: 'BLOCKED', matter: 'MATTER', area: 'AREA' }),
      ['BLOCKED', 'MATTER', 'AREA'],
    ],
    ['manager.problem', manager.problem({ blockedOn: 'BLOCKED', matter: 'MATTER', area: null }), ['MATTER']],
    ['manager.oneCause', manager.oneCause('CITED'), ['CITED']],
    ...(['product', 'tooling', 'documentation', 'process'] as const).map((kind): Said[number] => [
      'manager.fileOne',
      manager.fileOne(kind),
      [],
    ]),
  ];
}

interface Entry {
  readonly name: string;
  readonly value: unknown;
}

function entriesOf(value: unknown, name = ''): readonly Entry[] {
  if (typeof value !== 'object' || value === null) return [{ name, value }];
  return Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, name === '' ? key : `${name}.${key}`));
}

/** Every sentence of a book, those that take something in filled. */
function sentencesOf(book: DeskBook): readonly string[] {
  const plain = entriesOf(book).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return [...plain, ...filledIn(book).map(([, text]) => text)];
}

/** The shipped standards with the words of one language alone: what another language finds does not count. */
function wordsOf(language: DeskLanguage): Standards {
  const { languages, ...rest } = shippedStandards();
  const own = languages[language];
  if (own === undefined) throw new Error(`no words for ${language}`);
  return { ...rest, languages: { [language]: own } };
}

describe.each(DESK_LANGUAGES)('the book of a desk that writes %s', (language) => {
  const book = DESK_BOOKS[language];
  const sentences = sentencesOf(book);
  const standards = wordsOf(language);

  test('is in that language', () => {
    const text = sentences.filter((sentence) => !/[A-Z]{4}/u.test(sentence)).join('\n');

    expect(detectLanguage(text, { locale: null, deskLanguage: 'xx' })).toEqual({ language, certain: true });
  });

  test('uses whatever is put into a sentence', () => {
    const said = filledIn(book);

    expect(said.filter(([, text, put]) => !put.every((words) => text.includes(words)))).toEqual([]);
    expect(said.filter(([, text]) => /undefined|\[object|\{/u.test(text))).toEqual([]);
  });

  test('names the matter once in each title', () => {
    const titles = Object.values(book.followThrough).map(({ title }) => title);

    expect(titles.filter((title) => title.split('{object}').length !== 2)).toEqual([]);
    expect(titles.filter((title) => title.replace('{object}', '').includes('{'))).toEqual([]);
  });

  test('tells in each goal, by words of this language alone, what somebody wants to do (S9)', () => {
    const goals = [...Object.values(book.classes), book.damaged].map(({ goal }) => goal);

    expect(goals.filter((goal) => !goalHasVerb(goal, standards))).toEqual([]);
    expect(goals.filter((goal) => goal.endsWith('.'))).toEqual([]);
  });

  test('says in each case, by words of this language alone, what is seen, and nothing vague (P3)', () => {
    const cases = Object.values(book.followThrough).map(({ then }) => then);

    expect(cases.filter((then) => workWordsIn(then, 'observable', standards) === null)).toEqual([]);
    expect(cases.filter((then) => workWordsIn(then, 'weasel', standards) !== null)).toEqual([]);
  });

  test('plans nothing that cannot be taken back, pays, or serves the team alone (O8, W2)', () => {
    const { lead, classes, damaged } = book;
    const actions = [
      ...[...Object.values(classes), damaged].map(({ work }) => work),
      ...[lead.decideStep, lead.replyStep, lead.confirmStep].map(({ action }) => action),
      ...[lead.report, lead.beReachable, lead.keepPromise],
    ];
    const all = shippedStandards();

    expect(actions.filter((action) => saysToDo(action, 'irreversible', all))).toEqual([]);
    expect(actions.filter((action) => saysToDo(action, 'paysBack', all))).toEqual([]);
    expect(actions.filter((action) => workWordsIn(action, 'teamServing', all) !== null)).toEqual([]);
  });

  test('says by when in words of this language alone (O2, S2)', () => {
    const { specialist, reasons, lead } = book;
    const moments = [
      ...[specialist.beforeReply, specialist.onAsking, specialist.within(4, 'reply'), reasons.afterGate(4)],
      ...[lead.onlyIfAsked, lead.replyStep.afterDecision, lead.replyStep.afterApproval, lead.confirmStep.by(4)],
    ];

    expect(moments.filter((moment) => !hasMoment(moment, standards))).toEqual([]);
  });

  test('gives no reason for nothing to do that code would not read as one', () => {
    const { classes, tooLittle, article } = book.idle;
    const { unknown, ...final } = classes;

    expect([unknown, tooLittle].filter((why) => !isPostponed(why))).toEqual([]);
    const never = [...Object.values(final), article('a')];
    expect(never.filter((why) => isPostponed(why) || !saysNoneAndWhy(why))).toEqual([]);
  });

  test('is set as this language is set', () => {
    const wrong = language === 'fr' ? /[^\s][;?!»]|[^\s\d]:|«[^\s]/u : /\s[:;?!]|«\s|\s»/u;

    expect(sentences.filter((sentence) => wrong.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => /\s{2}|["']|^\s|\s$/u.test(sentence))).toEqual([]);
  });
});

describe('the books of desks', () => {
  const english = entriesOf(DESK_BOOKS.en);

  test.each(DESK_LANGUAGES)('have the same entries: %s', (language) => {
    expect(entriesOf(DESK_BOOKS[language]).map(({ name }) => name)).toEqual(english.map(({ name }) => name));
  });

  test.each(DESK_LANGUAGES.filter((language) => language !== 'en'))('say nothing in English: %s', (language) => {
    const [own, said] = [DESK_BOOKS[language], new Set(sentencesOf(DESK_BOOKS.en))];

    expect(sentencesOf(own).filter((text) => said.has(text) && !SAME_BY_RIGHT.has(text))).toEqual([]);
  });

  test('are read whole by these tests: each entry that takes something in is tried', () => {
    const functions = english.filter(({ value }) => typeof value === 'function').map(({ name }) => name);

    expect([...new Set(filledIn(DESK_BOOKS.en).map(([name]) => name))].sort()).toEqual(functions.sort());
  });

  test('are chosen by the language of the desk, English where there is none', () => {
    expect(deskBookOf({ deskLanguage: 'fr' })).toBe(DESK_BOOKS.fr);
    expect(deskBookOf({ deskLanguage: 'pt' })).toBe(DESK_BOOKS.en);
  });
});
