/**
 * What we ask of docker-compose.yml beyond its schema. Each rule takes the parsed file with what it is compared to and
 * returns one sentence for each breach. `test/containers` breaks each rule once.
 */

const SECRET_NAME = /PASSWORD|PWD|SECRET|TOKEN|API_KEY$/;
/** Required with a message, or empty unless set; a default that works would be a secret that everybody knows. */
const SECRET_VALUE = /^\$\{[A-Z_]+(:\?.+|:-)\}$/s;
/** The longest check (14 days) and a reopening (14 days more) have to end before the evidence is deleted. */
const LEAST_RETENTION_HOURS = 28 * 24;
const DYNAMIC_KEYS = [
  'limit.maxIDLength',
  'system.enableActivityEagerExecution',
  'matching.enableFairness',
  'history.transferProcessorMaxPollRPS',
  'history.timerProcessorMaxPollRPS',
  'history.visibilityProcessorMaxPollRPS',
  'frontend.namespaceRPS.visibility',
];

/** Every rule by name. */
export const COMPOSE_RULES = {
  'images-are-pinned-and-current': ({ services }) =>
    breaches(services, ({ image }) => {
      if (image === undefined) return null;
      if (/auto-setup/.test(image)) return `uses ${image}, which Temporal has deprecated`;
      return /^[^:@]+:[^:]*\d/.test(image) ? null : `pins no version: ${image}`;
    }),

  'server-and-tools-have-one-version': ({ services }) => {
    const versions = Object.values(services).flatMap(
      ({ image }) => /^temporalio\/(?:server|admin-tools):(.+)/.exec(image)?.[1] ?? [],
    );
    return new Set(versions).size > 1 ? [`server and admin-tools differ: ${versions.join(', ')}`] : [];
  },

  'ports-are-local': ({ services }) =>
    breaches(services, ({ ports = [] }) => {
      const open = ports.find((port) => !/^127\.0\.0\.1:\d+:\d+$/.test(port));
      return open === undefined ? null : `publishes ${open}; nothing here asks who connects, so bind it to 127.0.0.1`;
    }),

  'secrets-have-no-default': ({ services }) =>
    breaches(services, ({ environment = {} }) => {
      const named = Object.entries(environment).filter(([name]) => SECRET_NAME.test(name));
      const weak = named.find(([, value]) => !SECRET_VALUE.test(value));
      return weak === undefined ? null : `gives ${weak[0]} a value that works without being chosen`;
    }),

  'services-are-bounded': ({ services }) =>
    breaches(services, (service) => {
      const wanted = isJob(service)
        ? ['mem_limit', 'logging']
        : ['mem_limit', 'logging', 'healthcheck', 'stop_grace_period', 'restart'];
      const missing = wanted.filter((key) => service[key] === undefined);
      return missing.length === 0 ? null : `lacks ${missing.join(', ')}`;
    }),

  'dependencies-say-when': ({ services }) =>
    breaches(services, ({ depends_on: needed = {} }) => {
      const wrong = Object.entries(needed).find(([name, { condition }]) => {
        const target = services[name];
        return (
          target === undefined || condition !== (isJob(target) ? 'service_completed_successfully' : 'service_healthy')
        );
      });
      return wrong === undefined ? null : `depends on ${wrong[0]} without the condition that fits it`;
    }),

  'data-is-kept': ({ services, volumes }) =>
    [
      ['postgresql', '/var/lib/postgresql/data'],
      ['worker', '/var/lib/durable-desk'],
    ].flatMap(([name, path]) => {
      const mount = (services[name]?.volumes ?? []).find((volume) => volume.endsWith(`:${path}`));
      const isNamed = mount !== undefined && Object.hasOwn(volumes, mount.split(':')[0]);
      return isNamed ? [] : [`${name} keeps ${path} in no named volume`];
    }),

  'files-of-deploy-exist': ({ services, hasFile }) =>
    breaches(services, ({ command = [], environment = {} }) => {
      const named = [...command, ...Object.values(environment)].filter((word) => word.startsWith('/deploy/'));
      const missing = named.find((word) => !hasFile(word.slice(1)));
      return missing === undefined ? null : `names ${missing}, which is not there`;
    }),

  'namespace-job-fits-the-code': ({ services, names }) => {
    const { SEARCH_ATTRIBUTES = '', RETENTION = '' } = services['temporal-namespace']?.environment ?? {};
    const wanted = Object.entries(names.SEARCH_ATTRIBUTES).map(([name, type]) => `${name}=${type}`);
    const hours = Number(/^(\d+)h$/.exec(RETENTION)?.[1] ?? 0);
    return [
      ...(SEARCH_ATTRIBUTES.trim().split(/\s+/).toSorted().join() === wanted.toSorted().join()
        ? []
        : [`SEARCH_ATTRIBUTES are not those of src/protocol/names.ts: ${wanted.join(' ')}`]),
      ...(hours >= LEAST_RETENTION_HOURS ? [] : [`RETENTION is under ${LEAST_RETENTION_HOURS}h`]),
    ];
  },

  'worker-fits-the-code': ({ services, names, forceSeconds }) => {
    const { environment = {}, stop_grace_period: grace } = services['worker'] ?? {};
    const graceSeconds = Number(/^(\d+)s$/.exec(grace)?.[1] ?? 0);
    return [
      ...(environment['DESK_TASK_QUEUE'] === names.TASK_QUEUE
        ? []
        : [`worker polls another queue than ${names.TASK_QUEUE}`]),
      ...(graceSeconds > forceSeconds
        ? []
        : [`worker is killed after ${grace ?? '10s'}, but may need ${forceSeconds}s to end`]),
    ];
  },

  'dynamic-settings-are-whole': ({ dynamic }) => {
    const missing = DYNAMIC_KEYS.filter((key) => !Array.isArray(dynamic[key]) || dynamic[key][0]?.value === undefined);
    return missing.length === 0 ? [] : [`deploy/dynamicconfig.yaml gives no value to ${missing.join(', ')}`];
  },
};

/** Every rule for the Dockerfile by name. */
export const DOCKERFILE_RULES = {
  'base-has-glibc': ({ text }) =>
    /^(?:FROM|ARG NODE_IMAGE=).*(?:alpine|musl)/m.test(text) || !/node:2[02]-bookworm-slim/.test(text)
      ? ["the base is not node:20 or 22 on bookworm-slim; the SDK's native part needs glibc"]
      : [],

  'installs-without-ci': ({ instructions }) =>
    instructions.some((line) => /\bnpm ci\b/.test(line)) ? ['`npm ci` cannot work with our lock file'] : [],

  'final-image-is-lean': ({ last, text }) => [
    ...(last.some((line) => /\bnpm\b/.test(line)) ? ['the last stage runs npm'] : []),
    ...(/npm install --omit=dev/.test(text) ? [] : ['no stage installs without the development packages']),
    ...(last.some((line) => /^COPY --from=packages .*node_modules/.test(line))
      ? []
      : ['node_modules come from the wrong stage']),
  ],

  'runs-as-nobody-special': ({ last }) => {
    const user = last.findLast((line) => line.startsWith('USER '));
    return user === undefined || /\b(root|0)\b/.test(user) ? ['the last stage runs as root'] : [];
  },

  'has-certificates': ({ last }) =>
    last.some((line) => /ca-certificates/.test(line)) ? [] : ['the last stage lacks ca-certificates'],

  'copies-what-is-there': ({ instructions, hasFile, sentToBuilder }) =>
    instructions
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(/\s+/).slice(1, -1))
      .flatMap((source) => {
        if (!hasFile(source)) return [`copies ${source}, which is not there`];
        return sentToBuilder(source) ? [] : [`copies ${source}, which .dockerignore holds back`];
      }),
};

/** The instructions of a Dockerfile, each on one line, and those of its last stage. */
export function readDockerfile(text) {
  const instructions = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const start = instructions.findLastIndex((line) => line.startsWith('FROM '));
  return { text, instructions, last: instructions.slice(start) };
}

function breaches(services, judge) {
  return Object.entries(services).flatMap(([name, service]) => {
    const breach = judge(service);
    return breach === null ? [] : [`${name} ${breach}`];
  });
}

function isJob(service) {
  return service.restart === 'no';
}
