import { describe, expect, test } from '@jest/globals';
import { replySubject } from '../../src/activities/plan.js';

describe('the subject of a reply', () => {
  test('answers the subject of the ticket', () => {
    expect(replySubject('Invoice', 'de')).toBe('Re: Invoice');
    expect(replySubject('AW: Invoice', 'de')).toBe('AW: Invoice');
  });

  test.each([
    ['de', 'Ihre Nachricht an uns'],
    ['es', 'Su mensaje'],
    ['fr', 'Votre message'],
    ['it', 'Il suo messaggio'],
    ['tr', 'Mesajınız'],
  ])('is in the language of the reply where the ticket has none: %s', (language, subject) => {
    expect(replySubject(' ', language)).toBe(subject);
  });

  test('is English where no language is known', () => {
    expect(replySubject('', 'und')).toBe('Your message to us');
  });
});
