import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

/** What may never reach the workflow bundle: it would cost every cached run a megabyte, or break determinism. */
const FORBIDDEN = /^(@energetic-ai|openai|zod|pino|yaml|canonicalize|commander|temporal-polyfill)(\/|$)/u;

/** The compiled bundle next to this build, as `npm run build` leaves it; `null` when running from sources. */
export const BUILT_BUNDLE: string | null = existsSync(resolve(import.meta.dirname, '..', 'workflow-bundle.js'))
  ? resolve(import.meta.dirname, '..', 'workflow-bundle.js')
  : null;

/**
 * Bundles the workflow code, refusing forbidden modules with the name of the file that imported them. Takes 2 to 6 s.
 *
 * The modules are loaded once per worker and shared by all runs, which saves each cached run 48 KB. They may be, since
 * workflow code has no module state (CONTRIBUTING, style 9); the SDK freezes what they export.
 *
 * @throws {Error} naming module and importing file.
 */
export async function bundleWorkflows(workflowsPath: string = entryPath()): Promise<WorkflowBundleWithSourceMap> {
  const refused: string[] = [];
  // Our package says that imports have no side effects, so webpack would leave one out whose result is not used.
  const keepPreloading = { test: (path: string) => path === workflowsPath, sideEffects: true };
  const bundling = bundleWorkflowCode({
    workflowsPath,
    preloadModules: [workflowsPath],
    logger: new DefaultLogger('ERROR'),
    webpackConfigHook: (config) => {
      const guard = ({ request, contextInfo }: ExternalRequest, done: (error?: Error) => void) => {
        if (request === undefined || !FORBIDDEN.test(request)) return done();
        refused.push(`${contextInfo?.issuer ?? 'a workflow file'} imports ${request}`);
        return done(
          new Error(`Workflow code may not import ${request}: ${contextInfo?.issuer ?? 'unknown file'} does.`),
        );
      };
      const known = config.externals === undefined ? [] : [config.externals].flat();
      const rules = [...(config.module?.rules ?? []).map(asBuilt), keepPreloading];
      return { ...config, externals: [...known, guard], module: { ...config.module, rules } };
    },
  });
  try {
    return await bundling;
  } catch (fault) {
    if (refused.length === 0) throw fault;
    throw new Error(
      `The workflow bundle was refused: ${refused.join('; ')}. Import types only, or move the code into an activity.`,
    );
  }
}

/** Bundles into a file, atomically. */
export async function writeWorkflowBundle(to: {
  readonly outFile: string;
  readonly workflowsPath?: string;
}): Promise<void> {
  const { code } = await bundleWorkflows(to.workflowsPath);
  await mkdir(dirname(to.outFile), { recursive: true });
  const partial = `${to.outFile}.${process.pid}.partial`;
  await writeFile(partial, code);
  await rename(partial, to.outFile);
}

type WebpackHook = NonNullable<Parameters<typeof bundleWorkflowCode>[0]['webpackConfigHook']>;
type Rule = NonNullable<NonNullable<Parameters<WebpackHook>[0]['module']>['rules']>[number];

/** Compiles sources for the same JavaScript as `npm run build` does, so that tests run what a worker runs. */
function asBuilt(rule: Rule): Rule {
  if (typeof rule !== 'object' || rule === null || typeof rule.use !== 'object' || rule.use === null) return rule;
  if (!('options' in rule.use) || typeof rule.use.options !== 'object') return rule;
  const { options } = rule.use;
  return { ...rule, use: { ...rule.use, options: { ...options, jsc: { ...options['jsc'], target: 'es2022' } } } };
}

interface ExternalRequest {
  readonly request?: string;
  readonly contextInfo?: { readonly issuer?: string };
}

function entryPath(): string {
  const built = resolve(import.meta.dirname, '..', 'workflows', 'index.js');
  return existsSync(built) ? built : resolve(import.meta.dirname, '..', 'workflows', 'index.ts');
}
