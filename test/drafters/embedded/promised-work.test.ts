import { describe, expect, test } from '@jest/globals';
import type { HandlingPath } from '../../../src/domain/handoffs/operations-lead.js';
import { EN as DESK } from '../../../src/drafters/embedded/desk-book/en/book.js';
import { INTENTS, type Intent } from '../../../src/drafters/embedded/intent.js';
import { draftOperationsLead } from '../../../src/drafters/embedded/operations-lead.js';
import { PHRASE_BOOKS } from '../../../src/drafters/embedded/phrases/index.js';
import { type Reading, readTicket } from '../../../src/drafters/embedded/reading.js';
import { draftSupportSpecialist } from '../../../src/drafters/embedded/support-specialist.js';
import { aDraftRequest, aRecord, aStartInput, aTicket } from '../../support/builders.js';

describe('what a reply promises and what its plan does', () => {
  /** The reply and the first promise of its plan, as they come out of one reading. */
  function drafted(body: string, changes: Partial<Reading> = {}) {
    const ticket = aTicket({ subject: '', body, productArea: null });
    const request = aDraftRequest({ start: aStartInput({ ticket }) });
    const reading = { ...readTicket(ticket, request), ...changes };
    const issue = draftSupportSpecialist(request, reading);
    const { reply } = issue;
    const records = [aRecord('support-specialist', issue)];
    const path: HandlingPath = draftOperationsLead({ ...request, stage: 'operations-lead', records }, reading);
    const promise = path.steps.find(({ id }) => id === 'promise-1');
    return { reading, reply, promise, said: reply.sentences[reply.nextStep.sentence] ?? '' };
  }

  test.each(INTENTS)('come from one choice in every voice of the class %s', (intent) => {
    for (const voice of INTENTS) {
      const { reply, promise, said } = drafted('The lamp is green.', { intent, voice, fault: null });

      expect(reply.nextStep.what).toBe(DESK.classes[voice].work);
      expect(said).toMatch(pattern(voice));
      // Where nothing is to do, nothing is promised but to be reachable.
      if (reply.commitments[0]?.text !== said) continue;
      expect(promise?.action).toBe(reply.nextStep.what);
      expect(promise?.doneWhen).toContain(said);
    }
  });

  test('agree where money is only asked about', () => {
    const { reading, reply, promise, said } = drafted('Why was I billed 40 EUR? Your invoices are a riddle.');

    expect([reading.intent, reading.voice]).toEqual(['billing', 'how-to']);
    expect(said).toContain('answers your question');
    expect(promise?.action).toBe(DESK.classes['how-to'].work);
    expect(reply.nextStep.what).toBe(DESK.classes['how-to'].work);
  });

  test('agree in a language in which every class is answered alike', () => {
    const { reply, promise } = drafted('Quero o reembolso da encomenda 3144, devolvi a lâmpada há duas semanas.');

    expect(reply.language).toBe('pt');
    expect(promise?.action).toBe(DESK.classes.unknown.work);
  });
});

/** How the English book says the next step of a class, whoever the team is. */
function pattern(voice: Intent): RegExp {
  const template = PHRASE_BOOKS['en']?.work[voice] ?? '';
  return new RegExp(`^${template.split('{team}').map(escaped).join('.+')}$`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
