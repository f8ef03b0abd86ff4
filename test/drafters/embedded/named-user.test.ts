import { describe, expect, test } from '@jest/globals';
import { wordsOf } from '../../../src/domain/text-folding.js';
import { namedUserAt } from '../../../src/drafters/embedded/named-user.js';

const isNamed = (text: string): boolean => namedUserAt(text, wordsOf(text)) !== null;

describe('who signs in', () => {
  test.each([
    'User rvandyk cannot log in.',
    'The sign-in fails with user mvarga',
    'My username is bkrauser.',
    'username: petra',
    'The login r.varga fails.',
    'Benutzer mvarga kann sich nicht anmelden.',
    'Mein Benutzername lautet mvarga.',
    'L’utilisateur mvarga ne peut pas se connecter.',
    'El usuario jvarga no puede entrar.',
    'L’utente mvarga non riesce ad accedere.',
    'O utilizador jvarga não entra.',
    'Gebruiker jjansma kan niet inloggen.',
    'Użytkownik jvarga nie może wejść.',
    'The workspace northhill is closed.',
    'The domain northhill.example is down.',
    'Tenant NH_42 cannot be opened.',
  ])('is told by a name behind a word for it: %s', (text) => {
    expect([text, isNamed(text)]).toEqual([text, true]);
  });

  test.each([
    'The user cannot log in.',
    'The user interface is slow.',
    'Our user access is blocked.',
    'I forgot my username.',
    'The user locked.',
    'Long time user here.',
    'Each user can see it.',
    'Users cannot log in.',
    'The login fails.',
    'The domain name is gone.',
    'Benutzer gesperrt.',
    'Usuario bloqueado.',
    'Utilisateur inconnu.',
    'Utente bloccato.',
  ])('is not told where no name follows: %s', (text) => {
    expect([text, isNamed(text)]).toEqual([text, false]);
  });
});
