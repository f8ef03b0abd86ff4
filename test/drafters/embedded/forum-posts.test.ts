import { beforeAll, describe, expect, test } from '@jest/globals';
import { tellsFault } from '../../../src/drafters/embedded/fault-told.js';
import { isFaultReport } from '../../../src/drafters/embedded/form-lines.js';
import { plainWordsOf } from '../../../src/drafters/embedded/plain-text.js';
import { canBeQuoted } from '../../../src/drafters/embedded/quotable.js';
import { shippedHouse } from '../shipped-house.js';
import { type ReadTicketOf, readerOf } from './reader.js';

let reading: ReadTicketOf;
beforeAll(async () => {
  reading = readerOf(await shippedHouse());
});

const MACHINE = [
  'sudo systemctl start postgres',
  'chown -R desk:desk /srv/desk',
  'docker-compose up -d',
  'pip install plotting-kit',
  'select * from sales',
  'WHERE region_id = 4',
  'window.title = "Lab"',
  'loadVolume("head.nrrd")',
  'worker_1 | pool is closed',
  '[reader] [gzip] cannot open the block',
  '[CRITICAL] worker killed',
];

describe('lines that are no words of the customer', () => {
  test.each(MACHINE)('are neither read nor quoted: %s', (line) => {
    const body = `The weekly chart stays grey for us.\n${line}\n${line}\nWe see it on both screens.`;

    expect(plainWordsOf(body)).not.toContain(line);
    expect(plainWordsOf(body)).toHaveLength(body.length);
    expect(canBeQuoted(line)).toBe(false);
  });

  test.each([
    'docker is not starting on my laptop',
    'From the menu I choose Export',
    'WHERE IS MY ORDER',
    'make sure that the CSV/XLSX export works',
    'and then I click Tools > Options',
    'If I open it on the tablet:',
    'select the blue chart from the list on the left',
    'docker build fails with an odd message',
  ])('are not what somebody tells: %s', (line) => {
    expect(plainWordsOf(`The chart is grey.\n${line}\nThanks.`)).toContain(line);
  });

  test.each([
    ['Issue Summary', ''],
    ['Technical details:', ''],
    ['Product version: 4.2', ''],
    ['Betriebssystem: Ubuntu', ''],
    ['Comportement attendu : une courbe bleue', ''],
    ['Comportamiento actual: la curva es gris', 'la curva es gris'],
    ['Risultato ottenuto: la curva resta grigia', 'la curva resta grigia'],
    ['Tatsächliches Verhalten: die Kurve bleibt grau', 'die Kurve bleibt grau'],
  ])('are the labels of a form, and what stands behind "what happens" is told: %s', (line, told) => {
    const [, plain = ''] = plainWordsOf(`Hello all.\n${line}`).split('Hello all.');

    expect(plain.trim()).toBe(told);
    expect(canBeQuoted(line)).toBe(false);
  });

  test.each([
    'Actual behavior: grey',
    'Comportement observé : gris',
    'Resultado obtenido: gris',
    'Risultato ottenuto: grigio',
  ])('make a report of a text: %s', (line) => {
    expect(isFaultReport(`Hello\n${line}`)).toBe(true);
  });

  test('name no class: an install script that sets a password is no sign-in problem', () => {
    const script = 'sudo yum install store\nexport STORE_HOME=/opt/store\nsystemctl start store.service\n';

    expect(
      reading(`${script}Then set no password for the store user.\nnpm install`, 'Store from source | fedora'),
    ).toMatchObject({
      intent: 'how-to',
      object: 'Store from source',
    });
  });
});

describe('a question or a wish', () => {
  test.each([
    'I am new to this and have to outline a heart in sixty slices. Do you have any example I could follow? I cant find much.',
    'The popup lists the columns in another order than the sheet does. Can I customise it, or is there another way?',
    'Does anyone have a list of the gestures for tablets? I couldn’t find one anywhere.',
    'Ich finde dazu nichts. Gibt es ein Beispiel für eine Kurve mit zwei Achsen?',
    'No encuentro nada. ¿Hay alguna manera de poner dos ejes en la curva?',
    'Je ne trouve rien. Y a-t-il un moyen de mettre deux axes sur la courbe ?',
    'Non trovo nulla. C’è un modo per mettere due assi sulla curva?',
  ])('is none of a fault, and is asked nothing: %s', (body) => {
    expect(reading(body)).toMatchObject({ intent: 'how-to', missing: [] });
  });

  test.each([
    'In order to read the boards from afar we would love it if there was an option to add large headings.',
    'Es wäre viel schöner, wenn die Zeile als Spalte stünde.',
    'Nos encantaría que la fila saliera como columna.',
    'Ce serait mieux de voir la ligne en colonne.',
    'Sarebbe meglio vedere la riga come colonna.',
  ])('for another product is a wish: %s', (body) => {
    expect(reading(body)).toMatchObject({ intent: 'feature-wish', missing: [] });
  });

  test('that somebody explains something is a question', () => {
    expect(reading('It would be great if someone could explain how two servers share one store.').intent).toBe(
      'how-to',
    );
  });
});

describe('a fault that ends with a question', () => {
  test.each([
    'The reader cannot connect to our store and I get a connection error. Any ideas?',
    'Die Kurve lädt sehr langsam und bricht ab. Kann mir jemand helfen?',
    'La curva no funciona desde el cambio. ¿Alguien me puede ayudar?',
    'La courbe ne fonctionne plus. Quelqu’un peut m’aider ?',
    'La curva non funziona più. Qualcuno può aiutarmi?',
  ])('stays one: %s', (body) => {
    expect(reading(body).intent).toBe('bug');
  });

  test('has no wrong data because somebody asks what they do wrong', () => {
    expect(reading('Saving fails with an error since noon. What am I doing wrong?').fault).toBe('error');
  });
});

describe('what is wrong', () => {
  test.each([
    ['locked', 'Use the new chart kit for plots?'],
    ['twice', 'The plot fails with an odd picture'],
    ['does-not-work', 'Speed of the plot for long rows'],
  ] as const)('is left to the quoted words where they do not tell it: %s, “%s”', (fault, quoted) => {
    expect(tellsFault({ intent: 'bug', fault, subject: '', quoted })).toBe(false);
  });

  test.each([
    ['does-not-work', 'Plot does not load'],
    ['does-not-work', 'Schwierig: die Kurve wird nicht gezeichnet'],
    ['twice', 'Every row is drawn twice'],
    ['locked', null],
  ] as const)('is said where they tell it, or nothing is quoted: %s, “%s”', (fault, quoted) => {
    expect(tellsFault({ intent: 'bug', fault, subject: '', quoted })).toBe(true);
  });
});

describe('what is told already', () => {
  test.each([
    'Building on Fedora 39 fails with LNK1104 and nothing is written. Any ideas?',
    'The chart fails on version 8.1: it is saying that it is unable to create the output folder.',
    'The run of 8.1 fails here.\n[ERROR] pool is closed\n[ERROR] reader stopped',
  ])('is not asked again: the words or the code of an error: %s', (body) => {
    expect(reading(body).missing).not.toContain('error-text');
    expect(reading(body).missing).toEqual([]);
  });

  test('is no message where there is none', () => {
    const body = 'Saving fails on version 8.1, it shows "still writing" and stops. There is no error message.';

    expect(reading(body).missing).not.toEqual([]);
  });

  test('is no version where a picture or a price has a point', () => {
    const { stated } = reading('It is grey and costs $29.95 per 4.7 GB.\nimage800×600 42.7 KB');

    expect(stated.has('version')).toBe(false);
  });
});

describe('who asks nothing', () => {
  test.each([
    'We are happy to announce the spring meeting of the plotting group. Anyone is welcome to join.',
    'Wir freuen uns, das Frühlingstreffen anzukündigen.',
    'Nos complace anunciar el encuentro de primavera.',
    'Nous avons le plaisir d’annoncer la rencontre de printemps.',
    'Siamo lieti di annunciare l’incontro di primavera.',
  ])('is asked nothing back for news: %s', (body) => {
    expect(reading(body)).toMatchObject({ intent: 'unknown', missing: [] });
  });

  test.each([
    'Many thanks to Ruth for her outstanding help at the counter!',
    'Herzlichen Dank an Ruth, sehr zufrieden!',
    'Muy satisfecha con la ayuda de Ruth.',
    'Très satisfaite de l’aide de Ruth.',
    'Molto soddisfatta dell’aiuto di Ruth.',
  ])('is thanked for praise: %s', (body) => {
    expect(reading(body).intent).toBe('thanks');
  });

  test.each([
    'I opened it in May, sent several mails and never received a reply.',
    'Ich habe im Mai eröffnet und dreimal geschrieben, es kam nie eine Antwort.',
    'Abrí en mayo, escribí varias veces y no me contestan.',
    'J’ai ouvert en mai, envoyé plusieurs mails, jamais de réponse.',
    'Ho aperto a maggio, ho scritto più volte e non mi rispondono.',
  ])('waits for an answer and is no fault of a program: %s', (body) => {
    expect(reading(body).intent).toBe('complaint');
  });
});
