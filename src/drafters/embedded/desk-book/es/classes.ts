import type { DeskBook, DeskNote } from '../desk-book.js';

/** Damaged goods, in Spanish. */
export const DAMAGED: DeskNote = {
  goal: 'Recibir lo que se pidió, y sin daños, o ser compensado según las condiciones',
  blockedOn: 'Lo que llegó aún no se ha contrastado con el pedido y las condiciones.',
  route: 'Entrega dañada o equivocada',
  work: 'Contrastar lo que llegó con el pedido y las condiciones y preparar la decisión',
};

/** Each class of tickets, in Spanish. */
export const CLASSES: DeskBook['classes'] = {
  safety: {
    goal: 'Estar a salvo y que una persona le escuche',
    blockedOn: 'Todavía no ha respondido ninguna persona, y alguien podría sufrir daños.',
    route: 'A una persona de inmediato',
    work: 'Responder en persona y seguir ahí hasta que el cliente esté a salvo',
  },
  'security-report': {
    goal: 'Lograr que se cierre una vulnerabilidad antes de que otros la encuentren',
    blockedOn: 'Ningún responsable de seguridad ha confirmado el aviso.',
    route: 'Contacto de seguridad',
    work: 'Confirmar el aviso sin pedir más pruebas y limitar la exposición',
  },
  'account-misuse': {
    goal: 'Evitar que otra persona actúe en nombre del cliente',
    blockedOn: 'No se sabe qué se introdujo o se usó, y el titular no está confirmado.',
    route: 'Protección de la cuenta',
    work: 'Revisar los accesos y pagos recientes, y bloquear lo que el titular confirmado quiera bloquear',
  },
  phishing: {
    goal: 'Saber si un mensaje es nuestro y no sufrir daños',
    blockedOn: 'No se sabe si el mensaje es nuestro ni qué se introdujo.',
    route: 'Mensaje sospechoso',
    work: 'Decir si el mensaje es nuestro y proteger las cuentas en las que se introdujo algo',
  },
  outage: {
    goal: 'Recuperar el servicio y saber en qué estado está',
    blockedOn: 'El servicio no le funciona al cliente, que no conoce su estado.',
    route: 'Incidencia',
    work: 'Comparar el aviso con el estado del servicio y publicar lo que se sabe',
  },
  'data-loss': {
    goal: 'Recuperar datos perdidos',
    blockedOn: 'No se sabe qué existe todavía ni de cuándo es la última copia buena.',
    route: 'Recuperación',
    work: 'Averiguar qué existe todavía y qué se puede restaurar',
  },
  legal: {
    goal: 'Obtener de la persona responsable una respuesta a una petición legal',
    blockedOn: 'Soporte no da respuestas legales; el contacto legal aún no ha leído la petición.',
    route: 'Contacto legal',
    work: 'Leer la petición, anotar su plazo y responderla',
  },
  privacy: {
    goal: 'Conseguir que se tramite una petición sobre datos personales',
    blockedOn: 'El titular de la cuenta no está confirmado.',
    route: 'Contacto de privacidad',
    work: 'Confirmar al titular de la cuenta y después tramitar la petición sobre datos personales',
  },
  access: {
    goal: 'Volver a entrar en la cuenta',
    blockedOn: 'El acceso falla por una causa que aún no se conoce.',
    route: 'Acceso a la cuenta',
    work: 'Averiguar qué impide el acceso e indicar la vía documentada para recuperarlo',
  },
  billing: {
    goal: 'Entender un importe y que se corrija si está mal',
    blockedOn: 'El apunte aún no se ha comparado con los registros.',
    route: 'Consulta de facturación',
    work: 'Comparar el apunte con los registros y explicarlo o corregirlo',
  },
  'refund-status': {
    goal: 'Recibir el dinero prometido o saber cuándo llega',
    blockedOn: 'No se sabe si el reembolso se contabilizó ni adónde.',
    route: 'Reembolso no recibido',
    work: 'Comprobar si el reembolso se contabilizó, cuándo y adónde',
  },
  refund: {
    goal: 'Cancelar o devolver algo, o recuperar el dinero',
    blockedOn:
      'La petición no se ha contrastado con las condiciones, y el dinero por encima del límite necesita aprobación.',
    route: 'Reembolso o cancelación',
    work: 'Contrastar la petición con las condiciones y preparar la decisión',
  },
  delivery: {
    goal: 'Recibir lo que se pidió',
    blockedOn: 'No se sabe dónde está la entrega.',
    route: 'Entrega',
    work: 'Localizar la entrega y decidir sobre un reemplazo',
  },
  bug: {
    goal: 'Usar una función que ya no va como antes o como debería',
    blockedOn: 'No se conoce la causa, y aún no hemos reproducido el caso.',
    route: 'Aviso de fallo',
    work: 'Reproducir el caso y encontrar la causa o una vía alternativa',
  },
  change: {
    goal: 'Cambiar una reserva o una cuenta',
    blockedOn: 'No se ha comprobado qué cambios permiten las condiciones.',
    route: 'Petición de cambio',
    work: 'Comprobar qué cambios permiten las condiciones y cuánto cuestan',
  },
  'how-to': {
    goal: 'Saber cómo se hace algo',
    blockedOn: 'Los pasos no se encontraron o no encajan.',
    route: 'Consulta de uso',
    work: 'Escribir los pasos para este caso o decir que no se puede',
  },
  'feature-wish': {
    goal: 'Tener un producto que se comporte de otra manera',
    blockedOn: 'Hasta donde ve el cliente, el producto hoy no lo ofrece.',
    route: 'Deseo de producto',
    work: 'Anotar el deseo con su motivo y buscar el mismo deseo',
  },
  complaint: {
    goal: 'Que le tomen en serio y hablar con una persona responsable',
    blockedOn: 'Los contactos anteriores no resolvieron el asunto.',
    route: 'Queja',
    work: 'Leer todo el historial y nombrar a una persona y un próximo paso',
  },
  sales: {
    goal: 'Saber el precio y las condiciones',
    blockedOn: 'El cliente no tiene respuesta sobre el precio o las condiciones.',
    route: 'Consulta de ventas',
    work: 'Responder según la lista publicada o pasarla a quien pueda ofrecer más',
  },
  spam: {
    goal: 'Vendernos algo, hasta donde muestra el texto; el remitente no pide ayuda',
    blockedOn: 'Nada: no hay ninguna petición de ayuda.',
    route: 'Ajeno a soporte',
    work: 'Cerrar sin más contacto',
  },
  thanks: {
    goal: 'Avisarnos de que ya funciona',
    blockedOn: 'Nada: el cliente dice que funciona.',
    route: 'Confirmación',
    work: 'Cerrar tras el periodo de silencio',
  },
  unknown: {
    goal: 'Aún no se sabe: el texto no dice qué quiere conseguir el cliente',
    blockedOn: 'No se sabe qué necesita el cliente.',
    route: 'Aclaración',
    work: 'Leer la respuesta y pasar el ticket a quien pueda ayudar',
  },
};
