import { describe, expect, test } from '@jest/globals';
import { openingTooLarge, pinOpening } from '../../src/domain/pin.js';
import { aPlaybook, aPolicy, aRoster } from '../support/builders.js';

const request = { tenant: 'acme', drafter: 'embedded', searchAttributes: true } as const;

describe('an opening record', () => {
  test('carries order, gates, windows, limits and roster as content, and the playbook by hash', () => {
    const playbook = aPlaybook();

    expect(pinOpening({ ...request, playbook })).toEqual({
      schemaVersion: 1,
      playbookHash: playbook.hash,
      playbookName: playbook.document.name,
      order: playbook.document.order,
      switchedOff: {},
      gates: playbook.policy.approval,
      risk: playbook.policy.risk,
      windows: playbook.policy.windows,
      limits: playbook.policy.limits,
      roster: playbook.roster,
      budget: playbook.policy.budget,
      fallback: playbook.policy.drafting.fallback,
      patienceMs: playbook.policy.drafting.patienceMs,
      drafter: 'embedded',
      searchAttributes: true,
    });
  });

  test('switches a stage off for one tenant with its own reason, and leaves the others alone', () => {
    const tenants = { acme: { switchedOff: { analyst: 'no data yet' } } };
    const playbook = aPlaybook({ policy: aPolicy({ tenants }) });

    expect(pinOpening({ ...request, playbook }).switchedOff).toEqual({ analyst: 'no data yet' });
    expect(pinOpening({ ...request, playbook, tenant: 'other' }).switchedOff).toEqual({});
    expect(pinOpening({ ...request, playbook, tenant: 'constructor' }).switchedOff).toEqual({});
  });

  test('switches a stage off for everybody when the document says "Enabled: No"', () => {
    const { document } = aPlaybook();
    const analyst = { ...document.briefs.analyst, enabled: false };
    const playbook = aPlaybook({ document: { ...document, briefs: { ...document.briefs, analyst } } });

    expect(pinOpening({ ...request, playbook }).switchedOff).toEqual({
      analyst: 'switched off for everybody in the workflow document',
    });
  });

  test('that would go over its limit is told in bytes', () => {
    const person = (number: number) => ({ id: `person-${number}`, name: 'n'.repeat(100), active: true });
    const people = Array.from({ length: 300 }, (_, number) => person(number));

    expect(openingTooLarge(aPlaybook())).toBeNull();
    expect(openingTooLarge(aPlaybook({ roster: aRoster({ people }) }))).toMatch(
      / would have \d{5} bytes, more than 32768$/,
    );
  });
});
