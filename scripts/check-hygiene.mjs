/**
 * Looks through everything that git would hand to a stranger: no registry host, no path of the machine that wrote it,
 * no merge leftovers; through the installed tree: one protobufjs for all of Temporal's packages; and through package.json:
 * no dependency without a decision.
 *
 *   node scripts/check-hygiene.mjs [ROOT]
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)));

/** Written in two halves, so that this file does not name what it forbids. */
const FORBIDDEN = [
  { rule: 'registry-host', pattern: new RegExp(['registry', '[.](npmjs|yarnpkg|npmmirror)'].join(''), 'i') },
  { rule: 'registry-host', pattern: new RegExp(['(proxy|sum)', '[.]golang[.]org'].join(''), 'i') },
  { rule: 'registry-host', pattern: /"resolved": "https?:/ },
  { rule: 'machine-path', pattern: new RegExp(['(^|[\\s"\'`(=:])/', '(work|root|Users|home/[a-z]+)/'].join('')) },
  { rule: 'machine-path', pattern: new RegExp(['/usr/local/lib/', 'temporal'].join('')) },
  { rule: 'merge-leftover', pattern: /^(<<<<<<<|>>>>>>>) / },
];

const FIX = {
  'registry-host': 'Name no registry: npm and Go find theirs in the settings of whoever runs them.',
  'machine-path': 'Name no path of one machine: take a setting or a path below the project.',
  'merge-leftover': 'Finish the merge.',
  'undecided-dependency':
    'Say in docs/decisions/0014-dependencies.md what it saves and how to leave it, or do without.',
  'one-protobufjs': 'Keep "protobufjs": "^8.8.1" in package.json and run npm install: two copies break replay.',
};

const findings = [...trackedFiles().flatMap(findingsOf), ...protobufFindings(), ...undecidedDependencies()];
for (const { where, rule } of findings) console.error(`${where}: ${rule}: ${FIX[rule]}`);
console.log(`${trackedFiles().length} tracked files, ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;

function trackedFiles() {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  return listed.toString().split('\0').filter(Boolean);
}

function findingsOf(path) {
  const bytes = readIfThere(path);
  if (bytes === null || bytes.subarray(0, 8000).includes(0)) return [];
  return bytes
    .toString()
    .split('\n')
    .flatMap((line, index) =>
      FORBIDDEN.filter(({ pattern }) => pattern.test(line)).map(({ rule }) => ({
        where: `${path}:${index + 1}`,
        rule,
      })),
    );
}

/** Packages that run at customers and that no decision names; `@temporalio/*` names a whole family. */
function undecidedDependencies() {
  const { dependencies = {} } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const decisions = trackedFiles()
    .filter((path) => path.startsWith('docs/decisions/'))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n');
  const isDecided = (name) => [name, name.replace(/[/].*/, '/*')].some((known) => decisions.includes(`\`${known}\``));
  const undecided = Object.keys(dependencies).filter((name) => !isDecided(name));
  return undecided.map((name) => ({ where: `package.json (${name})`, rule: 'undecided-dependency' }));
}

/** `null` for a file that was deleted but not committed yet, and for what is not a file. */
function readIfThere(path) {
  try {
    return readFileSync(join(ROOT, path));
  } catch {
    return null;
  }
}

/** Temporal's packages compare protobuf types by class: each of them has to find the very same protobufjs, of major 8. */
function protobufFindings() {
  const own = createRequire(join(ROOT, 'package.json'));
  const users = ['client', 'common', 'proto', 'worker'].map((name) => `@temporalio/${name}/package.json`);
  const found = users
    .flatMap((name) => resolved(own, name))
    .flatMap((path) => resolved(createRequire(path), 'protobufjs/package.json'));
  const copies = new Set(found.map((path) => realpathSync(path)));
  const majors = [...copies].map((path) => JSON.parse(readFileSync(path, 'utf8')).version.split('.')[0]);
  return copies.size === 1 && majors[0] === '8'
    ? []
    : [{ where: `node_modules (${copies.size} copies)`, rule: 'one-protobufjs' }];
}

function resolved(from, name) {
  try {
    return [from.resolve(name)];
  } catch {
    return [];
  }
}
