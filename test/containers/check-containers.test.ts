import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Files, ROOT, runScript, withPlantedTrees } from '../architecture/project-script.js';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const OURS: Files = Object.fromEntries(
  [
    'docker-compose.yml',
    'Dockerfile',
    '.dockerignore',
    ...readdirSync(join(ROOT, 'deploy')).map((name) => `deploy/${name}`),
  ].map((path) => [path, read(path)]),
);

interface Breach {
  /** What is wrong with the planted files, as the title of a test. */
  readonly breach: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** What the check has to say. */
  readonly says: string;
}

const COMPOSE = 'docker-compose.yml';
const BREACHES: readonly Breach[] = [
  { breach: 'text that is no YAML', file: COMPOSE, from: 'services:', to: 'services: [', says: 'cannot be read' },
  { breach: 'no project name', file: COMPOSE, from: 'name: durable-desk', to: '', says: 'has no name' },
  {
    breach: 'a key that Compose does not know',
    file: COMPOSE,
    from: 'mem_limit: 1g',
    to: 'mem_limits: 1g',
    says: 'schema: /services/temporal must NOT have',
  },
  {
    breach: 'a port that is not quoted',
    file: COMPOSE,
    from: '"127.0.0.1:7233:7233"',
    to: '127.0.0.1:7233:7233',
    says: 'require-quotes-in-ports',
  },
  {
    breach: 'a port for the whole network',
    file: COMPOSE,
    from: '"127.0.0.1:7233:7233"',
    to: '"7233:7233"',
    says: 'ports-are-local: temporal publishes 7233:7233',
  },
  {
    breach: 'an image without a version',
    file: COMPOSE,
    from: 'postgres:16-bookworm',
    to: 'postgres:latest',
    says: 'images-are-pinned-and-current: postgresql',
  },
  {
    breach: 'the deprecated image',
    file: COMPOSE,
    from: 'temporalio/server:1.32.0',
    to: 'temporalio/auto-setup:1.29.1',
    says: 'deprecated',
  },
  {
    breach: 'tools of another version than the server',
    file: COMPOSE,
    from: 'server:1.32.0',
    to: 'server:1.31.0',
    says: 'server-and-tools-have-one-version',
  },
  {
    breach: 'a password that everybody knows',
    file: COMPOSE,
    from: /POSTGRES_PWD: .*/,
    to: 'POSTGRES_PWD: temporal',
    says: 'secrets-have-no-default: temporal gives POSTGRES_PWD',
  },
  {
    breach: 'a password with a default',
    file: COMPOSE,
    from: /SQL_PASSWORD: .*/,
    to: 'SQL_PASSWORD: ${POSTGRES_PASSWORD:-temporal}',
    says: 'secrets-have-no-default: temporal-schema',
  },
  {
    breach: 'a service without bounds',
    file: COMPOSE,
    from: 'mem_limit: 1536m',
    to: '',
    says: 'services-are-bounded: worker lacks mem_limit',
  },
  {
    breach: 'a service that does not wait for its job',
    file: COMPOSE,
    from: /temporal-namespace:\n( +)condition: service_completed_successfully/,
    to: 'temporal-namespace:\n$1condition: service_started',
    says: 'dependencies-say-when: worker',
  },
  {
    breach: 'data that goes with the container',
    file: COMPOSE,
    from: '- postgresql-data:/var',
    to: '- ./data:/var',
    says: 'data-is-kept: postgresql',
  },
  {
    breach: 'a script that is not there',
    file: COMPOSE,
    from: '/deploy/setup-schema.sh',
    to: '/deploy/setup.sh',
    says: 'files-of-deploy-exist: temporal-schema',
  },
  {
    breach: 'a search attribute of another type',
    file: COMPOSE,
    from: 'DeskDueAt=Datetime',
    to: 'DeskDueAt=Keyword',
    says: 'namespace-job-fits-the-code: SEARCH_ATTRIBUTES',
  },
  {
    breach: 'a retention that loses evidence',
    file: COMPOSE,
    from: '720h',
    to: '72h',
    says: 'namespace-job-fits-the-code: RETENTION',
  },
  {
    breach: 'a worker on another queue',
    file: COMPOSE,
    from: 'DESK_TASK_QUEUE: support-tickets',
    to: 'DESK_TASK_QUEUE: tickets',
    says: 'worker-fits-the-code: worker polls',
  },
  {
    breach: 'a worker that is killed while it stops',
    file: COMPOSE,
    from: /ends by itself[^\n]*\n *stop_grace_period: 60s/,
    to: 'x\n    stop_grace_period: 45s',
    says: 'worker-fits-the-code: worker is killed',
  },
  {
    breach: 'a slow transfer queue',
    file: 'deploy/dynamicconfig.yaml',
    from: 'history.transferProcessorMaxPollRPS',
    to: 'history.transfer',
    says: 'dynamic-settings-are-whole',
  },
  {
    breach: 'a base without glibc',
    file: 'Dockerfile',
    from: 'node:22-bookworm-slim',
    to: 'node:22-alpine',
    says: 'base-has-glibc',
  },
  {
    breach: 'npm ci',
    file: 'Dockerfile',
    from: 'RUN npm install --no-audit',
    to: 'RUN npm ci --no-audit',
    says: 'installs-without-ci',
  },
  {
    breach: 'development packages in the image',
    file: 'Dockerfile',
    from: '--from=packages /app/node_modules',
    to: '--from=build /app/node_modules',
    says: 'final-image-is-lean',
  },
  { breach: 'root', file: 'Dockerfile', from: 'USER node', to: 'USER root', says: 'runs-as-nobody-special' },
  { breach: 'no certificates', file: 'Dockerfile', from: 'ca-certificates', to: 'curl', says: 'has-certificates' },
  {
    breach: 'a file that does not exist',
    file: 'Dockerfile',
    from: 'COPY playbook',
    to: 'COPY playbooks',
    says: 'copies-what-is-there: copies playbooks',
  },
  {
    breach: 'a file that the builder is not sent',
    file: '.dockerignore',
    from: '!playbook',
    to: '',
    says: '.dockerignore holds back',
  },
];

describe('the check of the container files', () => {
  let problems: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    const trees = [
      OURS,
      ...BREACHES.map(({ file, from, to }) => ({ ...OURS, [file]: (OURS[file] ?? '').replace(from, to) })),
    ];
    problems = await withPlantedTrees(trees, async (roots) => {
      const { exitCode, stderr } = await runScript('scripts/check-containers.mjs', roots);
      expect(exitCode).toBe(1);
      const lines = stderr.split('\n');
      return roots.map((root) =>
        lines.filter((line) => line.startsWith(`${root}: `)).map((line) => line.slice(root.length + 2)),
      );
    });
  }, 120_000);

  test('finds our files in order', () => {
    expect(problems[0]).toEqual([]);
  });

  test.each(BREACHES.map((breach, index) => ({ ...breach, index })))(
    'refuses $breach',
    ({ index, says, file, from, to }) => {
      expect((OURS[file] ?? '').replace(from, to)).not.toBe(OURS[file]);
      expect(problems[index + 1]?.join('\n')).toContain(says);
    },
  );

  test('ends well on the checkout itself, without a container engine', async () => {
    expect(await runScript('scripts/check-containers.mjs')).toMatchObject({ exitCode: 0, stderr: '' });
  });
});
