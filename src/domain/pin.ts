import { LIMITS } from './limits.js';
import type { Opening } from './opening.js';
import type { Playbook } from './playbook.js';
import { STAGE_ORDER, type StageId } from './stages.js';
import { utf8Bytes } from './text-size.js';

/** What is pinned for one run beside the playbook. */
export interface PinRequest {
  readonly playbook: Playbook;
  readonly tenant: string;
  readonly drafter: Opening['drafter'];
  /** Whether the server knows our search attributes. */
  readonly searchAttributes: boolean;
}

/** Takes from the playbook what a run needs at every turn. Everything else is found again under the hash. */
export function pinOpening(request: PinRequest): Opening {
  const { playbook } = request;
  const { policy } = playbook;
  return {
    schemaVersion: 1,
    playbookHash: playbook.hash,
    playbookName: playbook.document.name,
    order: playbook.document.order,
    switchedOff: switchedOffFor(playbook, request.tenant),
    gates: policy.approval,
    risk: policy.risk,
    windows: policy.windows,
    limits: policy.limits,
    roster: playbook.roster,
    budget: policy.budget,
    fallback: policy.drafting.fallback,
    patienceMs: policy.drafting.patienceMs,
    drafter: request.drafter,
    searchAttributes: request.searchAttributes,
  };
}

/** How far the opening records of a playbook go over the limit, in words; `null` when every tenant's fits. */
export function openingTooLarge(playbook: Playbook): string | null {
  const tenants = ['', ...Object.keys(playbook.policy.tenants)];
  const sizes = tenants.map((tenant) =>
    utf8Bytes(JSON.stringify(pinOpening({ playbook, tenant, drafter: 'embedded', searchAttributes: false }))),
  );
  const largest = Math.max(...sizes);
  const most = LIMITS.openingRecord.value;
  return largest <= most ? null : `what each run carries along would have ${largest} bytes, more than ${most}`;
}

/** Stages that do not run for a tenant, with the reason that stands in their `skipped` handoff. */
function switchedOffFor(playbook: Playbook, tenant: string): Opening['switchedOff'] {
  const forTenant = playbook.policy.tenants[tenant]?.switchedOff ?? {};
  const forAll = STAGE_ORDER.filter((stage) => !playbook.document.briefs[stage].enabled).map(
    (stage): readonly [StageId, string] => [stage, 'switched off for everybody in the workflow document'],
  );
  return { ...Object.fromEntries(forAll), ...forTenant };
}
