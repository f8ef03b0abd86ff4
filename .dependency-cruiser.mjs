/**
 * The walls of the house. Every arrow between folders of `src` that is not named here is refused, and each comment
 * says what to do instead. `test/architecture/import-rules.test.ts` plants a breach of every rule and sees it fire.
 */

/** Matches a package whether or not it is installed, so that a planted tree without node_modules is judged the same. */
const npm = (...names) => `^(node_modules/)?(${names.join('|')})(/|$)`;

/** Everything that this project starts from: exported folders, the processes, and the scripts. */
const ENTRIES = '^(src/(client|workflows|activities|workers)/index|src/(cli|workers)/main)[.]ts$';

/**
 * The commands that are doors to the composition root: the worker's process starts here, `doctor` looks at its parts, and
 * `eval` takes tickets through its stages, `playbook` loads what it would load; so does everything that starts a worker, before it starts.
 */
const COMPOSING_COMMANDS =
  '^src/cli/(commands|views)/(worker|eval|playbook)[.]ts$|^src/cli/views/playbook-prune[.]ts$|^src/cli/commands/doctor[.]ts$|^src/cli/(refuse-playbook|playbook-prune)[.]ts$';

/** The arrows: a layer may import itself and what stands here, nothing else. */
const ARROWS = {
  domain: [npm('temporal-polyfill')],
  protocol: ['^src/domain/'],
  workflows: ['^src/(domain|protocol)/', npm('@temporalio/workflow', '@temporalio/common')],
  schemas: ['^src/(domain|protocol)/', '^src/content-hash[.]ts$', npm('zod')],
  activities: [
    '^src/(domain|protocol|schemas)/',
    '^src/(ports|content-hash|vendor-fault)[.]ts$',
    npm('@temporalio/activity', '@temporalio/common'),
    '^(node:)?(crypto|timers|timers/promises|util)$',
  ],
  eval: ['^src/(domain|schemas)/', '^src/content-hash[.]ts$', npm('zod')],
  client: [
    '^src/(domain|protocol|schemas)/',
    '^src/(content-hash|config)[.]ts$',
    npm('@temporalio/client', '@temporalio/common', '@temporalio/envconfig', 'p-queue'),
    '^(node:)?(crypto|util|timers|timers/promises)$',
  ],
};

const TEAMS_BEHIND_PORTS = ['drafters', 'connectors', 'playbook'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    layer('domain-is-pure', {
      layer: 'domain',
      comment:
        'The domain is plain functions over plain data: no package but the one that knows time zones, no Node part, no other layer. Pass what is needed as an argument, or move the effect into an activity.',
    }),
    layer('protocol-imports-only-domain', {
      layer: 'protocol',
      comment:
        'The protocol is what crosses a process boundary, in words of the domain. Move the type it needs into src/domain.',
    }),
    layer('workflows-import-only-domain-and-protocol', {
      layer: 'workflows',
      comment:
        'Workflow code is replayed from history, and each cached run pays for every module in the bundle. Put the work into an activity and the type into src/protocol or src/domain.',
    }),
    {
      name: 'workflows-reckon-no-calendar',
      comment:
        'Time zones change with the version of Node, so a replay could differ, and the library would cost every cached run. Reckon in an activity and let the workflow act on the recorded moment. Import types only.',
      severity: 'error',
      from: { path: '^src/workflows/' },
      to: { reachable: true, path: npm('temporal-polyfill') },
    },
    layer('activities-know-ports-not-connectors', {
      layer: 'activities',
      comment:
        'Activities speak to ports, so that any drafter and any connector fits. Add what is missing to src/ports.ts and let src/workers plug the real part in.',
    }),
    ...TEAMS_BEHIND_PORTS.map((name) => ({
      name: `${name}-stand-behind-ports`,
      comment: `Code in src/${name} implements a port and knows nothing of Temporal, activities or other teams. Take what it needs from src/ports.ts, the domain or the schemas.`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: {
        path: [
          `^src/(?!(${name}|domain|schemas)/|(ports|content-hash|vendor-fault|protocol/failures)[.]ts$)`,
          npm('@temporalio'),
        ],
      },
    })),
    layer('schemas-describe-the-domain', {
      layer: 'schemas',
      comment:
        'A schema turns untrusted data into a domain type and knows nothing else. Keep the rest with the caller of the schema.',
    }),
    {
      name: 'schemas-stay-at-the-edge',
      comment:
        'Untrusted data is parsed once, where it comes in: client, command line, activities, drafters, playbook, settings. Behind the edge, take a domain type.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(schemas|client|cli|activities|drafters|playbook|workers|eval)/|^src/config[.]ts$',
      },
      to: { path: [npm('zod'), '^src/schemas/'] },
    },
    layer('eval-measures-and-does-nothing', {
      layer: 'eval',
      comment:
        'Measures are pure: they read labels and what the stages returned. Let src/workers take tickets through the stages, and src/cli read and write files.',
    }),
    {
      name: 'nothing-serves-the-measures',
      comment:
        'What is measured knows no label and no measure; otherwise a figure could be made to look good. Only workers and `desk eval` import src/eval.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(eval|workers)/', COMPOSING_COMMANDS] },
      to: { path: '^src/eval/' },
    },
    layer('client-talks-to-the-server-only', {
      layer: 'client',
      comment:
        'The client is a library for backends: it validates, calls Temporal and reads answers. Move anything else to src/cli or src/workers.',
    }),
    {
      name: 'client-has-no-native-code',
      comment:
        'Importing the client must load neither the native worker nor workflow code, not even through another module. Cut the chain that the report shows; names and payload types live in src/protocol.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: {
        reachable: true,
        path: [
          npm('@temporalio/(worker|workflow|core-bridge|testing|activity)'),
          '^src/(workflows|activities|workers)/',
        ],
      },
    },
    {
      name: 'doors-go-through-client',
      comment:
        'The command line does what a backend can do, through the same client. Add the missing call to src/client; start workers and servers as processes.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: COMPOSING_COMMANDS },
      to: {
        path: [
          '^src/(?!(cli|client|server|domain|protocol|schemas)/|(config|content-hash)[.]ts$)',
          npm('@temporalio/(worker|workflow|activity|testing)'),
        ],
      },
    },
    {
      name: 'server-only-starts-servers',
      comment:
        'src/server finds, builds and starts a Temporal dev server and knows nothing about tickets. Move the rest to src/cli.',
      severity: 'error',
      from: { path: '^src/server/' },
      to: { path: '^src/(?!(server|domain|protocol)/|config[.]ts$)' },
    },
    {
      name: 'only-workers-compose',
      comment:
        'Real parts are put together in src/workers and nowhere else. Take the part through its port, or start the worker as a process.',
      severity: 'error',
      from: { path: '^src/([^/]+)', pathNot: ['^src/workers/', COMPOSING_COMMANDS] },
      to: {
        path: '^src/(activities|drafters|connectors|playbook|workflows|workers)/',
        pathNot: '^src/$1/',
      },
    },
    {
      name: 'nothing-imports-test',
      comment: 'A fixture that production needs is not a fixture. Move it into src, or pass it in.',
      severity: 'error',
      from: { path: '^(src|examples|scripts|bin)/' },
      to: { path: '^(test|bench)/|[.]test[.]ts$' },
    },
    {
      name: 'production-installs-what-it-imports',
      comment:
        'src runs where only "dependencies" of package.json are installed. Move the package there, with a decision line, or do without it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-unresolved',
      comment: 'This import leads nowhere. Correct the path (with .js at its end) or install the package.',
      severity: 'error',
      from: {},
      // The package's own name leads to `lib`, which a clean clone has not built yet; `npm run check types` proves it.
      to: { couldNotResolve: true, pathNot: '^durable-desk(/|$)' },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one idea or three. Move what both need into a third file, below them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing. Use it or delete it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ENTRIES },
      to: {},
    },
    {
      name: 'reachable-from-an-entry',
      comment: 'No entry of the project leads to this file. Use it or delete it.',
      severity: 'error',
      from: { path: ENTRIES },
      to: { path: '^src/', pathNot: ENTRIES, reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(lib|coverage|[.]desk)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    tsPreCompilationDeps: true,
  },
};

/** A rule that lists everything a layer may import: itself, and its arrows. */
function layer(name, { layer: folder, comment }) {
  const allowed = [`^src/${folder}/`, ...ARROWS[folder]];
  return { name, comment, severity: 'error', from: { path: `^src/${folder}/` }, to: { pathNot: allowed } };
}
