import { phrases } from '../lexicon.js';
import type { ReplyWords } from './reply-words.js';

/** Spanish words of the reply rules. */
export const ES: ReplyWords = {
  overpromise: phrases(`
    garantiz*, garantia de que, le prometemos, te prometemos, prometemos, le prometo, sin duda, definitivamente,
    seguro que, con toda seguridad, con total seguridad, siempre, nunca mas, jamas, no volvera a ocurrir, no volvera
    a pasar, no volvera a suceder, para siempre, sin falta, quedara resuelto, quedara solucionado, sera solucionado,
    sera resuelto, sin ningun riesgo, 100 por ciento, absolutamente, ciento por ciento
  `),
  refundPromise: phrases(`
    reembolsaremos, devolveremos ... dinero, devolveremos ... importe, abonaremos, compensaremos, indemnizaremos,
    recibira ... reembolso, recibira ... devolucion, recibira ... compensacion, vamos a reembolsar*, vamos a
    devolver*, sera reembolsad*, se le reembolsara, se le devolvera, se le abonara, tiene derecho a ... reembolso,
    tiene derecho a ... compensacion, reembolso esta aprobado, vamos a compensar*, recibira ... dinero
  `),
  defensive: phrases(`
    es culpa suya, culpa suya, su culpa, es tu culpa, su error, error suyo, error del usuario, no es culpa nuestra,
    no es nuestra culpa, no es nuestro problema, no es nuestra responsabilidad, no somos responsables, como ya le
    dijimos, como ya dijimos, como ya mencionamos, como ya indicamos, como ya le hemos dicho, deberia haber, tendria
    que haber, usted olvido, se olvido de, si hubiera leido, si usted hubiera, nadie mas ha, nadie mas se ha, es
    usted el unico, usted es el unico, calmese, tranquilicese, el problema es suyo, el problema esta de su lado,
    funciona como debe, funciona segun lo previsto, evidentemente usted, usted alega, usted afirma, nuestro sistema
    esta bien, segun nuestra politica
  `),
  vague: phrases(`
    pronto, en breve, lo antes posible, cuanto antes, a la brevedad, a la mayor brevedad, proximamente, haremos lo
    posible, lo que podamos, estamos en ello, echaremos un vistazo, alguien se, alguien le, en algun momento, ojala,
    a su debido tiempo, en un futuro proximo, nos pondremos en contacto, le mantendremos informado, le mantendremos
    al tanto, en cuanto podamos, en la medida de lo posible, tan pronto como sea posible
  `),
  condition: phrases('si, cuando, en cuanto, tan pronto como, hasta, antes, despues, una vez, tras, siempre que'),
  time: phrases(`
    dentro, hoy, manana, ahora, plazo, inmediato, lunes, martes, miercoles, jueves, viernes, sabado, domingo, hora,
    horas, minuto, minutos, dia, dias, semana, semanas, enero, febrero, marzo, abril, mayo, junio, julio, agosto,
    septiembre, octubre, noviembre, diciembre
  `),
  promise: phrases(`
    vamos a, voy a, le escribiremos, escribiremos, responderemos, revisaremos, comprobaremos, haremos, enviaremos,
    informaremos, reembolsaremos, devolveremos, contactaremos, daremos, solucionaremos, resolveremos, llamaremos,
    investigaremos, pondremos, mantendremos, echaremos, explicaremos, confirmaremos, abonaremos, compensaremos,
    indicaremos, diremos, le escribire
  `),
  negation: phrases('no, nunca, sin, ni, tampoco, ningun, ninguna'),
  harmless: phrases('puede siempre, siempre puede, siempre que, como siempre, desde siempre, tan pronto como'),
  common: phrases(`
    el, la, los, las, de, que, y, en, es, un, una, no, por, con, para, se, su, lo, le, nos, del, al, mi, esta, este,
    como, pero, muy, desde, cuando, usted, hay
  `),
};
