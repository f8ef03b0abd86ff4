import { z } from 'zod';
import { id, language } from '../schemas/playbook-fields.js';
import type { DataPath } from './yaml-source.js';

/** Who the roster names. Read from the data as written, so that another fault in the file hides no wrong name. */
export interface RosterNames {
  readonly people: readonly { readonly id: string; readonly active: boolean; readonly holidays?: string | undefined }[];
  readonly groups: readonly {
    readonly id: string;
    /** `null` for one that is no id: the schema says so. */
    readonly members: readonly (string | null)[];
    readonly duty?: { readonly holidays?: string | undefined } | undefined;
    readonly remindsToo?: string | undefined;
  }[];
  readonly calendars?: readonly { readonly id: string }[] | undefined;
}

/** A name that the policy uses, and where. */
export interface UsedName {
  readonly id: string;
  readonly path: DataPath;
  /** Whether a person may stand here too, or only a group that decides. */
  readonly use: 'owner' | 'approvers';
}

/** What the policy names, as far as it could be read: what is missing or no text is left to the schema. */
export interface PolicyNames {
  readonly deskLanguage: string | null;
  readonly ruleIds: readonly { readonly id: string; readonly path: DataPath }[];
  readonly used: readonly UsedName[];
  readonly switchedOff: readonly { readonly tenant: string; readonly stages: readonly string[] }[];
}

/** The names of a roster; `null` where an id is no text, since who it stands for would be guessed. */
export function rosterNames(data: unknown): RosterNames | null {
  return looseRoster.safeParse(data).data ?? null;
}

/** The names of a policy; none at all where the data is no map. */
export function policyNames(data: unknown): PolicyNames {
  const { deskLanguage, approval, defaultRoute, routing, tenants } = loosePolicy.parse(data);
  const use = (named: string | null, path: DataPath, as: UsedName['use']): readonly UsedName[] =>
    named === null ? [] : [{ id: named, path, use: as }];
  return {
    deskLanguage,
    ruleIds: routing.flatMap((rule, place) =>
      rule.id === null ? [] : [{ id: rule.id, path: ['routing', place, 'id'] }],
    ),
    used: [
      ...use(approval.defaultGroup, ['approval', 'defaultGroup'], 'approvers'),
      ...use(defaultRoute.owner, ['defaultRoute', 'owner'], 'owner'),
      ...routing.flatMap(({ owner, escalate }, place) => [
        ...use(owner, ['routing', place, 'owner'], 'owner'),
        ...use(escalate.group, ['routing', place, 'escalate', 'group'], 'approvers'),
      ]),
    ],
    switchedOff: Object.entries(tenants).map(([tenant, { switchedOff }]) => ({
      tenant,
      stages: Object.keys(switchedOff),
    })),
  };
}

/** What is no id is a problem of the schema already, and told once. */
const name = id.nullable().catch(null);
const maybe = id.optional().catch(undefined);

const looseRoster = z.object({
  people: z.array(z.object({ id: z.string(), active: z.boolean().catch(true), holidays: maybe })),
  groups: z.array(
    z.object({
      id: z.string(),
      members: z.array(name),
      duty: z.object({ holidays: maybe }).optional().catch(undefined),
      remindsToo: maybe,
    }),
  ),
  calendars: z.array(z.object({ id: z.string() })).optional(),
});

const NO_RULE = { id: null, owner: null, escalate: { group: null } };
const NO_POLICY = {
  deskLanguage: null,
  approval: { defaultGroup: null },
  defaultRoute: { owner: null },
  routing: [],
  tenants: {},
};

const loosePolicy = z
  .object({
    deskLanguage: language.nullable().catch(null),
    approval: z.object({ defaultGroup: name }).catch(NO_POLICY.approval),
    defaultRoute: z.object({ owner: name }).catch(NO_POLICY.defaultRoute),
    routing: z
      .array(
        z.object({ id: name, owner: name, escalate: z.object({ group: name }).catch(NO_RULE.escalate) }).catch(NO_RULE),
      )
      .catch([]),
    tenants: z
      .record(
        z.string(),
        z.object({ switchedOff: z.record(z.string(), z.unknown()).catch({}) }).catch({ switchedOff: {} }),
      )
      .catch({}),
  })
  .catch(NO_POLICY);
