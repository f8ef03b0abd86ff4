import { type TicketId } from '../domain/brand.js';
import type { Policy } from '../domain/playbook.js';
import { routeTicket } from '../domain/routing.js';

/** Why a ticket has to be seen by a person, whatever a model says of it. */
export const FLOOR_REASONS = [
  'harm to somebody',
  'a security report',
  'legal steps',
  'data of others',
  'money above the limit',
  'the wish for a person',
] as const;
/** One of the reasons. */
export type FloorReason = (typeof FLOOR_REASONS)[number];

/** A reason for which no rule asks for a person, and the languages in which a plain sentence was tried and nothing fired. */
export interface FloorGap {
  readonly reason: FloorReason;
  readonly languages: readonly string[];
}

/**
 * Tries one plain sentence for each reason and language on the rules. It shows where the floor is gone, not how far it
 * reaches: a rule that knows these sentences alone leaves no gap. Languages without a sentence are not tried.
 */
export function floorGaps(policy: Policy, languages: readonly string[]): readonly FloorGap[] {
  return FLOOR_REASONS.flatMap((reason) => {
    const tried = Object.entries(SENTENCES[reason]).filter(([language]) => languages.includes(language));
    const missed = tried.filter(([, sentence]) => !asksForPerson(sentence, policy)).map(([language]) => language);
    return missed.length === 0 ? [] : [{ reason, languages: missed }];
  });
}

/** Stands for an amount that is above the limit of the policy. */
const AMOUNT = '<amount>';

const SENTENCES: Readonly<Record<FloorReason, Readonly<Record<string, string>>>> = {
  'harm to somebody': {
    en: 'The charger caught fire and my daughter burnt her hand, she is in hospital.',
    de: 'Das Ladegerät hat gebrannt, meine Tochter hat sich die Hand verbrannt und liegt im Krankenhaus.',
    es: 'El cargador se incendió y mi hija tiene quemaduras en la mano, está en el hospital.',
    fr: 'Le chargeur a pris feu et ma fille a été brûlée à la main, elle est à l’hôpital.',
    it: 'Il caricatore ha preso fuoco e mia figlia si è ferita alla mano, è in ospedale.',
  },
  'a security report': {
    en: 'I found a security vulnerability: the admin page opens without a password.',
    de: 'Ich habe eine Sicherheitslücke gefunden: Die Verwaltung öffnet sich ohne Passwort.',
    es: 'He encontrado una vulnerabilidad de seguridad: se puede entrar al panel de administración sin contraseña.',
    fr: 'J’ai trouvé une faille de sécurité : la page d’administration s’ouvre sans mot de passe.',
    it: 'Ho trovato una vulnerabilità di sicurezza: il pannello di amministrazione si apre senza password.',
  },
  'legal steps': {
    en: 'My lawyer will take you to court.',
    de: 'Mein Anwalt wird Sie verklagen.',
    es: 'Mi abogado presentará una demanda contra ustedes.',
    fr: 'Mon avocat va saisir le tribunal.',
    it: 'Il mio avvocato vi porterà in tribunale.',
  },
  'data of others': {
    en: 'When I log in I see the invoices of another customer.',
    de: 'In meinem Konto sehe ich die Rechnungen eines anderen Kunden.',
    es: 'En mi cuenta veo las facturas de otro cliente.',
    fr: 'Dans mon compte je vois les factures d’un autre client.',
    it: 'Nel mio account vedo le fatture di un altro cliente.',
  },
  'money above the limit': {
    en: `Please refund the ${AMOUNT} that you charged twice.`,
    de: `Bitte erstatten Sie mir die ${AMOUNT}, die doppelt abgebucht wurden.`,
    es: `Quiero que me devuelvan los ${AMOUNT} que me cobraron dos veces.`,
    fr: `Merci de me rembourser les ${AMOUNT} prélevés deux fois.`,
    it: `Chiedo il rimborso dei ${AMOUNT} che mi avete addebitato due volte.`,
  },
  'the wish for a person': {
    en: 'I want to speak to a real person.',
    de: 'Ich möchte mit einem echten Menschen sprechen.',
    es: 'Quiero hablar con un humano, no con un robot.',
    fr: 'Je veux parler à une vraie personne.',
    it: 'Voglio parlare con un operatore, basta risposte automatiche.',
  },
};

function asksForPerson(sentence: string, policy: Policy): boolean {
  const { amount, currency } = policy.limits.moneyWithoutApproval;
  const body = sentence.replace(AMOUNT, `${Math.ceil(amount) + 1} ${currency}`);
  return routeTicket({ ticket: { ...TRIED, body }, policy }).fired.some(({ escalates }) => escalates);
}

const TRIED = {
  // cast: a ticket that is never started; its id is read by nobody
  id: 'floor' as TicketId,
  subject: '',
  thread: [],
  customer: { name: null, tier: 'standard', locale: null },
  channel: 'email',
  productArea: null,
  receivedAt: null,
} as const;
