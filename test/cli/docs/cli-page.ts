import type { Command, Option } from 'commander';
import { CATALOG } from '../../../src/cli/catalog.js';
import type { CommandContext } from '../../../src/cli/context.js';
import { EXIT_CODES } from '../../../src/cli/exit-codes.js';
import { buildProgram } from '../../../src/cli/program.js';
import { EXAMPLES } from './examples.js';
import { type Fields, JSON_FIELDS, REPORT_FIELDS } from './json-fields.js';

/** Writes `docs/cli.md` from the definitions of the commands and from what they print for example tickets. */
export async function cliPage(context: CommandContext): Promise<string> {
  const sections: string[] = [];
  for (const { name, summary, group } of CATALOG) {
    const program = await buildProgram([name], context);
    const command = program.commands.find((candidate) => candidate.name() === name);
    if (command !== undefined) sections.push(await commandSection({ command, summary, group }));
  }
  const program = await buildProgram([], context);
  return `${[...intro(program), ...sections, ...reportSection()].join('\n')}\n`;
}

function intro(program: Command): readonly string[] {
  return [
    '# The command line',
    '',
    '<!-- Written by test/cli/docs from the commands themselves. Change them, then: DESK_DOCS=write npx jest test/cli/docs -->',
    '',
    '`desk` does what a backend can do through the client, and starts what a developer needs. Each command answers people in',
    'words and tables, and programs with exactly one JSON document on standard output when `--json` is given. Progress,',
    'prompts and failures go to standard error. `--help` and `--version` print text, also with `--json`.',
    '',
    ...CATALOG.map(({ name, summary }) => `- [\`desk ${name}\`](#desk-${name}): ${summary}`),
    '',
    '## Options of every command',
    '',
    ...optionTable(program.options),
    '',
    'Without `--address`, `TEMPORAL_ADDRESS` and the Temporal profile are asked, then the server that `desk dev` runs for the',
    'current folder (`.desk/dev.json`; `DESK_STATE_DIR` names another folder), then `127.0.0.1:7233`.',
    '',
    '## Exit codes',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...Object.entries(EXIT_CODES).map(([code, meaning]) => `| ${code} | ${meaning} |`),
    '',
    '`4` comes from `outcome` for an open ticket, from `submit --wait` when a ticket, alone or in a batch, waits for an',
    'approver, and from `status --exit-code`. Commands that only read end with 0 when they could read.',
    '',
    '## Failures',
    '',
    'A failure is one sentence with its code, and what to do. The codes stand in [failures.md](failures.md).',
    '',
    ...block('text', EXAMPLES.failure.text),
    'With `--json` it is a document on standard output:',
    '',
    ...block('json', EXAMPLES.failure.json),
    '## What is printed',
    '',
    '- Text of customers is printed with control, bidirectional and invisible characters written out, e.g. `[U+001B]`, so that',
    '  a ticket can neither move the cursor nor hide a word. JSON holds the text unchanged; there they are `\\u` escapes.',
    '- Colour only repeats what a word says. It is used on terminals, not in pipes, not under `NO_COLOR` or `TERM=dumb`;',
    '  `FORCE_COLOR=1` wants it everywhere.',
    '- Tables fit the terminal: sentences wrap, spare columns go, and on a narrow one each row has lines of its own. Pipes get',
    '  whole lines without cursor codes.',
    '- Moments are UTC for people, ISO 8601 or UTC milliseconds (as the field says) for programs.',
    '',
  ];
}

async function commandSection(of: { command: Command; summary: string; group: string }): Promise<string> {
  const { command } = of;
  const name = command.name();
  const example = await EXAMPLES.of(name);
  const fields = JSON_FIELDS[name];
  return [
    `## desk ${name}`,
    '',
    command.description(),
    '',
    ...(command.commands.length > 0 ? command.commands : [command]).flatMap((inner) => callSection(inner, command)),
    ...example.flatMap(({ call, output }) => block('text', `$ ${call}\n${output}`.trimEnd())),
    ...(fields === undefined ? [] : ['Fields with `--json`:', '', ...fieldTable(fields), '']),
  ].join('\n');
}

/** How a command is called, or one of the commands below it. */
function callSection(command: Command, under: Command): readonly string[] {
  const isBelow = command !== under;
  const words = isBelow ? `${under.name()} ${command.name()}` : command.name();
  return [
    ...(isBelow ? [command.description(), ''] : []),
    ...block('text', `desk ${words} ${command.usage()}`.trim()),
    ...(command.options.length === 0 ? [] : [...optionTable(command.options), '']),
  ];
}

function reportSection(): readonly string[] {
  return [
    '## The report of a batch',
    '',
    '`desk submit FILE.ndjson` writes `FILE.report.ndjson` beside the file, or into the current folder when that of the file',
    'is read-only (it says so). It has one line per ticket; lines are appended while tickets are filed, and put in order at',
    'the end. Running the same command again goes on: rows that were filed are skipped as long as they are unchanged,',
    'others are read again, and a ticket that the server has already is `known`. Nothing is filed twice.',
    '',
    'Rows end at line feeds only. One row may have 2 MiB. The whole file is never held in memory; of each row about 300 bytes',
    'are, for the report. `--rate` (default 50 a second) and `--concurrency` (default 10) keep the server breathing; several',
    'failures in a row stop the batch, and it says so.',
    '',
    '`--wait` looks at one list every second or two until every ticket has ended or is parked. Parked is a ticket that waits',
    'for an approver, or in verification for a moment more than ten minutes away, when nothing has moved for ten seconds.',
    '`--until ended` waits for the end of all.',
    '',
    ...fieldTable(REPORT_FIELDS),
  ];
}

function optionTable(options: readonly Option[]): readonly string[] {
  return [
    '| option | meaning |',
    '| --- | --- |',
    ...options.map((option) => `| \`${option.flags}\` | ${meaningOf(option)} |`),
  ];
}

function meaningOf(option: Option): string {
  const choices =
    option.argChoices === undefined ? '' : `; one of ${option.argChoices.map((choice) => `\`${choice}\``).join(', ')}`;
  const hasDefault = option.defaultValue !== undefined && typeof option.defaultValue !== 'boolean';
  return `${cell(option.description)}${choices}${hasDefault ? `; default \`${String(option.defaultValue)}\`` : ''}`;
}

function fieldTable(fields: Fields): readonly string[] {
  return [
    '| field | meaning |',
    '| --- | --- |',
    ...Object.entries(fields).map(([path, meaning]) => `| \`${path}\` | ${cell(meaning)} |`),
  ];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function block(language: string, text: string): readonly string[] {
  return [`\`\`\`${language}`, ...text.trimEnd().split('\n'), '```', ''];
}
