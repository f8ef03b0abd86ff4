import type { DeskBook } from '../desk-book.js';

/** What is missing, in Spanish. */
export const MISSING: DeskBook['missing'] = {
  'error-text': 'el texto exacto del mensaje de error',
  since: 'desde cuándo ocurre y qué cambió antes',
  version: 'versión del producto y sistema operativo',
  steps: 'los pasos que llevan a ello',
  scope: 'a quién afecta',
  account: 'de qué cuenta se trata',
  reference: 'número de la factura, el pedido, la reserva o la consulta anterior',
  amount: 'fecha e importe del apunte',
  goal: 'qué quiere conseguir el cliente',
  place: 'en qué parte del producto se ve',
  entered: 'si se introdujo en algún sitio una contraseña, un código o una tarjeta',
  'last-seen': 'cuándo se vieron los datos por última vez',
  copy: 'si una copia de seguridad o un segundo dispositivo tiene los datos',
  'safe-now': 'si ahora todos están a salvo',
  'sent-when': 'cuándo se pidió y adónde se envió',
  'wanted-change': 'cómo debería quedar después',
  example: 'un ejemplo: qué se ve y qué se esperaba',
};

/** What a stated fact tells, in Spanish. */
export const STATED: DeskBook['stated'] = {
  'error-text': 'El cliente da el texto de un error o de un mensaje.',
  since: 'El cliente dice cuándo.',
  version: 'El cliente indica la versión o el sistema.',
  steps: 'El cliente describe los pasos.',
  scope: 'El cliente dice a quién afecta.',
  account: 'El cliente indica la cuenta.',
  reference: 'El cliente da un número de referencia.',
  amount: 'El cliente indica un importe.',
  goal: 'El cliente dice qué desea.',
  place: 'El cliente dice dónde se ve.',
  entered: 'El cliente dice qué se introdujo o se abrió.',
  'last-seen': 'El cliente dice cuándo estaban los datos por última vez.',
  copy: 'El cliente habla de una copia.',
  'safe-now': 'El cliente dice si las personas están a salvo.',
  'sent-when': 'El cliente dice cuándo se pidió.',
  'wanted-change': 'El cliente dice cómo debería ser.',
  example: 'El cliente da un ejemplo.',
};
