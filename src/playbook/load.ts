import { join, normalize } from 'node:path';
import ms, { type StringValue } from 'ms';
import type { z } from 'zod';
import { contentHash } from '../content-hash.js';
import type { Playbook } from '../domain/playbook.js';
import { evidenceSchema } from '../schemas/evidence.js';
import { policySchema } from '../schemas/policy.js';
import { rosterSchema } from '../schemas/roster.js';
import { standardsSchema } from '../schemas/standards.js';
import { checkEvidence, checkPolicy, checkPolicyNames } from './check-names.js';
import { checkRoster } from './check-roster.js';
import { type Layers, validate } from './data-file.js';
import { readKnowledge } from './knowledge.js';
import { readLayers } from './layers.js';
import { policyNames, rosterNames } from './names.js';
import { readPlaybookFile } from './read-file.js';
import { type DocumentVerdict, parseWorkflowDocument } from './parse.js';
import { openingTooLarge } from '../domain/pin.js';
import { inReadingOrder, type PlaybookProblem } from './problem.js';
import { readYamlQuickly } from './quick-yaml.js';
import { readYaml, type YamlReader } from './yaml-source.js';

/** Where the files of a playbook are. */
export interface PlaybookFiles {
  /** Holds `handle-support-ticket.md`, `policy.yaml`, `roster.yaml`, `standards.yaml`, `evidence.yaml` and `knowledge/`. */
  readonly dir: string;
  /** Another policy in place of the folder's own, e.g. one with windows of seconds that extends it. */
  readonly policyFile: string | null;
}

/** A playbook with the text of its document, which the hash covers too. */
export interface KeptPlaybook {
  readonly playbook: Playbook;
  readonly documentText: string;
}

/** What loading gives; `files` were looked at, so a caller sees when one of them changes. */
export type LoadVerdict =
  | ({
      readonly kind: 'loaded';
      readonly files: readonly string[];
      /** Files that look like articles and are none. */
      readonly unread: readonly string[];
    } & KeptPlaybook)
  | { readonly kind: 'invalid'; readonly files: readonly string[]; readonly problems: readonly PlaybookProblem[] };

/**
 * Loads a playbook as one thing: all of it is valid, or every problem in every file is told in one run. Where anything is
 * wrong, all files are read a second time, with their lines.
 */
export async function loadPlaybook(at: PlaybookFiles): Promise<LoadVerdict> {
  const quick = await loadWith(at, readYamlQuickly);
  return quick.kind === 'loaded' ? quick : loadWith(at, readYaml);
}

async function loadWith(at: PlaybookFiles, reader: YamlReader): Promise<LoadVerdict> {
  const documentFile = normalize(join(at.dir, 'handle-support-ticket.md'));
  const policyFile = normalize(at.policyFile ?? join(at.dir, 'policy.yaml'));
  const rosterFile = normalize(join(at.dir, 'roster.yaml'));
  const data = <T>(file: string, schema: z.ZodType<T>) => readData({ file, reader }, schema);
  const [document, policy, roster, standards, evidence, knowledge] = await Promise.all([
    readDocument(documentFile),
    data(policyFile, policySchema(readDuration)),
    data(rosterFile, rosterSchema),
    data(normalize(join(at.dir, 'standards.yaml')), standardsSchema),
    data(normalize(join(at.dir, 'evidence.yaml')), evidenceSchema),
    readKnowledge(normalize(join(at.dir, 'knowledge')), reader),
  ]);
  const read = [policy, roster, standards, evidence, knowledge];
  const files = [documentFile, ...read.flatMap((part) => part.files)];
  const problems = [...document.problems, ...read.flatMap((part) => part.problems)];
  const known = roster.layers === null ? null : rosterNames(roster.layers.data);
  if (roster.layers !== null && known !== null) problems.push(...checkRoster(known, roster.layers));
  if (evidence.valid !== null) problems.push(...checkEvidence(evidence.valid, evidence.layers));
  if (policy.valid !== null) problems.push(...checkPolicy(policy.valid, policy.layers));
  if (policy.layers !== null) {
    const languages = standards.valid === null ? null : Object.keys(standards.valid.languages);
    const names = { roster: known, document: document.valid?.document ?? null, languages };
    const found = checkPolicyNames({ policy: policyNames(policy.layers.data), layers: policy.layers, ...names });
    problems.push(...found);
  }
  const parts = wholeOf({
    document: document.valid?.document,
    policy: policy.valid ?? undefined,
    roster: roster.valid ?? undefined,
    standards: standards.valid ?? undefined,
    evidence: evidence.valid ?? undefined,
    knowledge: knowledge.articles ?? undefined,
  });
  if (problems.length > 0 || parts === null) return { kind: 'invalid', files, problems: inReadingOrder(problems) };
  const playbook = { hash: playbookHash({ ...parts, documentText: document.text }), ...parts };
  const tooLarge = openingTooLarge(playbook);
  if (tooLarge !== null) {
    const found = {
      file: rosterFile,
      line: 1,
      problem: tooLarge,
      instead:
        'fewer people, or hours and holidays in the "duty" of a group in place of those of its members; past absences and holidays can go',
    };
    return { kind: 'invalid', files, problems: [found] };
  }
  return { kind: 'loaded', files, unread: knowledge.unread, playbook, documentText: document.text };
}

/** Everything that a playbook consists of, but its hash. */
export type PlaybookParts = Omit<Playbook, 'hash'>;

/** The hash of a playbook: over all parsed data and over the document as written, so that nothing in force goes unseen. */
export function playbookHash(of: PlaybookParts & { readonly documentText: string }): Playbook['hash'] {
  return contentHash({ ...partsOf(of), documentText: of.documentText });
}

/** The parts of a playbook and nothing else. */
export function partsOf({ document, policy, roster, standards, evidence, knowledge }: PlaybookParts): PlaybookParts {
  return { document, policy, roster, standards, evidence, knowledge };
}

type Readable = { readonly [Part in keyof PlaybookParts]: PlaybookParts[Part] | undefined };

function wholeOf({ document, policy, roster, standards, evidence, knowledge }: Readable): PlaybookParts | null {
  if (document === undefined || policy === undefined || roster === undefined) return null;
  if (standards === undefined || evidence === undefined || knowledge === undefined) return null;
  return { document, policy, roster, standards, evidence, knowledge };
}

function readDuration(written: string): number {
  // cast: the schema has checked the pattern, which is narrower than what the package takes
  return ms(written as StringValue);
}

interface ReadDocument {
  readonly text: string;
  readonly valid: Extract<DocumentVerdict, { kind: 'parsed' }> | null;
  readonly problems: readonly PlaybookProblem[];
}

async function readDocument(file: string): Promise<ReadDocument> {
  const read = await readPlaybookFile(file);
  if (read.kind === 'broken') return { text: '', valid: null, problems: [read.problem] };
  const verdict = parseWorkflowDocument({ file, text: read.text });
  return verdict.kind === 'parsed'
    ? { text: read.text, valid: verdict, problems: [] }
    : { text: read.text, valid: null, problems: verdict.problems };
}

/** `layers` is what was written there: data of the wrong shape too, nothing where the file is no data at all. */
type ReadData<T> = {
  readonly files: readonly string[];
  readonly problems: readonly PlaybookProblem[];
} & ({ readonly valid: T; readonly layers: Layers } | { readonly valid: null; readonly layers: Layers | null });

async function readData<T>(
  { file, reader }: { readonly file: string; readonly reader: YamlReader },
  schema: z.ZodType<T>,
): Promise<ReadData<T>> {
  const read = await readLayers(file, reader);
  if (read.kind === 'broken') return { files: read.files, valid: null, layers: null, problems: read.problems };
  const { files, layers } = read;
  const verdict = validate(layers, schema);
  return verdict.kind === 'valid'
    ? { files, valid: verdict.value, layers, problems: [] }
    : { files, valid: null, layers, problems: verdict.problems };
}
