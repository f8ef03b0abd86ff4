import { access, constants, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { INSTALLATION, readSettings } from '../../config.js';
import { LIMITS } from '../../domain/limits.js';
import {
  type Baseline,
  baselineOf,
  baselineText,
  compareWith,
  differencesFrom,
  readBaseline,
  rowHashesOf,
} from '../../eval/baseline.js';
import { evaluate, type EvaluatedTicket } from '../../eval/evaluated.js';
import type { LabelledTicket } from '../../eval/labels.js';
import { type LineProblem, readLabelledFile } from '../../eval/read-labelled.js';
import { type Evaluation, type EvaluationFrame, evaluationOf } from '../../eval/report.js';
import type { Evaluator } from '../../workers/evaluation.js';
import { writeAnswer } from '../answer.js';
import type { CommandContext, GlobalOptions } from '../context.js';
import { evalProgress } from '../eval-progress.js';
import { CliFailure } from '../failure.js';
import { examples } from '../help-examples.js';
import { Interrupted } from '../interruption.js';
import { reasonWords } from '../reason-words.js';
import { readTextFile, unreadable } from '../read-file.js';
import { evaluationDocument, evaluationLines } from '../views/eval.js';
import { visible } from '../visible.js';

interface EvalOptions extends GlobalOptions {
  readonly withThread?: true;
  readonly policy?: string;
  readonly compare?: string;
  readonly writeBaseline?: string;
  readonly reason?: string;
}

/** `desk eval`: a labelled set through the four stages, measured. */
export function evalCommand(context: CommandContext): Command {
  return new Command('eval')
    .description(
      'Takes a labelled set through the four stages with the embedded drafter, in this process, without a server, and prints each measure with numerator, denominator and Wilson 95 % interval. The stages get subject, body, customer, channel, product area and arrival; never labels, id or source. With --compare, exit code 1 says that a measure is worse or counts nothing any more; a baseline of another file, thread, policy, drafter or of other tickets is refused.',
    )
    .argument('<file>', 'labelled tickets, one JSON object a line')
    .option('--with-thread', 'hand the turns around the body to the stages as well')
    .option('--policy <file>', 'policy to judge under; default eval/reference-policy.yaml of the installation')
    .option('--compare <baseline>', 'hold every measure against a baseline, ticket by ticket')
    .option('--write-baseline <file>', 'write what came out as a baseline; needs --reason')
    .option('--reason <text>', 'why the baseline becomes what it is')
    .addHelpText(
      'after',
      examples(
        'desk eval eval/blind/tickets-1.ndjson',
        'desk eval eval/blind/tickets-1.ndjson --compare eval/baselines/blind-1.json',
        'desk eval tickets.ndjson --with-thread --json',
      ),
    )
    .action(async (file: string, _own: unknown, command: Command) => {
      await runEval(context, { file, options: command.optsWithGlobals<EvalOptions>() });
    });
}

async function runEval(context: CommandContext, of: { file: string; options: EvalOptions }): Promise<void> {
  const { file, options } = of;
  const reason = reasonFor(options);
  await refuseUnwritable(options, context);
  const tickets = await labelledTickets(of, context);
  const baseline = await chosenBaseline(options, context);
  const policyFile = options.policy === undefined ? REFERENCE_POLICY : resolve(context.folder, options.policy);
  const evaluator = await readyEvaluator(policyFile, context);
  const frame: EvaluationFrame = {
    file,
    thread: options.withThread === true ? 'with' : 'without',
    drafter: evaluator.drafter,
    policy: policyFile === REFERENCE_POLICY ? relative(INSTALLATION, REFERENCE_POLICY) : (options.policy ?? null),
    playbookHash: evaluator.playbookHash,
  };
  if (baseline !== null)
    refuseOther(baseline, { frame, rows: rowHashesOf(tickets.map(({ rowId, rowHash }) => ({ id: rowId, rowHash }))) });
  const evaluation = evaluationOf(frame, await evaluated({ evaluator, tickets }, context));
  if (options.writeBaseline !== undefined) await keep({ path: options.writeBaseline, evaluation, reason }, context);
  const comparison = baseline === null ? null : compareWith(baseline, evaluation);
  writeAnswer(
    {
      json: () => evaluationDocument(evaluation, comparison),
      lines: (screen) => evaluationLines(visible({ evaluation, comparison }), screen),
    },
    context,
    options,
  );
  if (comparison?.some(({ verdict }) => verdict === 'worse') === true) context.exitWith(1);
}

const REFERENCE_POLICY = resolve(INSTALLATION, 'eval/reference-policy.yaml');
const PROBLEMS_TOLD = 10;

function reasonFor({ writeBaseline, reason = '' }: EvalOptions): string {
  if (writeBaseline !== undefined && reason.trim().length < 10) {
    throw new CliFailure('UsageInvalid', '--write-baseline needs --reason with at least ten characters', {
      whatToDo: 'Say in one sentence why the figures may change.',
    });
  }
  return reason.trim();
}

/** Asked before the run: nobody should wait for figures that then have no place. */
async function refuseUnwritable({ writeBaseline }: EvalOptions, { folder }: CommandContext): Promise<void> {
  if (writeBaseline === undefined) return;
  const parent = dirname(resolve(folder, writeBaseline));
  try {
    await access(parent, constants.W_OK);
  } catch (error) {
    throw new CliFailure('UsageInvalid', `${writeBaseline} cannot be written: ${reasonWords(error)}`, {
      whatToDo: 'Make the folder first, or give the path of one that can be written.',
    });
  }
}

async function labelledTickets(
  of: { file: string; options: EvalOptions },
  context: CommandContext,
): Promise<readonly LabelledTicket[]> {
  const text = await readTextFile({ path: of.file, mostBytes: LIMITS.evaluationFile.value }, context);
  const reading = readLabelledFile({ text, thread: of.options.withThread === true ? 'with' : 'without' });
  if (reading.kind === 'broken') {
    throw new CliFailure('UsageInvalid', firstLines(of.file, reading.problems).join('\n'), {
      whatToDo: 'Mend these lines; docs/evaluation.md says what a labelled file holds.',
    });
  }
  for (const line of firstLines(of.file, reading.doubts)) context.stderr.write(`warning: ${line}\n`);
  return reading.tickets;
}

/** The first lines of many, with file and number, and how many more there are. */
function firstLines(file: string, problems: readonly LineProblem[]): readonly string[] {
  const told = problems.slice(0, PROBLEMS_TOLD).map(({ line, problem }) => `${file}:${line}: ${problem}`);
  const more = problems.length - told.length;
  return more > 0 ? [...told, `and ${more} more`] : told;
}

async function chosenBaseline({ compare }: EvalOptions, context: CommandContext): Promise<Baseline | null> {
  if (compare === undefined) return null;
  const baseline = readBaseline(await readTextFile({ path: compare, mostBytes: LIMITS.evaluationFile.value }, context));
  if (baseline !== null) return baseline;
  throw new CliFailure('UsageInvalid', `${compare} is no baseline`, {
    whatToDo: 'Write one with `desk eval FILE --write-baseline FILE --reason TEXT`.',
  });
}

/** A baseline of another run proves nothing: refused before anything is measured. */
function refuseOther(baseline: Baseline, run: Parameters<typeof differencesFrom>[1]): void {
  const differences = differencesFrom(baseline, run);
  if (differences.length === 0) return;
  throw new CliFailure('UsageInvalid', ['the baseline is of another run', ...differences].join('\n'), {
    whatToDo:
      'Compare with a baseline of the same file, thread, policy and drafter, or write one with `--write-baseline`.',
  });
}

async function readyEvaluator(policyFile: string, context: CommandContext): Promise<Evaluator> {
  const reading = readSettings(context.env);
  if (reading.kind === 'invalid') throw new CliFailure('SettingsInvalid', reading.problems.join('; '));
  // Loaded here only: the activities bring the SDK's native code along.
  const { openEvaluator } = await import('../../workers/evaluation.js');
  const opening = await openEvaluator({ dir: reading.settings.playbookDir, policyFile });
  if (opening.kind === 'ready') return opening.evaluator;
  throw new CliFailure('PlaybookInvalid', opening.problems.join('; '));
}

async function evaluated(
  of: { readonly evaluator: Evaluator; readonly tickets: readonly LabelledTicket[] },
  context: CommandContext,
): Promise<readonly EvaluatedTicket[]> {
  const progress = evalProgress(context, of.tickets.length);
  const results: EvaluatedTicket[] = [];
  for (const labelled of of.tickets) {
    if (context.interrupted.aborted) throw new Interrupted('Nothing was written; run the command again.');
    results.push(evaluate(labelled, await of.evaluator.handle(labelled.ticket)));
    progress.tell(results.length);
  }
  progress.clear();
  return results;
}

async function keep(
  of: { readonly path: string; readonly evaluation: Evaluation; readonly reason: string },
  context: CommandContext,
): Promise<void> {
  try {
    await writeFile(resolve(context.folder, of.path), baselineText(baselineOf(of.evaluation, of.reason)));
  } catch (error) {
    throw unreadable(of.path, error);
  }
}
