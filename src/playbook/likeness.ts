import { createHash } from 'node:crypto';
import { join, normalize } from 'node:path';
import type { Likeness } from '../domain/likeness.js';
import { likenessSchema } from '../schemas/likeness.js';
import type { PlaybookProblem } from './problem.js';
import { type FileVerdict, isThere, readPlaybookFile } from './read-file.js';

/** What reading the learnt weights of a playbook gives; `likeness` is `undefined` where a playbook has none. */
export interface LikenessVerdict {
  readonly files: readonly string[];
  readonly likeness: Likeness | undefined;
  readonly problems: readonly PlaybookProblem[];
}

const AGAIN = 'what node scripts/train-likeness.mjs writes, run again after every change of the examples';

/**
 * Reads `likeness.json`, which nobody has to have. Weights that were learnt from other examples than those that stand
 * there now are a problem: what an editor reads has to be what fires.
 */
export async function readLikeness(dir: string): Promise<LikenessVerdict> {
  const file = normalize(join(dir, 'likeness.json'));
  if (!(await isThere(file))) return { files: [file], likeness: undefined, problems: [] };
  const broken = (problem: string, files: readonly string[]): LikenessVerdict => ({
    files,
    likeness: undefined,
    problems: [{ file, line: 1, problem, instead: AGAIN }],
  });
  const likeness = parsed(await readPlaybookFile(file));
  if (likeness === null) return broken('the file does not hold learnt weights', [file]);
  const examplesFile = normalize(join(dir, likeness.examples.file));
  const files = [file, examplesFile];
  const examples = await readPlaybookFile(examplesFile);
  if (examples.kind === 'broken') return { files, likeness: undefined, problems: [examples.problem] };
  const sha256 = createHash('sha256').update(examples.text).digest('hex');
  if (sha256 !== likeness.examples.sha256)
    return broken(`the weights were learnt from other examples than ${examplesFile} now has`, files);
  return { files, likeness, problems: [] };
}

function parsed(read: FileVerdict): Likeness | null {
  if (read.kind === 'broken') return null;
  try {
    return likenessSchema.safeParse(JSON.parse(read.text)).data ?? null;
  } catch {
    return null;
  }
}
