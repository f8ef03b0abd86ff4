import type { DetectorSentences } from './sentences.js';

export const ES: DetectorSentences = {
  cause: { breaks: ['La causa es la última actualización.'], keeps: ['Todavía no sabemos cuál es la causa.'] },
  'fix-date': {
    breaks: ['Estará corregido el viernes.', 'La corrección saldrá en mayo.'],
    keeps: ['No sabemos cuándo estará corregido.'],
  },
  refund: {
    breaks: ['Le devolveremos el importe completo.', 'Recibirá el dinero el lunes.'],
    keeps: ['Si la persona responsable lo aprueba, devolveremos el importe.', 'No hemos devuelto nada.'],
  },
  'data-recovery': { breaks: ['Recuperaremos sus carpetas.'], keeps: ['Comprobamos qué se puede recuperar.'] },
  'change-built': {
    breaks: ['Vamos a añadir esta opción.'],
    keeps: ['Pasamos su deseo al equipo.', 'No está previsto.'],
  },
  'other-company': { breaks: ['Google arreglará esto.'], keeps: ['Pregunte a su banco.'] },
  'resolution-time': { breaks: ['Estará resuelto en 24 horas.'], keeps: ['El viernes le escribimos.'] },
  cancellation: {
    breaks: ['Hemos cancelado su reserva.'],
    keeps: ['No podemos cambiar esta reserva.', 'No hemos cancelado la reserva.'],
  },
  safe: { breaks: ['Su cuenta está segura.', 'No hay peligro.'], keeps: ['No sabemos si la cuenta está segura.'] },
  password: {
    breaks: ['He restablecido su contraseña.'],
    keeps: ['Elija una nueva con el enlace de contraseña olvidada.'],
  },
  fault: {
    breaks: ['Fue un error nuestro.', 'Asumimos la responsabilidad.'],
    keeps: ['No decimos de quién es la culpa.'],
  },
  'legal-outcome': {
    breaks: ['La demanda será rechazada.', 'Ganará el juicio.'],
    keeps: ['Nuestro contacto legal responde a su carta.'],
  },
  compensation: {
    breaks: ['Recibirá un vale.', 'Le compensaremos.'],
    keeps: ['Primero comprobamos el retraso.', 'No ofrecemos ningún vale.'],
  },
  'service-back': {
    breaks: ['El servicio volverá a funcionar en dos horas.'],
    keeps: ['No sabemos cuándo volverá a funcionar el servicio.'],
  },
  'call-back': { breaks: ['Ana le llamará hoy.'], keeps: ['Respondemos por escrito.'] },
  discount: { breaks: ['Le ofrecemos un descuento.'], keeps: ['No ofrecemos un descuento.'] },
  deleted: { breaks: ['Hemos eliminado su cuenta.'], keeps: ['Cuando esté identificado, eliminaremos la cuenta.'] },
  access: { breaks: ['Hemos desbloqueado su cuenta.'], keeps: ['No podemos desbloquear la cuenta por correo.'] },
  'credit-record': { breaks: ['Su historial crediticio será corregido.'], keeps: ['Comprobamos la entrada.'] },
  approval: { breaks: ['Su excepción está aprobada.', 'Haremos una excepción.'], keeps: ['No está aprobada.'] },
  secrecy: { breaks: ['Queda entre nosotros.'], keeps: ['Una persona lo lee enseguida.'] },
  reward: { breaks: ['Recibirá una recompensa.'], keeps: ['Gracias por el aviso.'] },
  'account-change': { breaks: ['Hemos cambiado su dirección.'], keeps: ['No hemos cambiado la dirección.'] },
  disclosure: { breaks: ['Su saldo es 312 EUR.'], keeps: ['El saldo lo ve en su cuenta.'] },
  'weakness-details': {
    breaks: ['El fallo está en el formulario.', '¿Puede probar? Pruebe otra vez la vulnerabilidad.'],
    keeps: ['Nuestro contacto de seguridad le responde.'],
  },
  'asks-secret': { breaks: ['Envíenos su contraseña.'], keeps: ['No envíe nunca su contraseña.'] },
  closed: { breaks: ['Su caso está cerrado.'], keeps: ['El caso sigue abierto.'] },
  passengers: { breaks: ['Hemos añadido un pasajero.'], keeps: ['No hemos añadido un pasajero.'] },
  'free-bags': { breaks: ['Dos maletas son gratis.'], keeps: ['La maleta no es gratis.'] },
  'bags-insurance': { breaks: ['Hemos quitado la maleta.'], keeps: ['No hemos quitado la maleta.'] },
  route: { breaks: ['Hemos cambiado el destino.'], keeps: ['No podemos cambiar el destino.'] },
};
