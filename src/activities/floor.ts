import { likenessOf, nearestRules } from '../domain/likeness.js';
import type { Playbook } from '../domain/playbook.js';
import { routeTicket, type RoutingVerdict } from '../domain/routing.js';
import { sentencesOf } from '../domain/checks/sentences.js';
import type { Ticket } from '../domain/ticket.js';
import type { Embedder } from '../ports.js';

/** A vector of a longer text says little about any of its parts, and costs more. */
const CHARACTERS_READ = 1_500;
/** Sentences among which the telling one is looked for. */
const SENTENCES_READ = 4;
/** A rule further away than these is about something else. */
const RULES_TRIED = 3;

/**
 * The floor under a ticket. Where no word of the policy brings a person, a text that reads like the examples of a rule
 * does. Nothing that the words say is ever lowered, and a ticket that a person sees anyway is not read a second time.
 */
export async function floorOf(of: {
  readonly ticket: Ticket;
  readonly playbook: Playbook;
  readonly embedder: Embedder | undefined;
}): Promise<RoutingVerdict> {
  const { ticket, playbook } = of;
  const { policy } = playbook;
  const byWords = routeTicket({ ticket, policy });
  if (byWords.escalation !== null || of.embedder === undefined) return byWords;
  const alike = await alikeIn(ticket, playbook, of.embedder);
  for (const ruleId of alike?.rules ?? []) {
    const verdict = routeTicket({ ticket, policy, alike: { ruleId, words: alike?.words ?? '' } });
    if (verdict.escalation !== null) return verdict;
  }
  return byWords;
}

/** What a text was found to read like. */
interface Found {
  /** Nearest first: the tier or the amount that a rule needs may be missing, and the policy may not have it. */
  readonly rules: readonly string[];
  readonly words: string;
}

/** Weights fit the model and the language that they were learnt with, and nothing else: other texts are not assessed. */
async function alikeIn(ticket: Ticket, { likeness }: Playbook, embedder: Embedder): Promise<Found | null> {
  if (likeness === undefined || likeness.model !== embedder.model || likeness.language !== embedder.language)
    return null;
  const vector = await embedder.embed(textOf(ticket));
  if (vector === null || likenessOf(vector, likeness) <= 0) return null;
  let telling = { words: ticket.subject, score: Number.NEGATIVE_INFINITY };
  for (const words of sentencesOf(ticket.body).slice(0, SENTENCES_READ)) {
    const alone = await embedder.embed(words);
    const score = alone === null ? Number.NEGATIVE_INFINITY : likenessOf(alone, likeness);
    if (score > telling.score || telling.words === '') telling = { words, score };
  }
  return { rules: nearestRules(vector, likeness).slice(0, RULES_TRIED), words: telling.words };
}

function textOf({ subject, body }: Ticket): string {
  return (subject === '' ? body : `${subject}. ${body}`).slice(0, CHARACTERS_READ);
}
