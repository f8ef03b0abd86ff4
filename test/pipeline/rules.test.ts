import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities } from '../../src/activities/index.js';
import { contentHash } from '../../src/content-hash.js';
import { type Action, type ActionContent, entryOf } from '../../src/domain/action.js';
import type { TenantId, TicketId } from '../../src/domain/brand.js';
import { type Acceptance, definitionOfDone } from '../../src/domain/definition-of-done.js';
import { askBeforeExecution } from '../../src/domain/gate-rules.js';
import type { Opening } from '../../src/domain/opening.js';
import type { Outcome } from '../../src/domain/outcome.js';
import { type HandoffRecord, STAGE_ORDER, type StageId } from '../../src/domain/stages.js';
import { NO_USAGE } from '../../src/domain/usage.js';
import { verify } from '../../src/domain/verify.js';
import { laterAlarms } from '../../src/domain/later-words.js';
import type { HandedOff, StageInput, StageVerdict, VerifyInput } from '../../src/protocol/activities.js';
import type { Judgement } from '../../src/protocol/messages.js';
import { draftShapes } from '../../src/schemas/drafts.js';
import { ROOT } from '../architecture/project-script.js';
import { anAction, aReply } from '../support/actions.js';
import { anOpening, aPlaybook, aRecord, aRouting, aStartInput } from '../support/builders.js';
import { HANDOFFS } from '../support/handoffs.js';
import { createInstantDrafter, type InstantOptions } from '../support/instant-drafter.js';
import { somePorts } from '../support/ports.js';
import { type ToldActivity, toldHistories } from './told-history.js';

const RECORDS: readonly HandoffRecord[] = STAGE_ORDER.map((stage) => aRecord(stage, HANDOFFS[stage]));

describe('the chain of handoffs', () => {
  test('X1 each record names the record before it, and what it was given: an altered one no longer fits', async () => {
    const records: HandoffRecord[] = [];
    for (const stage of STAGE_ORDER) {
      const input = anInput({ records: [...records], ordinal: records.length + 1 });
      const { record } = await handOff(stage, input);
      expect(record.inputHash).toBe(contentHash(input));
      expect(record.outputHash).toBe(contentHash(record.output));
      records.push(record);
    }

    expect(brokenLinks(records)).toEqual([]);
    const altered = records.map((record) =>
      record.ordinal === 2 ? { ...record, usage: { ...NO_USAGE, latencyMs: 9 } } : record,
    );
    expect(brokenLinks(altered)).toEqual([3]);
    expect(brokenLinks(records.filter((record) => record.ordinal !== 3))).toEqual([4]);
  });

  test('X1 holds in every recorded history', () => {
    const broken = toldHistories().flatMap(({ name, activities }) => {
      const records = recordsOf(activities.map(({ result }) => result));
      return brokenLinks(records).map((ordinal) => `${name} ${ordinal}`);
    });

    expect(broken).toEqual([]);
  });
});

describe('a draft that is not as it should be', () => {
  const misshapen: InstantOptions = { content: () => ({ customerGoal: 'Get everything' }) };

  test('X3 is turned down for its shape before any rule is asked', async () => {
    const verdict = await runStage('support-specialist', { input: anInput({}), options: misshapen });

    expect(verdict).toMatchObject({ kind: 'needs_repair' });
    const findings = verdict.kind === 'needs_repair' ? verdict.rejected.findings : [];
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set(['X3']));
  });

  test('X3 is repaired once; what breaks a rule then, a person is asked about', async () => {
    const input = anInput({ records: RECORDS.slice(0, 1), ordinal: 2 });
    const options: InstantOptions = { content: () => ({ ...HANDOFFS['operations-lead'], owner: 'nobody-we-know' }) };
    const first = await runStage('operations-lead', { input, options });
    if (first.kind !== 'needs_repair') throw new Error('The draft was not turned down.');
    const { repairDraft } = createActivities(portsWith(options));
    const second = await new MockActivityEnvironment().run<unknown[], HandedOff, () => Promise<HandedOff>>(() =>
      repairDraft({ stage: 'operations-lead', input, rejected: first.rejected }),
    );

    expect(second).toMatchObject({ kind: 'handed_off', record: { findings: [{ rule: 'O1' }] } });
    expect(JSON.stringify(second.gate)).toContain('DraftBreaksRules');
  });
});

describe('what leaves the house', () => {
  const carryOut = async (content: unknown): Promise<readonly string[]> => {
    const delivered: string[] = [];
    // cast: what a draft could smuggle into an action is not of its type.
    const action = anAction({ content: content as ActionContent });
    const connector = {
      name: 'twin',
      deliver: async ({ key }: Action) => {
        delivered.push(key);
        return {
          schemaVersion: 1,
          actionKey: key,
          contentHash: action.contentHash,
          connector: 'twin',
          reference: 'r',
          deliveredAt: 0,
        } as never;
      },
    };
    const { carryOutAction } = createActivities(somePorts({ connector }));
    const ticket = { tenant: 'acme' as TenantId, ticketId: 'T-1' as TicketId, round: 1 };
    const gates = { reply: 'never', items: 'never', defaultGroup: 'support-leads' } as const;
    await new MockActivityEnvironment().run(() =>
      carryOutAction({ ticket, action, gates, escalates: false, approved: [entryOf(action)] }),
    );
    return delivered;
  };

  test('X4 is what the schema of an action knows, and nothing beside it, even when it was approved', async () => {
    expect(await carryOut(aReply())).toHaveLength(1);
    for (const odd of [
      { ...aReply(), bcc: 'karl@example.org' },
      { ...aReply(), to: { name: null, channel: 'email', address: 'karl@example.org' } },
      { ...aReply(), kind: 'payment' },
      { ...aReply(), body: 'x'.repeat(20_000) },
      { kind: 'item', item: { title: 'Pay' } },
    ])
      await expect(carryOut(odd)).rejects.toMatchObject({ code: 'ActionUnsendable' });
  });

  test('X4 waits for a person when it names more money than the limit, whatever the policy says of replies', () => {
    const opening = anOpening({ gates: { reply: 'never', items: 'never', defaultGroup: 'support-leads' } });
    const ask = (body: string) => {
      const actions = [anAction({ content: aReply({ body }) })];
      const done = definitionOfDone({
        records: RECORDS,
        actions: actions.map((action) => action.content),
        accepted: [],
      });
      return askBeforeExecution({
        opening,
        policyRules: [],
        routing: aRouting(),
        records: RECORDS,
        actions,
        approved: [],
        done,
      });
    };

    expect(ask('You get 50 EUR back once the charge is confirmed.')).toBeNull();
    expect(ask('You get 51 EUR back once the charge is confirmed.')).toMatchObject({
      rules: [{ ruleId: 'policy.limits.moneyWithoutApproval' }],
    });
  });
});

describe('what is told from the history alone', () => {
  const ended = toldHistories().filter(({ result }) => result !== null);

  test('X5 the definition of done of every recorded history is the same when it is told again', () => {
    const compared = ended.flatMap(({ name, activities, result }) => {
      // cast: a run of ours ends with an outcome.
      const { definitionOfDone: recorded } = result as Outcome;
      const last = activities.filter(({ type }) => type === 'product-manager').at(-1)?.result as HandedOff | undefined;
      if (last === undefined) return [];
      const records = recordsOf(activities.map((activity) => activity.result));
      const actions = last.actions.map((action) => action.content);
      const again = definitionOfDone({ records, actions, accepted: acceptedIn(activities) });
      return [{ name, same: JSON.stringify(again) === JSON.stringify(recorded) }];
    });

    expect(compared.filter(({ same }) => !same)).toEqual([]);
    expect(compared.length).toBeGreaterThan(5);
  });

  test('X5 the evidence of every recorded history gives the same verdict when it is looked at again', () => {
    const looks = toldHistories().flatMap(({ activities }) =>
      activities.filter(({ type }) => type === 'verifyHandling'),
    );

    for (const look of looks) {
      // cast: the input of this activity is the question; what the floor read in later words it finds itself.
      const input = look.input as VerifyInput;
      const alarms = input.later === undefined ? [] : laterAlarms(input.later, aPlaybook().policy);
      expect(verify({ ...input, alarms })).toEqual(look.result);
    }
    expect(looks.length).toBeGreaterThan(5);
  });
});

describe('workflow code', () => {
  test('X6 takes the time in one place, from the sandbox, and draws no lots', () => {
    const files = ['workflows', 'domain', 'protocol'].flatMap((folder) => sources(folder));
    const planted = ['Date.now()', 'new Date()', 'Math.random()', 'crypto.randomUUID()', 'performance.now()'];

    expect(files.filter(({ text }) => OWN_CLOCK.test(text)).map(({ path }) => path)).toEqual(['workflows/clock.ts']);
    expect(planted.filter((line) => OWN_CLOCK.test(line))).toEqual(planted);
    expect(files.length).toBeGreaterThan(60);
  });
});

describe('the schema of a draft', () => {
  test.each(STAGE_ORDER)(
    'X7 of %s has an object at its root, requires every field, and writes absent as null',
    (stage) => {
      expect(looseParts(draftShapes[stage], 'root')).toEqual([]);
    },
  );

  test('X7 would be found loose in each of these ways', () => {
    const field = { type: 'string' };
    const object = { type: 'object', properties: { a: field }, required: ['a'], additionalProperties: false };

    expect(looseParts(object, 'root')).toEqual([]);
    expect(looseParts({ type: 'array', items: object }, 'root')).toHaveLength(1);
    expect(looseParts({ ...object, required: [] }, 'root')).toHaveLength(1);
    expect(looseParts({ ...object, additionalProperties: true }, 'root')).toHaveLength(1);
    expect(
      looseParts({ ...object, properties: { a: { type: 'array', items: { ...object, required: [] } } } }, 'root'),
    ).toHaveLength(1);
    expect(looseParts({ ...object, properties: { a: { ...field, default: '' } } }, 'root')).toHaveLength(1);
  });
});

/** A moment is made of a recorded number; a date without one is the clock. */
const OWN_CLOCK =
  /\bDate\.now\(|new Date\(\s*\)|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(|\bgetRandomValues\(|\bprocess\.hrtime/u;

function sources(folder: string): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(ROOT, 'src', folder, path), 'utf8') }));
}

function looseParts(shape: unknown, at: string): readonly string[] {
  if (typeof shape !== 'object' || shape === null) return [];
  if (Array.isArray(shape)) return shape.flatMap((part, index) => looseParts(part, `${at}.${index}`));
  const part = shape as Readonly<Record<string, unknown>>;
  const own = [
    ...(at === 'root' && part['type'] !== 'object' ? [`${at}: no object`] : []),
    ...('default' in part && !('properties' in part) ? [`${at}: a default`] : []),
    ...(part['type'] === 'object' && part['additionalProperties'] !== false ? [`${at}: open`] : []),
    ...(part['type'] === 'object' && missing(part).length > 0 ? [`${at}: optional ${missing(part).join(', ')}`] : []),
  ];
  return [...own, ...Object.entries(part).flatMap(([name, value]) => looseParts(value, `${at}.${name}`))];
}

function missing(part: Readonly<Record<string, unknown>>): readonly string[] {
  const required = Array.isArray(part['required']) ? part['required'] : [];
  return Object.keys((part['properties'] as object | undefined) ?? {}).filter((name) => !required.includes(name));
}

/** Ordinals of records that do not name the record before them. */
function brokenLinks(records: readonly HandoffRecord[]): readonly number[] {
  return records.flatMap((record, index) => {
    const before = records[index - 1];
    return record.previousHash === (before === undefined ? null : contentHash(before)) ? [] : [record.ordinal];
  });
}

/** What persons let pass, from the verdicts on their decisions: an edit that somebody else has to approve is not yet one. */
function acceptedIn(activities: readonly ToldActivity[]): readonly Acceptance[] {
  let handoffs = 0;
  let wasEdited = false;
  return activities.flatMap(({ type, result }) => {
    handoffs += recordsOf([result]).length;
    // cast: the judge of decisions returns a judgement.
    const verdict = type === 'judgeDecision' ? (result as Judgement) : null;
    if (verdict?.kind !== 'accepted') return [];
    const { decision, editedAction, again } = verdict;
    const isEdited = wasEdited || editedAction !== null;
    wasEdited = again !== null;
    if (again !== null || decision.action === 'reject') return [];
    return [{ by: decision.actor.id, reply: isEdited ? 'edited' : 'as drafted', handoffs }];
  });
}

/** The records among the results of activities, in their order. */
function recordsOf(results: readonly unknown[]): readonly HandoffRecord[] {
  return results.flatMap((result) => {
    const record = (result as { readonly record?: HandoffRecord } | null)?.record;
    return record?.ordinal === undefined ? [] : [record];
  });
}

function anInput(changes: Partial<StageInput>): StageInput {
  return {
    start: aStartInput(),
    opening: anOpening({ playbookHash: aPlaybook().hash }) satisfies Opening,
    records: [],
    ordinal: 1,
    version: 1,
    drafter: 'embedded',
    spent: NO_USAGE,
    openedGates: [],
    actions: [],
    approved: [],
    messages: [],
    routing: null,
    ...changes,
  };
}

function portsWith(options: InstantOptions) {
  const drafter = createInstantDrafter(options);
  return somePorts({ drafters: { embedded: drafter, openai: drafter } });
}

function runStage(
  stage: StageId,
  of: { readonly input: StageInput; readonly options: InstantOptions },
): Promise<StageVerdict> {
  const activities = createActivities(portsWith(of.options));
  return new MockActivityEnvironment().run<unknown[], StageVerdict, () => Promise<StageVerdict>>(() =>
    activities[stage](of.input),
  );
}

async function handOff(stage: StageId, input: StageInput): Promise<HandedOff> {
  const verdict = await runStage(stage, { input, options: {} });
  if (verdict.kind === 'needs_repair') throw new Error(JSON.stringify(verdict.rejected.findings));
  return verdict;
}
