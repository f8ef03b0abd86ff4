import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';

/** One setting of the environment, as `.env.example` and the README list it. */
export interface Setting {
  readonly meaning: string;
  /** Allowed values or unit. */
  readonly values: string;
  readonly default: string;
}

/** Every setting of our own. Temporal's (`TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE`, profile and so on) are the standard ones. */
export const SETTINGS = {
  DESK_TENANT: {
    meaning: 'The tenant that clients file tickets for.',
    values: '1 to 100 of A-Z a-z 0-9 . _ -',
    default: 'default',
  },
  DESK_TASK_QUEUE: {
    meaning: 'The task queue of workers and new tickets.',
    values: '1 to 200 characters',
    default: 'support-tickets',
  },
  DESK_STATE_DIR: {
    meaning: 'Where a checkout keeps database, outbox and playbooks.',
    values: 'a folder',
    default: '.desk',
  },
  DESK_OUTBOX_DIR: {
    meaning: 'Where the local connector delivers replies and items.',
    values: 'a folder',
    default: 'outbox below the state folder',
  },
  DESK_PLAYBOOK_DIR: {
    meaning: 'The playbook: workflow document, policy and roster.',
    values: 'a folder',
    default: 'playbook of the installation',
  },
  DESK_POLICY: {
    meaning: 'Another policy file in place of the one in the playbook.',
    values: 'a YAML file',
    default: 'policy.yaml of the playbook',
  },
  DESK_DRAFTER: {
    meaning: 'Who writes drafts. A key alone switches nothing.',
    values: 'embedded, openai',
    default: 'embedded',
  },
  DESK_ALLOW_UNSIGNED: {
    meaning: 'Whether decisions without a signature count; each is marked "unsigned, identity not proven".',
    values: 'true, false',
    default: 'false',
  },
  DESK_ACTOR: {
    meaning: 'The roster id under which `desk decide` and `desk take-over` act.',
    values: 'an id of roster.yaml',
    default: '(none)',
  },
  DESK_MAX_CACHED_WORKFLOWS: {
    meaning: 'Runs that a worker keeps in memory; one costs about 0.5 MB.',
    values: '10 to 10000',
    default: '500',
  },
  DESK_MAX_ACTIVITIES: {
    meaning: 'Activities that a worker runs at once; what the model quota allows.',
    values: '1 to 1000',
    default: '100',
  },
  DESK_LOG_LEVEL: {
    meaning: 'How much a worker logs, as JSON lines on standard error.',
    values: 'DEBUG, INFO, WARN, ERROR',
    default: 'INFO',
  },
  OPENAI_API_KEY: {
    meaning: 'Key of the model provider; used with DESK_DRAFTER=openai only.',
    values: 'a secret',
    default: '(none)',
  },
  OPENAI_BASE_URL: { meaning: 'Any compatible endpoint.', values: 'a URL', default: "the provider's" },
  DESK_OPENAI_MODEL: { meaning: 'The model that drafts.', values: 'a model id', default: 'gpt-6-luna' },
  DESK_OPENAI_EFFORT: {
    meaning: 'How much the model thinks before it writes; thinking is paid for as output.',
    values: 'none, low, medium, high',
    default: 'low',
  },
  DESK_OPENAI_SERVICE_TIER: {
    meaning: 'flex serves tickets that are not urgent slower, at half the price.',
    values: 'default, flex',
    default: 'default',
  },
  DESK_OPENAI_CACHE_BUCKETS: {
    meaning:
      "Over how many cache keys tickets are spread; the provider's cache takes about 15 calls a minute under one.",
    values: '1 to 1000',
    default: '1',
  },
  DESK_PRICES: {
    meaning: 'Prices of models, beside those that ship.',
    values: 'a YAML or JSON file',
    default: '(none)',
  },
  DESK_IDENTIFIER_KEY: {
    meaning:
      'Key under which a customer is named to the model provider, as a hash; without it customers are not named.',
    values: 'a secret of 16 characters or more',
    default: '(none)',
  },
} as const satisfies Record<string, Setting>;

/** The settings, read and typed. */
export interface Settings {
  readonly tenant: string;
  readonly taskQueue: string;
  readonly stateDir: string;
  readonly outboxDir: string;
  readonly playbookDir: string;
  readonly policyFile: string | null;
  readonly drafter: 'embedded' | 'openai';
  readonly allowUnsigned: boolean;
  readonly actor: string | null;
  readonly maxCachedWorkflows: number;
  readonly maxActivities: number;
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';
  readonly openai: OpenAiEnvironment;
}

/** What concerns the drafter that calls a model. */
export interface OpenAiEnvironment {
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly model: string;
  readonly effort: 'none' | 'low' | 'medium' | 'high';
  readonly serviceTier: 'default' | 'flex';
  readonly cacheBuckets: number;
  readonly pricesFile: string | null;
  readonly identifierKey: string | null;
}

/** Settings with warnings about names that look like typos, or every problem at once: one line per setting that cannot be read. */
export type SettingsReading =
  | { readonly kind: 'ok'; readonly settings: Settings; readonly warnings: readonly string[] }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Reads the environment. An empty variable counts as absent; an unknown `DESK_` variable is warned about, since it is most often a typo. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsReading {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const warnings = Object.keys(given)
    .filter((name) => name.startsWith('DESK_') && !name.startsWith('DESK_TEST_') && !Object.hasOwn(SETTINGS, name))
    .map((name) => `${name}: no such setting; known are ${Object.keys(SETTINGS).join(', ')}`);
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => problemOf(String(issue.path[0] ?? ''), issue.message));
    return { kind: 'invalid', problems };
  }
  return { kind: 'ok', settings: settingsOf(parsed.data), warnings };
}

/** The folder that holds `playbook/`, `examples/` and `eval/`: the checkout or the installed package. */
export const INSTALLATION = resolve(import.meta.dirname, '..');

const environment = z.object({
  DESK_TENANT: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,100}$/u)
    .default('default'),
  DESK_TASK_QUEUE: z.string().max(200).default('support-tickets'),
  DESK_STATE_DIR: z.string().default('.desk'),
  DESK_OUTBOX_DIR: z.string().optional(),
  DESK_PLAYBOOK_DIR: z.string().default(resolve(INSTALLATION, 'playbook')),
  DESK_POLICY: z.string().optional(),
  DESK_DRAFTER: z.enum(['embedded', 'openai']).default('embedded'),
  DESK_ALLOW_UNSIGNED: z.enum(['true', 'false']).default('false'),
  DESK_ACTOR: z.string().optional(),
  DESK_MAX_CACHED_WORKFLOWS: z.coerce.number().int().min(10).max(10_000).default(500),
  DESK_MAX_ACTIVITIES: z.coerce.number().int().min(1).max(1_000).default(100),
  DESK_LOG_LEVEL: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: z.url().optional(),
  DESK_OPENAI_MODEL: z.string().default('gpt-6-luna'),
  DESK_OPENAI_EFFORT: z.enum(['none', 'low', 'medium', 'high']).default('low'),
  DESK_OPENAI_SERVICE_TIER: z.enum(['default', 'flex']).default('default'),
  DESK_OPENAI_CACHE_BUCKETS: z.coerce.number().int().min(1).max(1_000).default(1),
  DESK_PRICES: z.string().optional(),
  DESK_IDENTIFIER_KEY: z.string().min(16).optional(),
});

function settingsOf(env: z.infer<typeof environment>): Settings {
  const stateDir = inHome(env.DESK_STATE_DIR);
  return {
    tenant: env.DESK_TENANT,
    taskQueue: env.DESK_TASK_QUEUE,
    stateDir,
    outboxDir: env.DESK_OUTBOX_DIR === undefined ? resolve(stateDir, 'outbox') : inHome(env.DESK_OUTBOX_DIR),
    playbookDir: inHome(env.DESK_PLAYBOOK_DIR),
    policyFile: env.DESK_POLICY === undefined ? null : inHome(env.DESK_POLICY),
    drafter: env.DESK_DRAFTER,
    allowUnsigned: env.DESK_ALLOW_UNSIGNED === 'true',
    actor: env.DESK_ACTOR ?? null,
    maxCachedWorkflows: env.DESK_MAX_CACHED_WORKFLOWS,
    maxActivities: env.DESK_MAX_ACTIVITIES,
    logLevel: env.DESK_LOG_LEVEL,
    openai: openAiOf(env),
  };
}

function openAiOf(env: z.infer<typeof environment>): OpenAiEnvironment {
  return {
    apiKey: env.OPENAI_API_KEY ?? null,
    baseUrl: env.OPENAI_BASE_URL ?? null,
    model: env.DESK_OPENAI_MODEL,
    effort: env.DESK_OPENAI_EFFORT,
    serviceTier: env.DESK_OPENAI_SERVICE_TIER,
    cacheBuckets: env.DESK_OPENAI_CACHE_BUCKETS,
    pricesFile: env.DESK_PRICES === undefined ? null : inHome(env.DESK_PRICES),
    identifierKey: env.DESK_IDENTIFIER_KEY ?? null,
  };
}

function inHome(path: string): string {
  return resolve(path.startsWith('~/') ? path.replace('~', homedir()) : path);
}

/** Never repeats the value: it may be a secret. */
function problemOf(name: string, message: string): string {
  const setting: Setting | undefined = Object.entries(SETTINGS).find(([known]) => known === name)?.[1];
  return `${name}: ${message}; allowed: ${setting?.values ?? 'see .env.example'}`;
}
