import type { FollowThroughKind } from '../../../../domain/handoffs/product-manager.js';
import type { Channel } from '../../../../domain/ticket.js';
import type { AnalystWords, LeadWords, ManagerWords, ReasonWords, SpecialistWords } from '../desk-book.js';
import { STATED } from './facts.js';

const BY: Readonly<Record<Channel, string>> = {
  web: 'por el formulario web',
  email: 'por correo',
  chat: 'por chat',
  api: 'por la API',
  phone: 'por teléfono',
};

const KINDS: Readonly<Record<FollowThroughKind, string>> = {
  product: 'de producto',
  tooling: 'de herramientas',
  documentation: 'de documentación',
  process: 'de proceso',
};

const REWRITES: Readonly<Record<string, string>> = {
  S1: 'Prometer solo lo que está en manos de soporte, o citar la condición y la fuente.',
  S2: 'Decir hasta cuándo o con qué condición, o quitarlo.',
  S3: 'Dejar fuera culpa y defensa: decir qué pasa a continuación.',
  S4: 'Cambiar la palabra vaga por una fecha o una condición.',
  S12: 'No pedir contraseña, código ni número de tarjeta: pedir lo que identifica la cuenta.',
};

/** The support specialist, in Spanish. */
export const SPECIALIST: SpecialistWords = {
  goal: (parts) => `${parts.join('; ')}.`,
  inTheirWords: (quote) => `en palabras del cliente: ${quote}`,
  besideThat: (quote) => `además: ${quote}`,
  kindWords: 'además, el cliente dice algo amable',
  nothingWanted: 'El texto no dice qué se desea.',
  mustSayUnderstood: 'decir qué hemos entendido',
  mustName: (quote) => `nombrar ${quote}`,
  mustAsk: (missing) => `preguntar: ${missing}`,
  mustSayWho: (owner) => `decir que ${owner} actúa, y hasta cuándo`,
  mustSayHow: 'decir cómo llegar a una persona',
  within: (hours, since) =>
    `en un plazo de ${hours} h tras ${since === 'answer' ? 'la respuesta del cliente' : 'nuestra respuesta'}`,
  beforeReply: 'antes de enviar la respuesta',
  onAsking: 'cuando el cliente pida una persona',
  standstill: 'el trabajo está parado',
  deadline: 'hay un plazo cercano',
  theMatter: ({ route }) => `el asunto: ${route}`,
  saidBefore: (compared) => `El cliente dice que ya pasó antes; ${comparedWords(compared)}.`,
  comesBack: (alike) =>
    alike === 1
      ? 'El mismo asunto vuelve: un ticket anterior de este cliente se parece a este.'
      : `El mismo asunto vuelve: ${alike} tickets anteriores de este cliente se parecen a este.`,
  rewrite: ({ rule, fix }) => `${rule}: ${REWRITES[rule] ?? fix}`,
};

function comparedWords(count: number): string {
  if (count === 0) return 'no se compararon otros tickets';
  return count === 1 ? 'se comparó un ticket anterior' : `se compararon ${count} tickets anteriores`;
}

/** Why a person is asked, in Spanish. */
export const REASONS: ReasonWords = {
  harm: 'El texto puede hablar de daños a una persona.',
  weakness: 'El texto puede avisar de una vulnerabilidad.',
  complaint: 'El cliente dice que los contactos anteriores no ayudaron.',
  outage: 'El texto describe una caída del servicio.',
  largeCustomer: 'Un gran cliente pregunta por precio o condiciones.',
  gaveAway: 'El cliente dio a alguien una contraseña, un código o datos de tarjeta.',
  noRuleWords: (language) =>
    `Estos casos necesitan a una persona, y las reglas no tienen palabras para el idioma del cliente (${language}).`,
  noTemplates: (language) => `El cliente escribe en un idioma sin plantillas (${language}): la respuesta va en inglés.`,
  noRule: 'Ninguna regla pide una persona.',
  offDuty: ({ reason, group, moment }) =>
    `${reason}. Nadie de ${group} está de servicio ahora; el próximo turno empieza el ${moment}.`,
  afterGate: (hours) => `en un plazo de ${hours} h tras abrirse la aprobación`,
};

/** The operations lead, in Spanish. */
export const LEAD: LeadWords = {
  filed: (channel) => `ticket recibido ${BY[channel]}`,
  customer: 'cliente',
  awaitsAnswer: 'una respuesta de soporte',
  theTicket: 'el ticket',
  earlierAnswers: (count) => (count === 1 ? 'una respuesta anterior' : `${count} respuestas anteriores`),
  awaitsEnd: 'el cierre del asunto',
  theThread: 'el hilo',
  replyDrafted: 'respuesta redactada',
  awaitsApproval: 'la aprobación, cuando la política la pide',
  thisRun: 'esta gestión',
  doesNotSay: (missing) => `El ticket no dice: ${missing.join('; ')}.`,
  happenedBefore: 'El cliente dice que ya pasó antes.',
  readAlike: (cited) => `Hay tickets anteriores del cliente que se parecen a este: ${cited}.`,
  andMore: (ids, more) => `${ids} y ${more} más`,
  defaultRoute: 'Ninguna regla de la política nombra este ticket, así que sigue la ruta por defecto.',
  decide: (reason) => `Decidir: ${reason}`,
  onlyIfAsked: 'solo si el cliente pide una persona',
  decideStep: {
    action: 'Decidir sobre la respuesta y la gestión',
    doneWhen: 'La decisión del grupo que aprueba queda registrada.',
  },
  replyStep: {
    action: 'Enviar la respuesta al cliente',
    afterDecision: 'en cuanto la decisión quede registrada',
    afterApproval: 'en cuanto la respuesta esté aprobada',
    doneWhen: 'El justificante de envío de la respuesta queda registrado.',
  },
  confirmStep: {
    action: 'Comprobar si la gestión ha servido',
    by: (hours) => `en un plazo de ${hours} h tras nuestra respuesta`,
    doneWhen: (hours) => `El cliente ha confirmado, o no ha vuelto a escribir en ${hours} h.`,
  },
  report: 'Escribir al cliente lo que se sabe hasta entonces',
  beReachable: 'Estar localizable para el cliente',
  keepPromise: 'Cumplir esta promesa',
  kept: (promise) => `Cumplido como está escrito: ${promise}`,
};

/** The analyst, in Spanish. */
export const ANALYST: AnalystWords = {
  decision: ({ route }, owner) => `Si este ticket (${route}) se puede cerrar, se reabre o pasa a ${owner}.`,
  answered: (questions) => ({
    question: '¿Respondió el cliente a lo que pregunta la respuesta?',
    definition:
      questions === 1
        ? 'Mensajes tras la respuesta que contestan a su pregunta.'
        : `Mensajes tras la respuesta que contestan a sus ${questions} preguntas.`,
  }),
  understood: {
    question: '¿Tuvo el cliente que explicar otra vez el asunto?',
    definition: 'Mensajes tras la respuesta que no la confirman.',
  },
  responded: { question: '¿Salió la respuesta?', definition: 'Acciones entregadas de esta ronda.' },
  routed: {
    question: '¿Tuvo el cliente que pedir a otra persona?',
    definition: 'Mensajes tras la respuesta más allá del dato que esta pide.',
  },
  closed: {
    question: '¿Dice el cliente que ha servido?',
    definition: 'Mensajes del cliente que confirman el resultado.',
  },
  gateRecords: 'La aprobación deja registrada la decisión, y nada sigue sin ella.',
  checksAreIt: 'Las propias comprobaciones son este paso.',
  noSource: 'Ninguna fuente que leemos lo muestra; la comprobación de cierre pregunta al cliente por el resultado.',
  ticketsPerDay: 'tickets gestionados al día',
  handleTime: 'tiempo medio de gestión',
  shape: 'una línea por ticket: superado, no superado o no evaluado, para cada una de las cuatro comprobaciones',
  where: 'el registro de este ticket',
  cadence: 'una vez, cuando termina el ticket',
};

/** The product manager, in Spanish. */
export const MANAGER: ManagerWords = {
  unnamedMatter: 'un asunto que el texto no nombra',
  unnamedArea: 'sin indicar',
  who: ({ tier, channel }) => `un cliente (${tier}) que escribió ${BY[channel]}`,
  servedByReply: 'Al cliente le basta con la respuesta.',
  wroteAbout: ({ matter, area }) => `El cliente escribió sobre ${matter} (área: ${area}).`,
  states: (fact, quote) => `${STATED[fact].replace(/\.$/u, '')}: ${quote}.`,
  classIs: ({ route }) => `El ticket está clasificado como «${route}»; lo decidieron reglas sobre palabras.`,
  othersToo: 'si otros clientes avisan de lo mismo',
  theReply: 'la respuesta a este cliente',
  noWork: { item: 'trabajo en producto o documentos', why: 'El ticket no da motivo para ello.' },
  belongsToOthers: 'Corresponde a otros o necesita una decisión aparte.',
  waitFor: (missing) => `Esperar la respuesta del cliente: ${missing}`,
  endOfTicket: 'el final de este ticket',
  theItem: (title) => `la ficha: ${title}`,
  problem: ({ blockedOn, matter, area }) =>
    `${blockedOn} De qué se trata: ${matter}${area === null ? '' : ` (área: ${area})`}.`,
  onlyThisTicket: 'Solo se leyó este ticket: no se sabe con qué frecuencia ocurre.',
  oneCause: (cited) =>
    `Hay tickets anteriores del cliente que se parecen a este (${cited}): no se sabe si tienen una misma causa.`,
  fileNothing: 'No abrir nada por este ticket.',
  fileOne: (kind) => `Abrir una ficha ${KINDS[kind]} y vincular a ella los próximos tickets.`,
  fileBoth: 'Abrir una ficha para el asunto y otra para el deseo, y vincular a ellas los próximos tickets.',
};
