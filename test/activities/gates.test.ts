import { describe, expect, test } from '@jest/globals';
import { presentMember } from '../../src/activities/gates.js';
import { plusMs } from '../../src/domain/brand.js';
import { A_MONDAY, anOpening, aRoster } from '../support/builders.js';

const DAY_MS = 86_400_000;

describe('the member of a group whom a gate gives as an example', () => {
  const away = { absence: [{ from: '2026-03-02', until: '2026-03-03' }] };
  const roster = aRoster();
  const people = roster.people.map((person) => (person.id === 'bo' ? { ...person, ...away } : person));
  const opening = anOpening({ roster: { ...roster, people } });

  test('is the first who is there that day', () => {
    const leads = { groupId: 'support-leads', except: null };

    expect(presentMember(opening, { ...leads, at: A_MONDAY })).toBe('cem');
    expect(presentMember(opening, { ...leads, at: plusMs(A_MONDAY, 2 * DAY_MS) })).toBe('bo');
  });

  test('is not the one who wrote the text, and where nobody is left the example says so', () => {
    const at = A_MONDAY;

    expect(presentMember(opening, { groupId: 'support-leads', except: 'cem', at })).toBe('nobody-on-the-roster');
    expect(presentMember(opening, { groupId: 'no-such-group', except: null, at })).toBe('nobody-on-the-roster');
  });
});
