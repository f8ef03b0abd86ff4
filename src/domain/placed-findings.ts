import type { Finding } from './checks/finding.js';
import { handoffOf, type HandoffRecord, type StageId } from './stages.js';
import { foldText } from './text-folding.js';
import { truncate } from './text-size.js';

/** A piece of a draft with the findings that speak about it; most pieces of a reply have none. */
export interface Passage {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** A draft that breaks rules, piece by piece: the reply sentence by sentence, other drafts only where a finding points. */
export interface TroubledDraft {
  readonly stage: StageId;
  readonly passages: readonly Passage[];
}

/** A piece longer than this is cut: a card is read, not scrolled. */
const PASSAGE_SHOWN = 400;

/** The drafts that still break rules as they were handed on, in the order of the stages. */
export function troubledDrafts(records: readonly HandoffRecord[]): readonly TroubledDraft[] {
  return records
    .filter((record) => record.findings.length > 0)
    .map((record) => ({ stage: record.stage, passages: passagesOf(record) }));
}

function passagesOf(record: HandoffRecord): readonly Passage[] {
  const reply = handoffOf([record], 'support-specialist')?.reply;
  if (record.stage !== 'support-specialist' || reply === undefined) return pointedAt(record, record.findings);
  const places = record.findings.map((finding) => ({ finding, sentence: sentenceOf(record, finding) }));
  const sentences = reply.sentences.map((text, index) => ({
    text,
    findings: places.filter((place) => place.sentence === index).map((place) => place.finding),
  }));
  const elsewhere = places.filter(({ sentence }) => reply.sentences[sentence] === undefined);
  return [
    ...sentences,
    ...pointedAt(
      record,
      elsewhere.map((place) => place.finding),
    ),
  ];
}

/** The sentence of the reply that a finding speaks about, counted from 0; -1 when it speaks about none. */
export function sentenceOf(record: HandoffRecord, finding: Finding): number {
  const reply = handoffOf([record], 'support-specialist')?.reply;
  const [part, field = '', index = ''] = finding.at.split('.');
  if (reply === undefined || part !== 'reply') return -1;
  switch (field) {
    case 'sentences':
      return index === '' ? -1 : Number(index);
    case 'nextStep':
    case 'expectedOutcome':
    case 'escalationPath':
      return reply[field].sentence;
    case 'commitments':
    case 'questions':
      return whereSaid(reply.sentences, reply[field][Number(index)]?.text ?? '');
    default:
      return -1;
  }
}

function whereSaid(sentences: readonly string[], words: string): number {
  return words === '' ? -1 : sentences.findIndex((sentence) => foldText(sentence).includes(foldText(words)));
}

/** Findings grouped by the value that they point at. */
function pointedAt(record: HandoffRecord, findings: readonly Finding[]): readonly Passage[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.at, [...(groups.get(finding.at) ?? []), finding]);
  return [...groups].map(([at, group]) => ({ text: valueInWords(record, at), findings: group }));
}

function valueInWords({ output }: HandoffRecord, at: string): string {
  if (output.kind !== 'drafted') return at;
  let value: unknown = output.handoff;
  for (const part of at.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return at;
    value = Reflect.get(value, part);
  }
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return truncate(`${at}: ${words}`, PASSAGE_SHOWN);
}
