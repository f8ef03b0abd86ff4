import { describe, expect, test } from '@jest/globals';
import { detectLanguage } from '../../../src/drafters/embedded/language.js';

const SHORT_TEXTS: readonly (readonly [string, string])[] = [
  ['en', 'Where is my refund?'],
  ['en', 'charged twice'],
  ['en', 'Please cancel my plan'],
  ['de', 'Rechnung doppelt abgebucht'],
  ['de', 'Bitte kündigen'],
  ['de', 'Anmeldung geht nicht mehr'],
  ['es', 'No puedo entrar'],
  ['es', 'Me han cobrado dos veces'],
  ['fr', 'Je n’arrive plus à me connecter'],
  ['fr', 'Facture débitée deux fois'],
  ['it', 'Addebito doppio'],
  ['it', 'Non riesco ad accedere'],
  ['tr', 'Giriş yapamıyorum'],
  ['cs', 'Nemohu se přihlásit'],
  ['pt', 'Não consigo entrar na conta'],
  ['fi', 'En pääse kirjautumaan'],
  ['nl', 'Ik kan niet inloggen'],
  ['pl', 'Nie mogę się zalogować'],
];

describe('the language of a ticket', () => {
  test.each(SHORT_TEXTS)('is %s for: %s', (language, text) => {
    expect(detectLanguage(text, { locale: null, deskLanguage: 'en' })).toEqual({ language, certain: true });
  });

  test('is what the text shows, whatever the locale says', () => {
    const hints = { locale: 'en-US', deskLanguage: 'en' };

    expect(detectLanguage('Ich habe zwei Rechnungen für denselben Monat bekommen.', hints).language).toBe('de');
  });

  test('is the locale’s where the text shows none, and else the desk’s', () => {
    expect(detectLanguage('??? 404', { locale: 'it-IT', deskLanguage: 'de' })).toEqual({
      language: 'it',
      certain: false,
    });
    expect(detectLanguage('??? 404', { locale: null, deskLanguage: 'de-AT' }).language).toBe('de');
    expect(detectLanguage('', { locale: 'nonsense!', deskLanguage: 'en' }).language).toBe('en');
  });

  test('is not pulled to English by log lines and addresses', () => {
    const text = 'Der Abgleich bricht ab. ERROR HTTP_500 at /var/lib/sync https://example.invalid/status GET /v2/items';

    expect(detectLanguage(text, { locale: null, deskLanguage: 'en' }).language).toBe('de');
  });
});
