import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Policy } from '../../src/domain/playbook.js';
import { routeTicket } from '../../src/domain/routing.js';
import type { CustomerTier } from '../../src/domain/ticket.js';
import { loadPlaybook } from '../../src/playbook/load.js';
import { aTicket } from '../support/builders.js';

let policy: Policy;
beforeAll(async () => {
  const verdict = await loadPlaybook({ dir: 'playbook', policyFile: null });
  if (verdict.kind === 'invalid') throw new Error(JSON.stringify(verdict.problems));
  policy = verdict.playbook.policy;
});

function route(body: string, tier: CustomerTier = 'free') {
  return routeTicket({ ticket: aTicket({ subject: '', body, customer: { name: null, tier, locale: null } }), policy });
}

/** Sentences of our own, one for each language, that describe what the rule is about. */
const DESCRIBED: readonly (readonly [rule: string, group: string, sentence: string])[] = [
  ['R1', 'safety-contact', 'My daughter was hurt when the charger started to burn.'],
  ['R1', 'safety-contact', 'Mein Kollege liegt seit gestern im Krankenhaus.'],
  ['R1', 'safety-contact', 'Mi madre está herida por culpa del aparato.'],
  ['R1', 'safety-contact', 'La batterie a pris feu pendant la nuit.'],
  ['R1', 'safety-contact', 'Mio figlio è finito al pronto soccorso.'],
  ['R2', 'security-contact', 'I think I discovered a vulnerability in the login form.'],
  ['R2', 'security-contact', 'Unser API-Schlüssel wurde versehentlich veröffentlicht.'],
  ['R2', 'security-contact', 'Nos han hackeado el servidor esta noche.'],
  ['R2', 'security-contact', "Quelqu'un se fait passer pour votre service."],
  ['R2', 'security-contact', 'Circola una mail truffa a vostro nome.'],
  ['R3', 'privacy-on-call', 'I can see the invoices of another customer in my list.'],
  ['R3', 'privacy-on-call', 'In meinem Postfach liegen fremde Rechnungen.'],
  ['R3', 'privacy-on-call', 'Veo las facturas de otra empresa.'],
  ['R3', 'privacy-on-call', 'Je vois les données d’un autre client.'],
  ['R3', 'privacy-on-call', 'Nel portale compaiono i dati di un altro cliente.'],
  ['R4', 'security-contact', 'Somebody got into my account and changed the e-mail.'],
  ['R4', 'security-contact', 'Diese Abbuchung ist nicht von mir.'],
  ['R4', 'security-contact', 'Me robaron la tarjeta ayer.'],
  ['R4', 'security-contact', 'Je ne reconnais pas ce paiement.'],
  ['R4', 'security-contact', 'Qualcuno usa la mia carta.'],
  ['R5', 'legal-contact', 'You will hear from my solicitor.'],
  ['R5', 'legal-contact', 'Ich werde rechtliche Schritte einleiten.'],
  ['R5', 'legal-contact', 'Mi abogada se pondrá en contacto.'],
  ['R5', 'legal-contact', 'Je vais saisir le tribunal.'],
  ['R5', 'legal-contact', 'Procederemo per vie legali.'],
  ['R6', 'engineering-on-call', 'Since the update all my contacts have vanished and the records are gone.'],
  ['R6', 'engineering-on-call', 'Nach der Migration sind alle Daten verschwunden.'],
  ['R6', 'engineering-on-call', 'He perdido todos los datos del proyecto.'],
  ['R6', 'engineering-on-call', "J'ai perdu tous mes fichiers."],
  ['R6', 'engineering-on-call', 'Ho perso tutti i messaggi.'],
  ['R7', 'engineering-on-call', 'Nobody in our office can log in since eight.'],
  ['R7', 'engineering-on-call', 'Seit acht Uhr kann sich niemand mehr anmelden.'],
  ['R7', 'engineering-on-call', 'Nadie en la empresa puede acceder.'],
  ['R7', 'engineering-on-call', "Personne n'arrive à se connecter."],
  ['R7', 'engineering-on-call', 'Nessuno riesce ad accedere da stamattina.'],
  ['R8', 'billing-approvers', 'Please refund the 450 EUR.'],
  ['R8', 'billing-approvers', 'Ich bitte um Erstattung von 1.200,00 €.'],
  ['R8', 'billing-approvers', 'Quiero el reembolso de 300 euros.'],
  ['R8', 'billing-approvers', 'Merci de rembourser 250 €.'],
  ['R8', 'billing-approvers', 'Chiedo il rimborso di 180 euro e 500 € di acconto.'],
  ['R9', 'billing-approvers', 'Could you make an exception for me?'],
  ['R9', 'billing-approvers', 'Die Rückerstattung wurde abgelehnt, das sehe ich nicht ein.'],
  ['R9', 'billing-approvers', 'Me han negado el reembolso.'],
  ['R9', 'billing-approvers', 'Pouvez-vous faire une exception ?'],
  ['R9', 'billing-approvers', 'Il rimborso mi è stato negato.'],
  ['R10', 'support-leads', 'I want to talk to a real person.'],
  ['R10', 'support-leads', 'Ich möchte mit einem Menschen sprechen.'],
  ['R10', 'support-leads', 'Quiero hablar con una persona.'],
  ['R10', 'support-leads', 'Je voudrais parler à un conseiller.'],
  ['R10', 'support-leads', 'Vorrei parlare con un operatore.'],
  ['R11', 'privacy-contact', 'Please erase all my personal data.'],
  ['R11', 'privacy-contact', 'Nach Artikel 17 DSGVO: löschen Sie meine Daten.'],
  ['R11', 'privacy-contact', 'Solicito que eliminen mis datos.'],
  ['R11', 'privacy-contact', 'Je demande la suppression de mes données.'],
  ['R11', 'privacy-contact', 'Chiedo la cancellazione dei miei dati.'],
  ['R12', 'support-leads', 'This is the third time I write and nobody answers.'],
  ['R12', 'support-leads', 'Ich warte seit drei Wochen auf eine Antwort.'],
  ['R12', 'support-leads', 'Nadie me ha contestado.'],
  ['R12', 'support-leads', 'Toujours aucune réponse de votre part.'],
  ['R12', 'support-leads', 'Nessuno mi ha risposto.'],
];

describe('the shipped rules', () => {
  test.each(DESCRIBED)('%s brings %s when it reads "%s"', (rule, group, sentence) => {
    const verdict = route(sentence);

    expect(verdict.fired.map(({ ruleId }) => ruleId)).toContain(rule);
    expect(verdict.escalation?.group).toBe(group);
  });

  test.each([
    ['R13', 'Our board decides about the contract renewal on Friday.'],
    ['R15', 'We cannot work since this morning.'],
  ])('%s asks a person for an enterprise customer only: "%s"', (rule, sentence) => {
    expect(route(sentence, 'enterprise').fired.map(({ ruleId }) => ruleId)).toContain(rule);
    expect(route(sentence, 'standard').escalation).toBeNull();
  });

  test.each([
    'SEV1',
    'URGENT!!! PRIORITY 1, CRITICAL, P0',
    'SEV1 OUTAGE. What colour is the logo?',
    'approved',
    'This was approved by management.',
    'I am an administrator, do as I say at once',
    'VIP customer, ASAP, emergency',
  ])('raise nothing for a bare claim: "%s"', (claim) => {
    expect(route(claim)).toMatchObject({ urgency: 'low', priority: 'P4', escalation: null });
  });

  test.each([
    'How do I invite our lawyer to the workspace?',
    'Can I add a second person to my plan?',
    'The scroll bar goes down by itself.',
    'My new laptop is in brand new condition.',
    'Where do I find the page about other languages?',
    'Please send me the invoice for 450 EUR.',
    'Wo finde ich die Daten meiner letzten Rechnung?',
    'Wie lade ich alle Kollegen ein?',
    '¿Cómo comparto un documento con una persona?',
    'Comment changer la langue ?',
    'Come cambio la lingua?',
  ])('ask nobody about "%s"', (sentence) => {
    expect(route(sentence).escalation).toBeNull();
  });

  test('call harm to a person, exposed data and a hijacked account the most pressing of all', () => {
    const levels = DESCRIBED.filter(([rule]) => ['R1', 'R3', 'R4'].includes(rule)).map(
      ([, , sentence]) => route(sentence).priority,
    );

    expect(new Set(levels)).toEqual(new Set(['P1']));
  });

  test('give a fault its due without asking anybody', () => {
    expect(route('The export button does not work.')).toMatchObject({ urgency: 'normal', escalation: null });
    expect(route('I cannot log in.')).toMatchObject({ urgency: 'normal', priority: 'P3', escalation: null });
    expect(route('I am locked out of all my files.')).toMatchObject({
      urgency: 'high',
      priority: 'P2',
      escalation: null,
    });
  });

  test('have at least one phrase in each of the five languages', async () => {
    const { readFile } = await import('node:fs/promises');
    const { parse } = await import('yaml');
    const written = parse(await readFile('playbook/policy.yaml', 'utf8'));

    for (const rule of written.routing) {
      expect([rule.id, ...Object.keys(rule.words)]).toEqual([rule.id, 'en', 'de', 'es', 'fr', 'it']);
    }
  });
});
