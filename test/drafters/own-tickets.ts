import type { Ticket } from '../../src/domain/ticket.js';
import { aTicket } from '../support/builders.js';

/** Tickets of this project in the five full languages: a fault, money that was asked for before, and a person at once. */
export const OWN_TICKETS: readonly { readonly language: string; readonly ticket: Ticket }[] = [
  ...of('en', [
    [
      'Labels stop',
      'Since Monday the label printer stops after page two with error 4112. It runs on Windows 11. Can you help us with it?',
    ],
    [
      'Refund for the lamp',
      'I sent the lamp back two weeks ago and the refund of 84 EUR has still not arrived. I have asked for it twice already.',
      'We guarantee that you will get it soon.',
    ],
    [
      'Kettle',
      'The kettle gave my daughter an electric shock this morning and her hand hurts. What should we do with it now?',
    ],
    [
      'Idea',
      'It would be nice if the calendar could show week numbers beside the days. Thank you for the good work so far!',
    ],
  ]),
  ...of('de', [
    [
      'Etiketten bleiben hängen',
      'Seit Montag hält der Etikettendrucker nach der zweiten Seite mit Fehler 4112 an. Er läuft unter Windows 11. Können Sie uns helfen?',
    ],
    [
      'Erstattung für die Lampe',
      'Ich habe die Lampe vor zwei Wochen zurückgeschickt, und die Erstattung von 84 EUR ist immer noch nicht da. Ich habe schon zweimal gefragt.',
      'Wir garantieren, dass Sie es bald bekommen.',
    ],
    [
      'Wasserkocher',
      'Der Wasserkocher hat meiner Tochter heute früh einen Stromschlag versetzt, und ihre Hand tut weh. Was sollen wir jetzt damit tun?',
    ],
    [
      'Idee',
      'Es wäre schön, wenn der Kalender neben den Tagen die Wochennummern zeigen könnte. Danke für die gute Arbeit bisher!',
    ],
  ]),
  ...of('fr', [
    [
      'Étiquettes bloquées',
      'Depuis lundi, l’imprimante d’étiquettes s’arrête après la deuxième page avec l’erreur 4112. Elle tourne sous Windows 11. Pouvez-vous nous aider ?',
    ],
    [
      'Remboursement de la lampe',
      'J’ai renvoyé la lampe il y a deux semaines et le remboursement de 84 EUR n’est toujours pas arrivé. Je l’ai déjà demandé deux fois.',
      'Nous vous garantissons que vous le recevrez bientôt.',
    ],
    [
      'Bouilloire',
      'La bouilloire a donné une décharge électrique à ma fille ce matin et sa main lui fait mal. Que devons-nous en faire maintenant ?',
    ],
    [
      'Idée',
      'Ce serait bien si le calendrier pouvait afficher les numéros de semaine à côté des jours. Merci pour votre bon travail !',
    ],
  ]),
  ...of('es', [
    [
      'Etiquetas atascadas',
      'Desde el lunes la impresora de etiquetas se detiene tras la segunda página con el error 4112. Funciona con Windows 11. ¿Pueden ayudarnos?',
    ],
    [
      'Reembolso de la lámpara',
      'Devolví la lámpara hace dos semanas y el reembolso de 84 EUR todavía no ha llegado. Ya lo he pedido dos veces.',
      'Le garantizamos que lo recibirá pronto.',
    ],
    [
      'Hervidor',
      'El hervidor le dio una descarga eléctrica a mi hija esta mañana y le duele la mano. ¿Qué hacemos ahora con él?',
    ],
    [
      'Idea',
      'Estaría bien que el calendario pudiera mostrar los números de semana junto a los días. ¡Gracias por el buen trabajo!',
    ],
  ]),
  ...of('it', [
    [
      'Etichette bloccate',
      'Da lunedì la stampante di etichette si ferma dopo la seconda pagina con errore 4112. Gira su Windows 11. Potete aiutarci?',
    ],
    [
      'Rimborso della lampada',
      'Ho restituito la lampada due settimane fa e il rimborso di 84 EUR non è ancora arrivato. L’ho già chiesto due volte.',
      'Le garantiamo che lo riceverà presto.',
    ],
    [
      'Bollitore',
      'Il bollitore ha dato una scossa elettrica a mia figlia stamattina e le fa male la mano. Che cosa dobbiamo farne adesso?',
    ],
    [
      'Idea',
      'Sarebbe bello se il calendario potesse mostrare i numeri di settimana accanto ai giorni. Grazie per il buon lavoro!',
    ],
  ]),
];

type Row = readonly [subject: string, body: string, earlierAnswer?: string];

function of(language: string, rows: readonly Row[]): typeof OWN_TICKETS {
  return rows.map(([subject, body, answer]) => ({
    language,
    ticket: aTicket({
      ...{ subject, body, productArea: null, customer: { name: 'Mia Tanaka', tier: 'standard', locale: null } },
      ...(answer === undefined
        ? {}
        : {
            thread: [{ from: 'agent', at: '2026-02-20T10:00:00Z', body: answer }],
            earlierTickets: ['T-8', 'T-9'].map((id) => ({ id, subject, outcome: null, at: '2026-02-01T10:00:00Z' })),
          }),
    }),
  }));
}
