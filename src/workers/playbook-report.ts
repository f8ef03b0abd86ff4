import { stat } from 'node:fs/promises';
import type { Instant } from '../domain/brand.js';
import type { StageId } from '../domain/stages.js';
import { STAGE_ORDER } from '../domain/stages.js';
import { type KeptPlaybook, loadPlaybook } from '../playbook/load.js';
import { parseWorkflowDocument } from '../playbook/parse.js';
import { inReadingOrder, type PlaybookProblem, problemLine } from '../playbook/problem.js';
import { readPlaybookFile } from '../playbook/read-file.js';
import { playbookWarnings } from '../playbook/warnings.js';

/** What was loaded, counted. */
export interface PlaybookSummary {
  /** Name of the workflow, as the document gives it. */
  readonly name: string;
  /** `null` when only a workflow document was looked at: it has no hash of its own. */
  readonly hash: string | null;
  readonly files: number;
  readonly roles: readonly { readonly id: StageId; readonly enabled: boolean; readonly decisionRules: number }[];
  /** Everything beside the document; `null` when only that was looked at. */
  readonly house: HouseSummary | null;
}

/** What stands beside the workflow document, counted. */
export interface HouseSummary {
  readonly deskLanguage: string;
  readonly routingRules: number;
  /** Rules that ask for a person. */
  readonly escalatingRules: number;
  readonly people: { readonly active: number; readonly all: number };
  readonly groups: number;
  readonly holidayCalendars: number;
  /** Sources that the desk observes by itself, and all of the catalogue. */
  readonly evidence: { readonly available: number; readonly all: number };
  /** Help articles and macros together, by the language of their text. */
  readonly articles: Readonly<Record<string, number>>;
  /** How many of them are macros. */
  readonly macros: number;
  /** Languages with word rules. */
  readonly standards: readonly string[];
  /** Tenants with a stage switched off. */
  readonly tenants: number;
}

/** What a look at a playbook, or at one workflow document, showed. */
export type PlaybookReport =
  | {
      readonly kind: 'valid';
      readonly summary: PlaybookSummary;
      /** What can be loaded and still may not be meant; none for a document alone. */
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'invalid';
      /** In the order of files and lines. */
      readonly problems: readonly (PlaybookProblem & { readonly text: string })[];
    }
  /** There is nothing at this path. */
  | { readonly kind: 'absent' };

/** Looks at a folder with a playbook, or at a single workflow document, and keeps nothing. Loads no native code. */
export async function reportOnPlaybook(at: {
  readonly path: string;
  readonly policyFile: string | null;
}): Promise<PlaybookReport> {
  const found = await stat(at.path).catch(() => null);
  if (found === null) return { kind: 'absent' };
  if (!found.isDirectory()) return reportOnDocument(at.path);
  const verdict = await loadPlaybook({ dir: at.path, policyFile: at.policyFile });
  if (verdict.kind === 'invalid') return invalid(verdict.problems);
  // cast: the clock counts milliseconds of UTC
  const now = Date.now() as Instant;
  const unread = verdict.unread.map(
    (file) => `${file} is read by nobody: an article is a file of the folder "knowledge" itself that ends in .md`,
  );
  return {
    kind: 'valid',
    summary: summaryOf(verdict),
    warnings: [...playbookWarnings(verdict.playbook, now), ...unread],
  };
}

async function reportOnDocument(file: string): Promise<PlaybookReport> {
  const read = await readPlaybookFile(file);
  if (read.kind === 'broken') return invalid([read.problem]);
  const verdict = parseWorkflowDocument({ file, text: read.text });
  if (verdict.kind === 'invalid') return invalid(verdict.problems);
  const { document } = verdict;
  return {
    kind: 'valid',
    summary: { name: document.name, hash: null, files: 1, roles: rolesOf(document), house: null },
    warnings: [],
  };
}

function invalid(problems: readonly PlaybookProblem[]): PlaybookReport {
  return {
    kind: 'invalid',
    problems: inReadingOrder(problems).map((found) => ({ ...found, text: problemLine(found) })),
  };
}

function rolesOf({ briefs }: Pick<KeptPlaybook['playbook']['document'], 'briefs'>): PlaybookSummary['roles'] {
  return STAGE_ORDER.map((stage) => ({
    id: stage,
    enabled: briefs[stage].enabled,
    decisionRules: briefs[stage].decisionRules.length,
  }));
}

function summaryOf({ playbook, files }: KeptPlaybook & { readonly files: readonly string[] }): PlaybookSummary {
  const { document, policy, roster, standards, evidence, knowledge } = playbook;
  const languages = [...new Set(knowledge.map((article) => article.languages[0]))];
  return {
    name: document.name,
    hash: playbook.hash,
    files: files.length,
    roles: rolesOf(document),
    house: {
      deskLanguage: policy.deskLanguage,
      routingRules: policy.routing.length,
      escalatingRules: policy.routing.filter((rule) => rule.escalate !== null).length,
      people: { active: roster.people.filter((person) => person.active).length, all: roster.people.length },
      groups: roster.groups.length,
      holidayCalendars: roster.calendars?.length ?? 0,
      evidence: { available: evidence.filter((entry) => entry.brings.kind === 'desk').length, all: evidence.length },
      articles: Object.fromEntries(
        languages.map((language) => [language, knowledge.filter(({ languages: [own] }) => own === language).length]),
      ),
      macros: knowledge.filter((article) => article.kind === 'macro').length,
      standards: Object.keys(standards.languages),
      tenants: Object.keys(policy.tenants).length,
    },
  };
}
