import type { HandoffRecord } from './stages.js';

/** Whether a stage handed on nothing, or something that still breaks rules. */
export function isTroubled(record: HandoffRecord): boolean {
  return record.output.kind === 'failed' || record.findings.length > 0;
}

/** What is wrong with the drafts, in words that follow "although". */
export function troubleInWords(records: readonly HandoffRecord[]): string {
  const without = records.filter((record) => record.output.kind === 'failed').map((record) => record.stage);
  const broken = records.filter((record) => record.output.kind !== 'failed' && isTroubled(record));
  return [
    ...(without.length === 0 ? [] : [`${without.join(' and ')} wrote no draft`]),
    ...(broken.length === 0 ? [] : [`the draft of ${broken.map((record) => record.stage).join(' and ')} breaks rules`]),
  ].join(', and ');
}
