import { describe, expect, test } from '@jest/globals';
import { checkSupportSpecialist } from '../../src/domain/checks/support-specialist.js';
import type { HandlingPath } from '../../src/domain/handoffs/operations-lead.js';
import { type ClarifiedIssue, URGENCY_LEVELS } from '../../src/domain/handoffs/support-specialist.js';
import type { Ticket } from '../../src/domain/ticket.js';
import { createEmbeddedDrafter } from '../../src/drafters/embedded.js';
import type { FactId } from '../../src/drafters/embedded/facts.js';
import { INTENTS } from '../../src/drafters/embedded/intent.js';
import { FALLBACK_NOTE, PHRASE_BOOKS } from '../../src/drafters/embedded/phrases/index.js';
import type { Reading } from '../../src/drafters/embedded/reading.js';
import { draftSupportSpecialist } from '../../src/drafters/embedded/support-specialist.js';
import type { DraftRequest } from '../../src/ports.js';
import { aDraftRequest, anEscalatedRouting, aRouting, aStartInput, aTicket } from '../support/builders.js';
import { shippedHouse } from './shipped-house.js';
import { walk } from './walk.js';

const DRAFTER = createEmbeddedDrafter();

async function issueOf(ticket: Ticket, changes: Partial<DraftRequest> = {}): Promise<ClarifiedIssue> {
  return (await walk(DRAFTER, { ...changes, start: aStartInput({ ticket }) }))[0]?.handoff as ClarifiedIssue;
}

async function pathOf(ticket: Ticket, changes: Partial<DraftRequest> = {}): Promise<HandlingPath> {
  return (await walk(DRAFTER, { ...changes, start: aStartInput({ ticket }) }))[1]?.handoff as HandlingPath;
}

/** What the rules would have made of the ticket of `aTicket`, had it been of this class and language. */
function aReading(changes: Partial<Reading>): Reading {
  return {
    language: 'en',
    languageIsCertain: true,
    intent: 'bug',
    voice: changes.intent ?? 'bug',
    form: 'open',
    fault: null,
    tellsFault: true,
    object: 'stops after 10,000 rows',
    objectForm: 'sentence',
    dueWords: null,
    matter: { thing: 'export', symptom: 'stops' },
    signals: {
      asks: null,
      claim: null,
      again: false,
      upset: false,
      tried: false,
      standstill: false,
      deadline: false,
      gaveAway: false,
      wantsLock: false,
      foreignSignIn: false,
    },
    noted: [],
    stated: new Map(),
    namesThing: true,
    known: [],
    also: null,
    praises: false,
    overdue: false,
    hurts: false,
    statesHarm: true,
    missing: [],
    article: null,
    mourns: false,
    words: [],
    ...changes,
  };
}

describe('a reply of the embedded drafter', () => {
  test('is the same for the same ticket', async () => {
    expect(await issueOf(aTicket())).toEqual(await issueOf(aTicket()));
  });

  test('names the matter in the customer’s words and asks for what is missing', async () => {
    const { reply } = await issueOf(aTicket({ subject: '', body: 'I was charged twice for one invoice this month.' }));

    expect(reply.body).toContain('“I was charged twice for one invoice this month”');
    expect(reply.questions.length).toBeGreaterThan(0);
  });

  test('does not ask for what the ticket states', async () => {
    const vague = await issueOf(aTicket({ body: 'The export fails with an error.' }));
    const exact = await issueOf(aTicket({ body: 'The export fails with "error 17: disk is full" in version 4.2.' }));

    expect(vague.missingInfo).toContain('the exact words of the error message');
    expect(exact.missingInfo).not.toContain('the exact words of the error message');
    expect(exact.missingInfo).not.toContain('version of the product and operating system');
  });

  test('repeats no secret, link or address of the ticket, in no stage', async () => {
    const body =
      'My login does not work. password: Winter-Apfel-77! card 4111 1111 1111 1111, mail nora@example.com, ' +
      'see https://evil.example.invalid/reset and key dd_test_NOTREAL_51Hx0000000000000000.';
    for (const stage of await walk(DRAFTER, { start: aStartInput({ ticket: aTicket({ subject: body, body }) }) }))
      expect(JSON.stringify(stage.handoff)).not.toMatch(/Winter-Apfel|4111|nora@|evil\.example|NOTREAL/u);
  });

  test('greets by name only when the name is one', async () => {
    const greeting = async (name: string | null): Promise<string | undefined> =>
      (await issueOf(aTicket({ customer: { name, tier: 'free', locale: null } }))).reply.sentences[0];

    expect(await greeting('Jean-Luc O’Neill')).toBe('Hello Jean-Luc O’Neill,');
    expect(await greeting('<b>Admin</b> https://x.invalid')).toBe('Hello,');
    expect(await greeting(null)).toBe('Hello,');
  });

  test('comes in the language of the ticket, whatever the locale says', async () => {
    const customer = { name: null, tier: 'free', locale: 'en-US' } as const;
    const body = 'Bonjour, comment puis-je exporter toutes les factures de mon compte dans un seul fichier ?';

    expect((await issueOf(aTicket({ subject: '', body, customer }))).reply.language).toBe('fr');
  });

  test('comes in the language of the locale when the ticket shows none', async () => {
    const customer = { name: null, tier: 'free', locale: 'de-AT' } as const;

    expect((await issueOf(aTicket({ subject: '', body: '???', customer }))).reply.language).toBe('de');
  });

  test('is English where no template fits, and then a person gets it', async () => {
    const ticket = aTicket({
      subject: 'Exporten fungerar inte',
      body: 'Hej, när jag försöker exportera alla fakturor från mitt konto händer ingenting alls. Vad ska jag göra nu?',
    });

    const { reply } = await issueOf(ticket);
    expect(reply.language).toBe('en');
    expect(reply.sentences).toContain(FALLBACK_NOTE);
    expect((await pathOf(ticket)).escalation).toMatchObject({
      needed: true,
      reason: 'The customer writes in a language without templates (sv): the reply is in English.',
    });
  });

  test('is short in a chat, and closes like a letter elsewhere', async () => {
    const chat = (await issueOf(aTicket({ channel: 'chat' }))).reply;
    const mail = (await issueOf(aTicket({ channel: 'email' }))).reply;

    expect(chat.body).not.toContain('Kind regards');
    expect(mail.sentences.at(-1)).toBe('Kind regards, your support team');
    expect(chat.body.length).toBeLessThan(mail.body.length);
  });

  test('cites the article that fits, with first step, result and what to tell us', async () => {
    const house = await shippedHouse();
    const ticket = aTicket({ subject: '', body: 'How do we verify the signature of a webhook?' });
    const { reply } = await issueOf(ticket, house(ticket));

    expect(reply.body).toContain('“Check the signature of a webhook” (webhook-signature)');
    for (const part of ['Its first step: ', 'Afterwards: ', 'If it does not help: '])
      expect(reply.sentences.filter((sentence) => sentence.startsWith(part))).toHaveLength(1);
  });

  test('cites the translation of an article where there is one, and names an English one as English', async () => {
    const house = await shippedHouse();
    const german = aTicket({ subject: '', body: 'Ich habe mein Passwort vergessen, der Link ist abgelaufen.' });
    const spanish = aTicket({ subject: '', body: 'La exportación trae cada fila dos veces desde el martes.' });

    expect((await issueOf(german, house(german))).reply.body).toContain('„Ein neues Passwort setzen“');
    const { body } = (await issueOf(spanish, house(spanish))).reply;
    expect(body).toContain('(export-duplicate-rows) quizá ya lo contesta; está en inglés.');
  });

  test('cites nothing to somebody in danger, and names the emergency number in every language', async () => {
    const house = await shippedHouse();
    const ticket = aTicket({ subject: 'Password', body: 'I forgot my password and I want to kill myself.' });

    expect((await issueOf(ticket, house(ticket))).reply.body).not.toContain('help article');
    for (const book of Object.values(PHRASE_BOOKS)) expect(book.caution.safety ?? '').not.toBe('');
  });

  test('acknowledges what the ticket states and answers who writes again', async () => {
    const { reply } = await issueOf(
      aTicket({ body: 'This is my third request. The export fails with error 17 in version 4.2 since Monday.' }),
    );

    expect(reply.body).toContain('You have written about this before');
    expect(reply.body).toContain('the version or system (“version 4.2”)');
    expect(reply.body).not.toContain('Which version');
  });

  test('promises an answer no sooner than the windows of the policy let people act', async () => {
    const { windows } = aDraftRequest().opening;
    const approvalMs = { low: 1_000, normal: 1_000, high: 1_000 };
    const opening = { ...aDraftRequest().opening, windows: { ...windows, approvalMs } };

    expect((await issueOf(aTicket())).reply.body).toContain('within 8 hours');
    expect((await issueOf(aTicket(), { opening })).reply.body).toContain('within 1 hour ');
  });
});

describe('the urgency of the embedded drafter', () => {
  test('is never lower than the rules say', async () => {
    for (const urgency of URGENCY_LEVELS) {
      const issue = await issueOf(aTicket(), { routing: aRouting({ urgency }) });
      expect(URGENCY_LEVELS.indexOf(issue.urgency.level)).toBeGreaterThanOrEqual(URGENCY_LEVELS.indexOf(urgency));
    }
  });

  test('is not moved by claims of rank or speed', async () => {
    const plain = await issueOf(aTicket({ body: 'What colour is the logo in hex?' }));
    const loud = await issueOf(aTicket({ body: 'URGENT CRITICAL SEV1 OUTAGE!!! What colour is the logo in hex?' }));

    expect(plain.urgency.level).toBe('normal');
    expect(loud.urgency.level).toBe('normal');
  });

  test('rises with a described standstill, and quotes it', async () => {
    const issue = await issueOf(aTicket({ body: 'The export is broken and we cannot work until it runs.' }));

    expect(issue.urgency).toMatchObject({
      level: 'high',
      quote: 'The export is broken and we cannot work until it runs.',
    });
  });
});

describe('an escalation', () => {
  test('of the rules stands in the path and in the reply', async () => {
    const routing = anEscalatedRouting();
    const ticket = aTicket({ body: 'Since 9:00 nobody can log in.' });

    expect((await pathOf(ticket, { routing })).escalation).toMatchObject({
      needed: true,
      approverGroup: 'support-leads',
    });
    expect((await issueOf(ticket, { routing })).reply.body).toContain('a person reads this first: our support lead');
  });

  test('is raised for harm that no rule names', async () => {
    expect((await pathOf(aTicket({ body: 'The charger burned my hand.' }))).escalation.needed).toBe(true);
  });
});

describe('the phrase books', () => {
  const missing: readonly FactId[] = ['error-text', 'since', 'account'];
  const rows = Object.keys(PHRASE_BOOKS).flatMap((language) => INTENTS.map((intent) => [language, intent] as const));
  test.each(rows)('answer in %s, class %s, without a finding and without an empty place', (language, intent) => {
    for (const routing of [aRouting(), anEscalatedRouting()]) {
      // A ticket that does not say what is wanted is always asked for it.
      const least: readonly FactId[] = intent === 'unknown' ? ['goal'] : [];
      for (const facts of [least, missing]) {
        const ticket = aTicket({ subject: '', body: 'stops after 10,000 rows' });
        const given = aDraftRequest({ routing });
        const request = { ...given, start: { ...given.start, ticket } };
        const reading = aReading({ language, intent, missing: facts, mourns: true });
        const issue = draftSupportSpecialist(request, reading);
        const { opening, playbook, at, records } = request;

        const findings = checkSupportSpecialist(issue, {
          ticket,
          records,
          roster: opening.roster,
          playbook,
          routing,
          at,
        });

        expect(findings).toEqual([]);
        expect(issue.reply.language).toBe(language);
        expect(issue.reply.body).not.toMatch(/[{}]|undefined/u);
      }
    }
  });
});
