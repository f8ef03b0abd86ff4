/**
 * `npm run demo`: installs what is missing, then runs `desk demo` in this terminal. Everything that can be refused is
 * refused before anything is installed.
 *
 *   npm run demo -- [--decision approve|reject|edit:FILE] [--ticket FILE|-] [--address HOST:PORT [--namespace NAME]]
 */
import { closeSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const HELP = `Usage: npm run demo -- [options]

Plays one support ticket from the first message to a proven end, on a Temporal server of its own:
four stages live, the approval gate asks you, the plan is carried out, a simulated customer confirms.

Options:
  --decision ANSWER      answer the gates without asking: approve, reject, or edit:FILE (the new reply text)
  --ticket FILE|-        a ticket as JSON or plain text, "-" for standard input; default an example
  --address HOST:PORT    use this Temporal server (without TLS or key), on a task queue of its own
  --namespace NAME       namespace on that server; default "default"
  --help                 print this

It exits with 0 when the ticket came to an outcome, 2 when an option is wrong, 130 on Ctrl-C.`;

const args = process.argv.slice(2);
const options = readOptions(args);
if (options.help) {
  console.log(HELP);
  process.exit(0);
}
const problem = problemOf(options);
if (problem !== null) refuse(problem);

const { ensureInstalled } = await import('./ensure-install.mjs');
await ensureInstalled(ROOT).catch((error) => {
  console.error(`demo: ${error.message}`);
  process.exit(1);
});
const launcher = join(ROOT, 'bin', 'desk.mjs');
process.argv = [process.argv[0], launcher, 'demo', ...args];
await import(pathToFileURL(launcher).href);

function readOptions(argv) {
  const text = { type: 'string' };
  const known = { decision: text, ticket: text, address: text, namespace: text, help: { type: 'boolean', short: 'h' } };
  try {
    return parseArgs({ args: argv, options: known, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return refuse(error.message.split('. ')[0]);
  }
}

function problemOf({ decision, ticket, namespace, address }) {
  if (decision === undefined && !isTerminal(ticket)) {
    return 'nobody can be asked here, since this is no terminal: add --decision approve, reject or edit:FILE';
  }
  if (decision !== undefined && !/^(approve|reject|edit:.+)$/s.test(decision)) {
    return '--decision is one of approve, reject, edit:FILE';
  }
  if (namespace !== undefined && address === undefined) return '--namespace goes with --address';
  const edit = decision?.startsWith('edit:') ? unreadable(decision.slice('edit:'.length)) : null;
  return edit ?? (ticket === undefined || ticket === '-' ? null : unreadable(ticket));
}

function unreadable(path) {
  try {
    const found = statSync(path);
    if (found.isDirectory()) return `${path} is a folder, not a file`;
    closeSync(openSync(path, 'r'));
    return found.size === 0 && found.isFile() ? `${path} is empty` : null;
  } catch (error) {
    return `${path} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.code}`;
  }
}

/** With the ticket on standard input, keys come from the terminal device. */
function isTerminal(ticket) {
  if (process.stdout.isTTY !== true) return false;
  if (ticket !== '-') return process.stdin.isTTY === true;
  try {
    closeSync(openSync('/dev/tty', 'r'));
    return true;
  } catch {
    return false;
  }
}

function refuse(what) {
  console.error(`demo: ${what}. (npm run demo -- --help)`);
  process.exit(2);
}
