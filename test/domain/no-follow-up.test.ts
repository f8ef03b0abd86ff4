import { describe, expect, test } from '@jest/globals';
import { definitionOfDone } from '../../src/domain/definition-of-done.js';
import { noFollowUpInWords } from '../../src/domain/no-follow-up.js';
import { aRecord } from '../support/builders.js';
import { aHandoff } from '../support/handoffs.js';

describe('no follow-through', () => {
  test('says "none" once', () => {
    expect(noFollowUpInWords('none: the reply answers it.')).toBe('None needed, because the reply answers it.');
    expect(noFollowUpInWords('None of the exports broke.')).toBe('None needed, because None of the exports broke.');
    expect(noFollowUpInWords('none yet: assess again.')).toBe('None yet: assess again.');
  });

  test.each([
    ['keine: Der Kunde sagt es.', 'None needed: Der Kunde sagt es.'],
    ['noch keine: Nach der Antwort.', 'None yet: Nach der Antwort.'],
    ['aucune : le client le dit.', 'None needed: le client le dit.'],
    ['aucune pour l’instant : après la réponse.', 'None yet: après la réponse.'],
    ['ninguna: el cliente lo dice.', 'None needed: el cliente lo dice.'],
    ['todavía ninguna: tras la respuesta.', 'None yet: tras la respuesta.'],
    ['nessuna: lo dice il cliente.', 'None needed: lo dice il cliente.'],
    ['nessuna per ora: dopo la risposta.', 'None yet: dopo la risposta.'],
    ['Keine Zeile fehlt.', 'None needed, because Keine Zeile fehlt.'],
  ])('is read in the language of the desk: %s', (why, words) => {
    expect(noFollowUpInWords(why)).toBe(words);
  });

  test('that is put off is not assessed, and never counts as done', () => {
    const done = (why: string) =>
      definitionOfDone({
        records: [aRecord('product-manager', { ...aHandoff('product-manager'), followThrough: { kind: 'none', why } })],
        actions: [],
        accepted: [],
      }).followThrough.state;

    expect(done('none yet: assess again after the answer.')).toBe('not_assessed');
    expect(done('noch keine: nach der Antwort neu bewerten.')).toBe('not_assessed');
    expect(done('pas encore : après la réponse.')).toBe('not_assessed');
    expect(done('keine: Der Kunde sagt, dass es geht.')).toBe('met');
    expect(done('none: the reply answers it.')).toBe('met');
  });
});
