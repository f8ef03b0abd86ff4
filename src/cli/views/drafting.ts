import { troubledDrafts } from '../../domain/placed-findings.js';
import type { HandoffRecord } from '../../domain/stages.js';
import type { TicketState } from '../../domain/ticket-state.js';
import type { Screen } from '../screen.js';
import { indented } from '../text-layout.js';

/** How each stage came to its handoff: who drafted, what was repaired, moved or dropped, and what nobody could assess. */
export function draftingLines(state: TicketState, screen: Screen): readonly string[] {
  return state.handoffs.flatMap((record) => [
    ...indented({ text: `${record.stage}: ${outputWords(record)}`, indent: '  ' }, screen),
    ...remarks(record).flatMap((text) => indented({ text, indent: '    ' }, screen)),
  ]);
}

/** What still breaks rules outside the reply, which shows its own findings: the passage, and under it each finding. */
export function troubleLines(state: TicketState, screen: Screen): readonly string[] {
  return troubledDrafts(state.handoffs).flatMap(({ stage, passages }) =>
    passages
      .filter(({ findings }) => findings.some((finding) => !finding.at.startsWith('reply')))
      .flatMap(({ text, findings }) => [
        ...indented({ text: `${stage}: ${text}`, indent: '  ' }, screen),
        ...findings.flatMap((finding) =>
          indented({ text: `finding ${finding.rule} at ${finding.at}: ${finding.fix}`, indent: '    ' }, screen).map(
            (line) => screen.paint('warning', line),
          ),
        ),
      ]),
  );
}

function outputWords({ output, drafter, version }: HandoffRecord): string {
  const again = version === 1 ? '' : `, version ${version}`;
  switch (output.kind) {
    case 'drafted':
      return `${drafter.kind === 'embedded' ? 'embedded drafter' : drafter.model}${again}`;
    case 'failed':
      return output.reason;
    case 'skipped':
      return `switched off: ${output.reason}`;
  }
}

function remarks({ repair, changes, notAssessed, findings }: HandoffRecord): readonly string[] {
  return [
    ...(repair === null ? [] : [repairWords(repair)]),
    ...changes.map(({ at, rule, what }) => `${rule} at ${at}: ${what}`),
    ...notAssessed.map(({ rule, why }) => `${rule} not assessed: ${why}`),
    ...(findings.length === 0 ? [] : [`still breaks ${rulesOf(findings)}`]),
  ];
}

function repairWords({ findings, failure }: NonNullable<HandoffRecord['repair']>): string {
  const broke = `the first draft broke ${rulesOf(findings)}`;
  return failure === null ? `${broke} and was repaired once` : `${broke}; no second draft came: ${failure}`;
}

function rulesOf(findings: HandoffRecord['findings']): string {
  return [...new Set(findings.map((finding) => finding.rule))].join(', ');
}
