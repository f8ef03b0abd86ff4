import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkReplyText } from '../../src/domain/checks/index.js';
import { readSentence } from '../../src/domain/checks/sentence-reading.js';
import { shareOf } from '../../src/eval/interval.js';
import { shippedStandards } from './shipped-standards.js';

/** The rules about words that a labelled reply is held against. */
export const LEXICAL_RULES = ['S1', 'S2', 'S3', 'S4'] as const;

/** One labelled reply: whether its marked sentence breaks the rule. */
export interface LabelledReply {
  readonly id: string;
  readonly language: string;
  readonly rule: (typeof LEXICAL_RULES)[number];
  readonly label: 'bad' | 'good';
  readonly reply: string;
  readonly sentence: string;
}

/** Counts of one group of replies: what was found of what is bad, and what is bad of what was found. */
export interface Count {
  readonly found: number;
  readonly bad: number;
  readonly falseAlarms: number;
  readonly good: number;
}

/** Totals by group, and the replies that were judged wrong; who measures a blind half keeps the latter to himself. */
export interface Measure {
  readonly totals: Readonly<Record<string, Count>>;
  readonly wrong: readonly { readonly id: string; readonly found: boolean }[];
}

/** Reads the labelled replies of a half, a JSON object a line, from the files of the checkout. */
export function readReplies({ files, ids, rules }: Half): readonly LabelledReply[] {
  return files
    .flatMap((file) => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledReply)
    .filter(({ id }) => ids === undefined || ids.test(id))
    .flatMap((reply) => {
      const rule = rules === undefined ? reply.rule : rules[reply.rule];
      return rule === undefined ? [] : [{ ...reply, rule }];
    });
}

/**
 * Holds each reply against its rule. S1, S3 and S4 are looked for in the whole reply. S2 asks whether the marked sentence
 * is read as a promise that names neither moment nor condition; whether a commitment belongs to it stands in the draft.
 */
export function measureReplies(replies: readonly LabelledReply[]): Measure {
  const judged = replies.map((reply) => ({ reply, found: breaks(reply) }));
  const named = LEXICAL_RULES.filter((rule) => replies.some((reply) => reply.rule === rule));
  const groups = ['all', ...named, ...new Set(replies.map(({ language }) => language))];
  const totals = groups.map((group) => [
    group,
    countOf(judged.filter(({ reply }) => group === 'all' || reply.rule === group || reply.language === group)),
  ]);
  return {
    totals: Object.fromEntries(totals),
    wrong: judged
      .filter(({ reply, found }) => found !== (reply.label === 'bad'))
      .map(({ reply, found }) => ({ id: reply.id, found })),
  };
}

function breaks({ rule, language, reply, sentence }: LabelledReply): boolean {
  const standards = shippedStandards();
  if (rule === 'S2') return readSentence(sentence, { language, standards })?.promisesOpenly ?? false;
  return checkReplyText(reply, { language, standards }).some((finding) => finding.rule === rule);
}

function countOf(judged: readonly { readonly reply: LabelledReply; readonly found: boolean }[]): Count {
  const amount = (label: LabelledReply['label'], found?: boolean): number =>
    judged.filter((entry) => entry.reply.label === label && (found === undefined || entry.found === found)).length;
  return {
    found: amount('bad', true),
    bad: amount('bad'),
    falseAlarms: amount('good', true),
    good: amount('good'),
  };
}

/** Where the replies of a half stand. */
export interface Half {
  readonly files: readonly string[];
  /** Which of their ids belong to it; left out, all do. */
  readonly ids?: RegExp;
  /** Where its writer numbered other rules: which of ours answers to each. Replies under a rule not named are left out. */
  readonly rules?: Readonly<Partial<Record<LabelledReply['rule'], LabelledReply['rule']>>>;
}

const OWN_FILES = ['eval/own/replies-1.ndjson', 'eval/own/replies-2.ndjson'];
/** A fix, money and a result of others promised are one rule of ours. Its third, who is at fault, is none. */
const THIRD = { files: ['eval/own/replies-3.ndjson'], rules: { S1: 'S1', S2: 'S1', S4: 'S1' } } as const;

/** The halves by name; each stands in the page in this order. */
export const HALVES = {
  developed: { files: ['eval/replies.ndjson'] },
  'own, developed': { files: OWN_FILES, ids: /[3-9]$/u },
  'own, held out': { files: OWN_FILES, ids: /[0-2]$/u },
  'third own set, developed': { ...THIRD, ids: /[3-9]$/u },
  'third own set, held out': { ...THIRD, ids: /[0-2]$/u },
  'own, good': { files: ['eval/own/replies-good.ndjson'] },
  'first blind half': { files: ['eval/blind/replies.ndjson'] },
  'second blind half': { files: ['eval/blind/replies-2.ndjson'] },
} as const satisfies Readonly<Record<string, Half>>;

/** The published figures: the Git blob of the standards that were measured, and the totals of each half. */
export interface PublishedFigures {
  readonly standardsBlob: string;
  /** A half that came later is not there until all are measured anew. */
  readonly halves: Readonly<Partial<Record<keyof typeof HALVES, Measure['totals']>>>;
}

/** The page with its tables written anew between the two marks. */
export function withTables(page: string, { halves }: PublishedFigures): string {
  const [head = '', tail = ''] = [page.split(BEGIN)[0], page.split(END)[1]];
  const tables = [
    '| Half | Group | Precision | Recall | False alarms |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(halves).flatMap(([half, totals]) =>
      Object.entries(totals).map(([group, count]) => `| ${half} | ${group} | ${cellsOf(count).join(' | ')} |`),
    ),
  ];
  return `${head}${BEGIN}\n\n${tables.join('\n')}\n\n${END}${tail}`;
}

const BEGIN = '<!-- figures: written by node test/docs/measure-replies.mjs --write -->';
const END = '<!-- figures: end -->';

function cellsOf({ found, bad, falseAlarms, good }: Count): readonly string[] {
  return [inWords(found, found + falseAlarms), inWords(found, bad), inWords(falseAlarms, good)];
}

/** Such as `.94, 66/70 (.86 to .98)`: the share, its parts, and its Wilson 95 % interval. */
function inWords(part: number, whole: number): string {
  const { interval } = shareOf(part, whole);
  if (interval === null) return 'none';
  return `${(part / whole).toFixed(2)}, ${part}/${whole} (${interval.low.toFixed(2)} to ${interval.high.toFixed(2)})`;
}
