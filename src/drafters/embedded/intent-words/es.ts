import { phrases } from '../../../domain/checks/lexicon.js';
import type { IntentLexicon } from '../intent.js';

/** Spanish words that point to a class of tickets. */
export const ES: IntentLexicon = {
  safety: {
    strong: phrases(`
      humo, incendio, se quemo, quemad*, descarga electrica, herid*, lesion*, suicid*, quitarme la vida, no quiero
      vivir, en peligro, ambulancia
    `),
    weak: phrases('peligros*, hospital, chispas, sobrecalent*'),
  },
  'security-report': {
    strong: phrases(`
      vulnerabilidad*, fuga de datos, brecha de seguridad, datos de otros, otros clientes, otra empresa, sin iniciar
      sesion, expuest*, articulo 33
    `),
    weak: phrases('seguridad, rgpd, public*, accesible*'),
  },
  'account-misuse': {
    strong: phrases(`
      hackead*, pirate*, robad*, fraude, estafa, no he hecho, revisar los accesos, bloquear mi tarjeta, he perdido
      la cartera, accesos extranos
    `),
    weak: phrases('bloquear, mi tarjeta, accesos'),
  },
  phishing: {
    strong: phrases(`
      phishing, es este/ese correo/mensaje/sms suyo/vuestro, este correo/mensaje es suyo/vuestro, son ustedes, sois vosotros, hice clic, escribio la contrasena, correo sospechoso, mensaje sospechoso, correo falso, malware,
      virus, suplanta*
    `),
    weak: phrases('clic, su logotipo, enlace, sospech*, remitente, adjunto'),
  },
  outage: {
    strong: phrases(`
      inicio ... error 500, usuarios bloqueados, usuarios sin acceso,
      caido, caida del servicio, no funciona para nadie, nadie puede, ninguno puede, toda la empresa, todos los
      administradores, fuera de servicio, no llega ningun, interrupcion
    `),
    weak: phrases('500, 503, servidor, bloquead*, todos, desde esta manana'),
  },
  'data-loss': {
    strong: phrases(`
      sincronizacion se detiene, sincronizacion parada, sincronizacion detenida,
      perdida de datos, han desaparecido, ha desaparecido, desaparecieron, se han borrado, se borraron, he perdido,
      recuperar mis, faltan datos, faltan registros
    `),
    weak: phrases('perdid*, borrad*, faltan, copia de seguridad, recuperar, sincroniz*'),
  },
  legal: {
    strong: phrases('abogad*, demanda, demandar, tribunal*, acciones legales, denuncia, burofax, consumo, juzgado'),
    weak: phrases('legal, ley, derecho*, plazo legal'),
  },
  privacy: {
    strong: phrases(`
      borrar mis datos, eliminar mis datos, eliminar mi cuenta, borrar mi cuenta, supresion de mis datos, derecho al
      olvido, datos personales
    `),
    weak: phrases('rgpd, privacidad, consentimiento, lopd'),
  },
  access: {
    strong: phrases(`
      iniciar sesion, inicio de sesion, entrar en mi cuenta, no puedo entrar, no podemos entrar, contrasena*,
      acceder, acceso bloqueado, cuenta bloqueada, codigo de verificacion, doble factor, login
    `),
    weak: phrases('cuenta, acceso, codigo, usuario, identidad'),
  },
  billing: {
    strong: phrases(`
      factura*, cobrad*, cobro, cobraron, cargo doble, dos cargos, importe incorrecto, domiciliacion, donacion*,
      suscripcion
    `),
    weak: phrases('pago, importe, tarjeta, euros, pagado, cuota'),
  },
  'refund-status': {
    strong: phrases(`
      reembolso/devolucion/dinero ... aparece/llegado/recibido/llega, esperando ... reembolso/devolucion, donde ... reembolso
    `),
    weak: phrases('semana, semanas, extracto'),
  },
  refund: {
    strong: phrases(`
      reembols*, devolucion, devolver el dinero, devuelvan, cancelar mi, cancelar la reserva, dar/darme/darnos/doy/damos de baja, anular, anulacion,
      compensacion, indemnizacion
    `),
    weak: phrases('cancel*, reserva, vuelo, baja'),
  },
  delivery: {
    strong: phrases(`
      no ha llegado, no me ha llegado, no he recibido, pedido no, envio, paquete, donde esta mi, numero de
      seguimiento, entrega
    `),
    weak: phrases('esperando, pedido, direccion, recibir, reparto'),
  },
  bug: {
    strong: phrases(`
      mensaje de error, siguiente error, error, no funciona*, dejo de funcionar, ha dejado de, se cierra, se cuelga, se
      bloquea, fallo, falla, repetid*, duplicad*, aparece vacia, aparece vacio, no se puede guardar, no se baja, no
      puedo enviar, incorrectamente
    `),
    weak: phrases(`
      a veces, no funcion*, raro, problema*, actualizad*, actualizacion, version, lento, ya no, no se, mal,
      incorrect*
    `),
  },
  change: {
    strong: phrases(`
      cambiar mi vuelo, cambiar la fecha, cambiar mi direccion, cambiar la direccion, cambiar de plan, cambiar el
      nombre, modificar mi reserva
    `),
    weak: phrases('cambiar, cambio, modificar, anadir, reserva'),
  },
  'how-to': {
    strong: phrases(`
      como puedo, como podemos, como se, como hago, donde puedo, donde encuentro, es posible, hay alguna forma, hay
      alguna manera, se puede, instrucciones
    `),
    weak: phrases('como, donde, configurar, ajustes, opcion, explicar, ayuda'),
  },
  'feature-wish': {
    strong: phrases(`
      sugerencia, me gustaria que, nos gustaria que, seria util, estaria bien, anadan, nueva funcion, modo oscuro,
      propuesta
    `),
    weak: phrases('funcion, idea, mejora*, preferiria, opcion'),
  },
  complaint: {
    strong: phrases(`
      queja, reclamacion, hablar con una persona, hablar con un responsable, nadie contesta, nadie responde, sin
      respuesta, ultimo aviso, segunda vez que escribo, inaceptable
    `),
    weak: phrases('decepcionad*, semanas, otra vez, indignad*, enfadad*'),
  },
  sales: {
    strong: phrases(`
      cuanto cuesta, precio de, presupuesto, descuento, tarifa, licencias, codigo promocional, periodo de prueba
    `),
    weak: phrases('precio, coste, plan, comprar, oferta'),
  },
  spam: {
    strong: phrases('seo, posicionamiento web, casino, loteria, enlaces patrocinados'),
    weak: phrases('publicidad, marketing'),
  },
  thanks: {
    strong: phrases('ya funciona, ya esta resuelto, solucionado, problema resuelto, ya va bien'),
    weak: phrases('gracias, muchas gracias, perfecto, saludos'),
  },
};
