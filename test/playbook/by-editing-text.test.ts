import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pinOpening } from '../../src/domain/pin.js';
import { STAGE_ORDER } from '../../src/domain/stages.js';
import { promptFor } from '../../src/drafters/prompt.js';
import { aDraftRequest } from '../support/builders.js';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

const DOCUMENT = 'handle-support-ticket.md';

let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

async function openingOf(tenant: string) {
  return pinOpening({ playbook: await folder.load(), tenant, drafter: 'embedded', searchAttributes: true });
}

describe('without code, by editing text,', () => {
  test('a role is switched off for everybody', async () => {
    const text = await folder.read(DOCUMENT);
    const analyst = text.indexOf('### 3. Analyst');
    const off = text.slice(analyst).replace('Enabled: Yes', 'Enabled: No');
    await folder.write(DOCUMENT, text.slice(0, analyst) + off);

    const { switchedOff, order } = await openingOf('acme');

    expect(switchedOff).toEqual({ analyst: 'switched off for everybody in the workflow document' });
    expect(order).toEqual(STAGE_ORDER);
  });

  test('a role is switched off for one tenant, with the reason that its handoff record shows', async () => {
    const tenants = 'tenants:\n  acme:\n    switchedOff: { product-manager: acme files its own items }\n\n';
    await folder.change('policy.yaml', 'defaultRoute:', `${tenants}defaultRoute:`);

    expect((await openingOf('acme')).switchedOff).toEqual({ 'product-manager': 'acme files its own items' });
    expect((await openingOf('other')).switchedOff).toEqual({});
  });

  test('a decision rule is added, and the model is told it in every stage', async () => {
    const rule = 'A customer who writes a third time is called by telephone.';
    const before = await folder.load();
    await folder.change(DOCUMENT, '#### Decision Rules\n\n', `#### Decision Rules\n\n- ${rule}\n`);
    const playbook = await folder.load();

    expect(playbook.document.briefs['support-specialist'].decisionRules[0]).toBe(rule);
    for (const stage of STAGE_ORDER) {
      expect(promptFor(aDraftRequest({ stage, playbook })).developer).toContain(rule);
      expect(promptFor(aDraftRequest({ stage, playbook: before })).developer).not.toContain(rule);
    }
  });

  test('the order of the stages is not changed: the line and the reason are told', async () => {
    await folder.change(DOCUMENT, '3. Analyst\n4. Product Manager', '3. Product Manager\n4. Analyst');

    expect(await folder.problems()).toEqual([
      expect.stringMatching(
        /^handle-support-ticket\.md:\d+: stage 3 is "Product Manager"\. Instead: these four in this order, because each works on the handoff of the one before/,
      ),
    ]);
  });
});
