import type { Roster } from '../../domain/opening.js';
import { wordsOf } from '../../domain/text-folding.js';
import type { PhraseBook, TeamKind } from './phrase-book.js';

/** Words in a group's id that tell customers who it is; the first that fits counts. */
const KINDS: readonly (readonly [TeamKind, readonly string[]])[] = [
  ['security', ['security', 'abuse', 'fraud']],
  ['privacy', ['privacy', 'dpo']],
  ['legal', ['legal', 'law']],
  ['billing', ['billing', 'finance', 'payments', 'refunds', 'accounting']],
  [
    'technical',
    ['engineering', 'technical', 'incident', 'incidents', 'outage', 'sre', 'operations', 'platform', 'dev'],
  ],
  ['product', ['product', 'docs', 'documentation']],
  ['sales', ['sales', 'accounts', 'customers', 'success']],
  ['safety', ['safety', 'emergency']],
  ['leads', ['lead', 'leads', 'manager', 'managers', 'duty']],
];

/** How a person or group is called towards customers. Ids stay inside; a person goes by name. */
export function teamName(id: string, of: { readonly roster: Roster; readonly book: PhraseBook }): string {
  const person = of.roster.people.find((candidate) => candidate.id === id);
  return person?.name ?? of.book.teams[kindOf(id)];
}

/** Which kind of work the id of a group or a queue speaks of. */
export function kindOf(id: string): TeamKind {
  const words = wordsOf(id.replace(/[-_.]/gu, ' ')).map((word) => word.folded);
  return KINDS.find(([, names]) => names.some((name) => words.includes(name)))?.[0] ?? 'support';
}
