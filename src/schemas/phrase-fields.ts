import type { z } from 'zod';
import { LIMITS } from '../domain/limits.js';
import { brokenEntries, parsePhrase, type WordSets, type WrittenSets } from '../domain/phrases.js';
import { listOf, text } from './playbook-fields.js';

const A_PHRASE =
  'words; a word may begin or end in * beside three letters, <name> stands for a set, .. or ... may stand between two words and & or + between two phrases';
const AN_ENTRY =
  'one word or a few side by side; a word may begin or end in * beside three letters, and <name> alone stands for another set that names none';

/** A phrase; whether it can be read is seen where its sets are known. */
export const writtenPhrase = text(LIMITS.phraseLength.value);

/** Words: those of a set, or a list that no phrase names. */
export const setWords = listOf(text(60), 500);

/** What is wrong with a phrase, and what to write instead; `null` when nothing is. */
export function phraseMessage(written: string, sets: WordSets): string | null {
  const verdict = parsePhrase(written, sets);
  return verdict.kind === 'broken' ? `${A_PHRASE} (${verdict.problem})` : null;
}

/** Tells every entry of a set that nobody can read, at the path of its list. */
export function reportEntries(
  written: WrittenSets,
  { context, pathOf }: { readonly context: z.core.$RefinementCtx; readonly pathOf: (set: string) => readonly string[] },
): void {
  for (const { set, place, problem } of brokenEntries(written)) {
    const message = `${AN_ENTRY} (${problem})`;
    context.addIssue({ code: 'custom', path: [...pathOf(set), place], message });
  }
}
