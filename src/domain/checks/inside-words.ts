import type { Brief, Playbook } from '../playbook.js';
import { STAGE_ORDER } from '../stages.js';
import { wordsOf } from '../text-folding.js';

/** So many words in a row are no chance: a reply that holds them repeats what was written for the desk. */
const RUN = 8;
const runsOf = new WeakMap<Playbook, ReadonlySet<string>>();

/**
 * Whether a text repeats what only the roles of the desk are told: words of a brief, as they stand there. Reads the text as
 * other texts compare, so that case, accents and invisible characters hide nothing.
 */
export function repeatsBrief(text: string, playbook: Playbook): boolean {
  const inside = briefRuns(playbook);
  return runsIn(text).some((run) => inside.has(run));
}

function briefRuns(playbook: Playbook): ReadonlySet<string> {
  const known = runsOf.get(playbook);
  if (known !== undefined) return known;
  const { briefs } = playbook.document;
  const runs = new Set(STAGE_ORDER.flatMap((stage) => textsOf(briefs[stage]).flatMap(runsIn)));
  runsOf.set(playbook, runs);
  return runs;
}

function textsOf(brief: Brief): readonly string[] {
  const { responsibility, handoff, description, personality, scope, instructions, decisionRules } = brief;
  return [responsibility, handoff, description, personality, scope, instructions, ...decisionRules];
}

/** Each run of words in a row, one for each word that begins one. */
function runsIn(text: string): readonly string[] {
  const words = wordsOf(text).map(({ folded }) => folded);
  return words.slice(RUN - 1).map((_word, at) => words.slice(at, at + RUN).join(' '));
}
