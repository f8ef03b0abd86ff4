import type { HouseSummary, PlaybookReport, PlaybookSummary } from '../../workers/playbook-report.js';
import type { Screen } from '../screen.js';
import { field, prose } from '../text-layout.js';
import { visible } from '../visible.js';

/** What was looked at, and from where paths are named. */
export interface ShownReport {
  readonly report: Exclude<PlaybookReport, { kind: 'absent' }>;
  readonly path: string;
  /** The current folder. */
  readonly folder: string;
}

/** The document of `desk playbook check --json`. Field names are stable. */
export interface PlaybookDocument {
  readonly schemaVersion: 1;
  readonly path: string;
  readonly valid: boolean;
  readonly problems: readonly {
    readonly file: string;
    readonly line: number;
    readonly problem: string;
    readonly instead: string;
  }[];
  /** What can be loaded and still may not be meant, e.g. a reason for which no rule asks for a person. */
  readonly warnings: readonly string[];
  /** `null` when there are problems. */
  readonly loaded: PlaybookSummary | null;
}

/** A report as programs read it. Paths are as they were found. */
export function playbookDocument({ report, path }: ShownReport): PlaybookDocument {
  const problems =
    report.kind === 'valid'
      ? []
      : report.problems.map(({ file, line, problem, instead }) => ({ file, line, problem, instead }));
  const loaded = report.kind === 'valid' ? report.summary : null;
  const warnings = report.kind === 'valid' ? report.warnings : [];
  return { schemaVersion: 1, path, valid: report.kind === 'valid', problems, warnings, loaded };
}

/** A report as people read it: one line a problem, never wrapped, so that an editor can jump to it; or what was read. */
export function playbookLines({ report, path, folder }: ShownReport, screen: Screen): readonly string[] {
  const near = (text: string) => text.replaceAll(`${folder}/`, '');
  if (report.kind === 'valid') {
    const { summary, warnings } = visible(report);
    return [
      ...summaryLines(visible(summary), { path: near(path), screen }),
      '',
      ...endLines(warnings.map(near), screen),
    ];
  }
  const problems = visible(report.problems);
  const count = problems.length === 1 ? 'One line has' : `${problems.length} lines have`;
  return [
    ...problems.map(({ text }) => near(text)),
    '',
    ...prose(screen.paint('bad', `${count} to be mended.`), screen),
  ];
}

function endLines(warnings: readonly string[], screen: Screen): readonly string[] {
  if (warnings.length === 0) return prose(screen.paint('good', 'Nothing has to be mended.'), screen);
  const count = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`;
  return [
    ...warnings.flatMap((warning) => prose(screen.paint('warning', `Warning: ${warning}.`), screen)),
    '',
    ...prose(`It can be used as it is: ${count}.`, screen),
  ];
}

function summaryLines(
  summary: PlaybookSummary,
  { path, screen }: { readonly path: string; readonly screen: Screen },
): readonly string[] {
  const roles = summary.roles.map(({ id, enabled, decisionRules }) =>
    enabled ? `${id} (${decisionRules} decision rules)` : `${id} (switched off)`,
  );
  const hash = summary.hash === null ? 'the document alone' : summary.hash.slice(0, 12);
  const rows = [
    { label: 'playbook', value: `${summary.name}, ${hash}` },
    { label: 'read from', value: `${path}${summary.files === 1 ? '' : ` (${summary.files} files and folders)`}` },
    { label: 'roles', value: roles.join(', ') },
    ...(summary.house === null ? [] : houseRows(summary.house)),
  ];
  return rows.flatMap((row) => field(row, screen));
}

function houseRows(house: HouseSummary): readonly { readonly label: string; readonly value: string }[] {
  const { people, evidence } = house;
  const articles = Object.entries(house.articles).map(([language, count]) => `${count} ${language}`);
  const off = house.tenants === 0 ? '' : `; stages are off for ${house.tenants} tenants`;
  return [
    { label: 'rules', value: `${house.routingRules}, of which ${house.escalatingRules} ask for a person${off}` },
    {
      label: 'people',
      value: `${people.active} active of ${people.all} in ${house.groups} groups; ${house.holidayCalendars} holiday calendars`,
    },
    { label: 'evidence', value: `${evidence.available} of ${evidence.all} sources observed by the desk itself` },
    {
      label: 'articles',
      value: articles.length === 0 ? 'none' : `${articles.join(', ')}; ${house.macros} of them are macros`,
    },
    { label: 'standards', value: house.standards.join(', ') },
    { label: 'desk language', value: house.deskLanguage },
  ];
}
