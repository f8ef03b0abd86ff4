import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classifyReaction } from '../../src/domain/customer-reaction.js';
import { LIMITS } from '../../src/domain/limits.js';
import { holdsFor } from '../support/properties.js';

const kindOf = (body: string) => classifyReaction(body).kind;

describe('a message that says it works', () => {
  test.each([
    ...['It works now, thank you!', 'Yes, that fixed it. Thanks!', 'Fixed, thank you', 'Problem solved', 'SOLVED!!!'],
    ...[
      'Great, working again.',
      'No, wait. It works now.',
      'No problems any more, everything works',
      'No errors and it works now',
    ],
    ...['thanks! that did the trick', 'I can log in again, thank you', 'I received my refund, thank you.'],
    ...['Ja, es funktioniert jetzt. Danke!', 'Danke, hat geklappt', 'Problem ist behoben', 'Funktioniert wieder!'],
    ...['Sí, ya funciona, gracias', 'Si, ahora funciona', 'Muchas gracias, problema resuelto'],
    ...['Oui, ça marche maintenant, merci', 'Le problème est résolu, merci', 'Merci, tout fonctionne'],
    ...['Sì, ora funziona, grazie', 'Tutto a posto, grazie mille', 'Problema risolto'],
    ...['Teşekkürler, şimdi çalışıyor', 'Už funguje, díky', 'Obrigado, agora funciona', 'Kiitos, nyt toimii'],
    ...['Het werkt nu, bedankt', 'Już działa, dziękuję'],
  ])('confirms: %s', (body) => {
    expect(kindOf(body)).toBe('confirmed');
  });
});

describe('a message that says it does not work', () => {
  test.each([
    ...['it still does not work', 'It is not fixed', 'Doesn’t work for me', 'Not working', 'no luck, same error'],
    ...['Nope, still broken', 'it didnt help', 'I do not agree with this answer', 'The problem is back'],
    ...['It no longer works', 'I still\ncannot log in', 'Why does it still not work?', 'Thanks, but it still fails'],
    ...['The login works but the export still does not work'],
    ...['funktioniert immer noch nicht', 'Das hat nicht geholfen', 'Leider funktioniert es nicht'],
    ...['Das Problem ist nicht gelöst', 'Ich kann mich immer noch nicht anmelden', 'Mir hilft das nicht'],
    ...['No funciona', 'Todavía no funciona', 'no ha funcionado', 'Ça ne marche pas', 'Cela ne m’a pas aidé'],
    ...['Ça ne fonctionne toujours pas', 'Non funziona', 'Ancora non funziona', 'Non ha funzionato'],
    ...['Hala çalışmıyor', 'Stále nefunguje', 'Não funciona', 'Ei toimi', 'Het werkt nog steeds niet'],
    ...['het probleem is niet opgelost', 'Nadal nie działa'],
  ])('disagrees: %s', (body) => {
    expect(kindOf(body)).toBe('disagreed');
  });
});

describe('a message that settles nothing', () => {
  test.each([
    ['thanks alone', 'Thank you so much!'],
    ['thanks with an open end', 'thanks, but ...'],
    ['thanks in other languages', 'Danke, merci, gracias'],
    ['praise', 'perfect, thanks'],
    ['nothing', ''],
    ['white space', ' \n '],
    ['a picture', '🙂'],
    ['a question', 'Does it work now?'],
    ['a question after a confirmation', 'It works now, thanks! Could you also rename me?'],
    ['a question without its mark', 'Could you tell me when this is fixed'],
    ['a hope', 'I hope it works now'],
    ['a plan', 'I will try it and tell you if it works'],
    ['a condition', 'If it does not work I will write again'],
    ['a condition in German', 'wenn es funktioniert, melde ich mich'],
    ['a condition in Spanish', 'Si funciona, te aviso'],
    ['a wish', 'Please make sure it works'],
    ['hearsay', 'Your colleague said it is fixed'],
    ['a reservation', 'It works now, but only sometimes'],
    ['both, the good end last', 'First it did not work, but now it works'],
    ['a memory', 'It worked before the update'],
    ['a loss', 'my emails are gone'],
    ['somebody at work', 'Someone is working on it'],
    ['a delay', 'I cannot check until Monday'],
    ['our own words, quoted', '> it works now'],
    ['our own words under a header', 'On Mon, Desk wrote:\nit works now'],
    ['our own words below a line', 'Hello\n-----Original Message-----\nit works now'],
  ])('is unclear: %s', (_, body) => {
    expect(kindOf(body)).toBe('unclear');
  });
});

describe('reading a reaction', () => {
  test('quotes the clause that decided, and no more than eighty characters', () => {
    expect(classifyReaction('Hello. I tried it, and the export works again. Bye.')).toEqual({
      kind: 'confirmed',
      words: 'and the export works again',
    });
    const long = classifyReaction(`${'very '.repeat(100)} much it works now ${'indeed '.repeat(100)}`);
    expect(long.kind === 'confirmed' && long.words.length <= 80 && long.words.includes('it works now')).toBe(true);
  });

  test('looks through case, accents, invisible characters and full-width letters', () => {
    expect(kindOf('IT WOR\u200bKS NOW')).toBe('confirmed');
    expect(kindOf('ｉｔ ｗｏｒｋｓ ｎｏｗ')).toBe('confirmed');
    expect(kindOf('Todavi\u0301a no funciona')).toBe('disagreed');
  });

  test('counts what stands above a quoted mail', () => {
    expect(kindOf('The export works again.\n\n> It still does not work')).toBe('confirmed');
    expect(kindOf('Still broken.\n\nAm Montag schrieb Desk:\nEs funktioniert jetzt')).toBe('disagreed');
  });

  test.each(['it works ', 'still not ', '> ', '\n', 'if ', 'e\u0301', '- ', 'wrote:', 'On wrote ', '?', 'Âm '])(
    'reads to the end of a message as long as may be, full of %j',
    (part) => {
      const filler = part.repeat(LIMITS.customerMessage.value / part.length);
      expect(kindOf(`${filler}\n\nThe export does not work.`)).not.toBe('confirmed');
    },
  );

  test('answers any text, the same way each time, and never confirms what denies in the same breath', () => {
    const words = fc.constantFrom(
      ...['it works now', 'not', 'still', 'does not work', 'thanks', 'but', '.', ',', '?', '\n', 'nicht', 'no'],
    );
    holdsFor(
      fc.property(fc.array(words, { maxLength: 10 }), (parts) => {
        const body = parts.join(' ');
        const reaction = classifyReaction(body);
        expect(classifyReaction(body)).toEqual(reaction);
        if (/does not work|\?/.test(body)) expect(reaction.kind).not.toBe('confirmed');
      }),
    );
    holdsFor(fc.property(fc.string({ unit: 'binary' }), (body) => void classifyReaction(body)));
  });
});
