import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

const POLICY = 'policy.yaml';
const ROSTER = 'roster.yaml';
const EVIDENCE = 'evidence.yaml';
const STANDARDS = 'standards.yaml';
const CALENDARS = 'england, berlin, italy, france, spain, india';
const SOME_DAYS = 'a day or a range of days (mon, tue, wed, thu, fri, sat, sun, mon-fri), each day once';

let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

/** One edit of the shipped playbook, the place where it is told, and the one line that tells it. */
interface Broken {
  readonly broken: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly at: string;
  readonly says: string;
}

/** Codes that no currency has. */
const CURRENCIES: readonly Broken[] = [
  {
    broken: 'a rate of a currency that does not exist',
    file: POLICY,
    from: 'GBP: 0.84',
    to: 'GPB: 0.84',
    at: 'GPB: 0.84',
    says: 'no currency has the code GPB. Instead: the three letters of ISO 4217, such as GBP.',
  },
  {
    broken: 'a limit in a currency that does not exist',
    file: POLICY,
    from: 'currency: EUR',
    to: 'currency: ERU',
    at: 'ERU',
    says: 'no currency has the code ERU. Instead: the three letters of ISO 4217, such as GBP.',
  },
];

const ROSTERS: readonly Broken[] = [
  {
    broken: 'an absence that ends before it begins',
    file: ROSTER,
    from: 'until: 2026-08-14',
    to: 'until: 2026-08-01',
    at: 'until: 2026-08-01',
    says: '"people[2].absence[0].until" is "2026-08-01". Instead: a day that is not before "from".',
  },
  {
    broken: 'a holiday that is no date',
    file: ROSTER,
    from: '2027-01-26: Republic Day',
    to: 'Republic Day: 2027-01-26',
    at: 'Republic Day: 2027',
    says: '"calendars[5].days.Republic Day" is "2027-01-26". Instead: a date such as 2026-12-25.',
  },
  {
    broken: 'a holiday on a day that does not exist',
    file: ROSTER,
    from: '2027-01-26: Republic Day',
    to: '2027-02-30: Republic Day',
    at: '2027-02-30',
    says: '"calendars[5].days.2027-02-30" is "Republic Day". Instead: a date that exists, such as 2026-12-25.',
  },
  {
    broken: 'a time zone that nobody knows',
    file: ROSTER,
    from: 'timeZone: Asia/Kolkata',
    to: 'timeZone: India',
    at: 'timeZone: India',
    says: '"people[7].timeZone" is "India". Instead: a time zone such as Europe/Berlin.',
  },
  {
    broken: 'hours without a time zone',
    file: ROSTER,
    from: '    timeZone: Asia/Kolkata\n',
    to: '',
    at: 'id: priya-raman',
    says: '"people[7].timeZone" is missing. Instead: a time zone beside dutyHours and holidays, such as Europe/Berlin.',
  },
  {
    broken: 'hours that cannot be read',
    file: ROSTER,
    from: 'mon-fri: 08:00-16:30',
    to: 'mon-fri: 8-16',
    at: 'mon-fri: 8-16',
    says: '"people[0].dutyHours.mon-fri" is "8-16". Instead: hours such as 09:00-17:00, by a clock of 24 hours; all day is 00:00-24:00, or a list of them.',
  },
  {
    broken: 'a day with hours twice',
    file: ROSTER,
    from: 'mon-fri: 08:00-16:30',
    to: 'mon-fri: 08:00-16:30, wed: 09:00-10:00',
    at: 'wed: 09:00',
    says: `"people[0].dutyHours.wed" is "09:00-10:00". Instead: ${SOME_DAYS}.`,
  },
  {
    broken: 'a calendar that does not exist',
    file: ROSTER,
    from: 'holidays: india',
    to: 'holidays: atlantis',
    at: 'holidays: atlantis',
    says: `the calendar "atlantis" does not exist. Instead: one of the calendars ${CALENDARS}.`,
  },
  {
    broken: 'a group whose duty cannot be read',
    file: ROSTER,
    from: 'duty: always',
    to: 'duty: sometimes',
    at: 'duty: sometimes',
    says: '"groups[3].duty" is "sometimes". Instead: always, or a map of timeZone, dutyHours and holidays.',
  },
  ...[
    ['a group to remind that does not exist', 'nobody-here', 'no group'],
    ['a person to remind', 'mira-okafor', 'no group'],
    ['a group that reminds itself', 'legal-contact', 'the group itself'],
  ].map(([broken = '', to = '', what = '']) => ({
    broken,
    file: ROSTER,
    from: 'members: [priya-raman, amal-haddad], duty: always, remindsToo: security-contact',
    to: `members: [priya-raman, amal-haddad], duty: always, remindsToo: ${to}`,
    at: `amal-haddad], duty: always, remindsToo: ${to}`,
    says: `"${to}", which the group legal-contact has reminded too, is ${what}. Instead: one of the groups support-team, support-leads, billing-approvers, engineering-on-call, security-contact, safety-contact, privacy-on-call, privacy-contact, or no "remindsToo".`,
  })),
];

const OTHERS: readonly Broken[] = [
  {
    broken: 'evidence of an unknown kind',
    file: EVIDENCE,
    from: 'kind: receipt',
    to: 'kind: rumour',
    at: 'kind: rumour',
    says: '"sources[2].kind" is "rumour". Instead: one of customer_message, recontact, receipt, system_state, attested.',
  },
  {
    broken: 'a state of a system that the desk would see by itself',
    file: EVIDENCE,
    from: 'available: { connector: billing }',
    to: 'available: true # billing',
    at: 'available: true # billing',
    says: '"sources[6].available" is true. Instead: { connector: NAME }, because the desk by itself observes only customer_message, recontact, receipt.',
  },
  {
    broken: 'a source of the desk under another name',
    file: EVIDENCE,
    from: 'id: receipt',
    to: 'id: delivery',
    at: 'id: delivery',
    says: '"sources[2].id" is "delivery". Instead: the same word as "kind": what the desk observes by itself goes by that name.',
  },
  {
    broken: 'a source that the drafter names and nobody observes any more',
    file: EVIDENCE,
    from: 'available: true\n  - id: account_state',
    to: 'available: { connector: mail }\n  - id: account_state',
    at: 'sources:',
    says: 'no source "receipt" is available, and the embedded drafter\'s checks name it. Instead: an entry with the id and kind receipt and "available: true".',
  },
  {
    broken: 'a negative budget',
    file: POLICY,
    from: 'tokens: 200000',
    to: 'tokens: -1',
    at: 'tokens: -1',
    says: '"budget.tokens" is -1. Instead: a whole number of 1 or more, or null for no limit.',
  },
  {
    broken: 'a gain that is no percentage',
    file: POLICY,
    from: 'quality: 20',
    to: 'quality: much',
    at: 'quality: much',
    says: '"materiality.leastGainPercent.quality" is "much". Instead: a percentage from 0 to 1000.',
  },
  {
    broken: 'recurrence after one ticket',
    file: POLICY,
    from: 'leastTickets: 3',
    to: 'leastTickets: 1',
    at: 'leastTickets: 1',
    says: '"recurrence.leastTickets" is 1. Instead: a whole number from 2 to 100.',
  },
  {
    broken: 'a priority that sinks as urgency rises',
    file: POLICY,
    from: 'team: { low: P4, normal: P3, high: P2',
    to: 'team: { low: P4, normal: P3, high: P4',
    at: 'high: P4',
    says: 'the priority of impact team and urgency high is lower than that of less impact or urgency. Instead: P2 or higher.',
  },
  {
    broken: 'a pressing ticket that is answered later than others',
    file: POLICY,
    from: 'P2: 4h',
    to: 'P2: 30m',
    at: 'P2: 30m',
    says: 'the first reply of P2 is due before that of P1, which is more pressing. Instead: as long as P1, or longer.',
  },
  {
    broken: 'a patience without its unit',
    file: POLICY,
    from: 'patience: 15m',
    to: 'patience: 15',
    at: 'patience: 15',
    says: '"drafting.patience" is 15. Instead: a duration with its unit, such as 20s, 4h or 3d.',
  },
];

describe('a broken roster, catalogue or policy', () => {
  test.each([...ROSTERS, ...CURRENCIES, ...OTHERS])(
    'with $broken gives one clear line',
    async ({ file, from, to, at, says }) => {
      await folder.change(file, from, to);

      expect(await folder.problems()).toEqual([`${file}:${await folder.lineOf(file, at)}: ${says}`]);
    },
  );

  test('that is no YAML says so, with the line where reading ended', async () => {
    await folder.change(EVIDENCE, 'comparators: [eq, gte, lte]', 'comparators: [eq, gte, lte');

    const problems = await folder.problems();

    expect(problems).toEqual([
      expect.stringMatching(/^evidence\.yaml:\d+: this is not YAML \([A-Z_]+\): .+\. Instead: .+\.$/u),
    ]);
  });

  test('with an empty phrase in the standards gives one clear line', async () => {
    await folder.change(STANDARDS, '      vague: [', '      vague: ["",');

    const problems = await folder.problems();

    expect(problems).toEqual([
      expect.stringMatching(/^standards\.yaml:\d+: "languages\.\w+\.reply\.vague\[0\]" is ""\. Instead: /u),
    ]);
  });
});

describe('the roster that each run carries along', () => {
  const person = (number: number, name: string) =>
    [
      `  - id: extra-${number}`,
      `    name: ${name}`,
      '    active: true',
      '    languages: [en, de]',
      '    timeZone: Europe/Berlin',
      '    dutyHours: { mon-fri: [08:00-12:00, 13:00-17:00] }',
      '    holidays: berlin',
    ].join('\n');
  const people = (count: number) =>
    Array.from({ length: count }, (_, number) => person(number, 'Somebody Else')).join('\n');

  test('may hold eighty people with hours of their own', async () => {
    await folder.change(ROSTER, 'people:\n', `people:\n${people(80)}\n`);

    const { roster } = await folder.load();

    expect(roster.people).toHaveLength(88);
    expect(Buffer.byteLength(JSON.stringify(roster))).toBeLessThan(LIMITS.openingRecord.value);
  });

  test('is refused at load when it is larger, with what to do', async () => {
    await folder.change(ROSTER, 'people:\n', `people:\n${people(180)}\n`);

    expect(await folder.problems()).toEqual([
      expect.stringMatching(
        /^roster\.yaml:1: what each run carries along would have \d+ bytes, more than 32768\. Instead: fewer people, or hours and holidays in the "duty" of a group/,
      ),
    ]);
  });

  test('has room for them again once their hours stand in the duty of their group', async () => {
    const without = people(180).replaceAll(/ {4}(?:languages|timeZone|dutyHours|holidays): .*\n?/gu, '');
    await folder.change(ROSTER, 'people:\n', `people:\n${without}\n`);
    const duty = 'duty: { timeZone: Europe/Berlin, dutyHours: { mon-fri: 08:00-17:00 }, holidays: berlin }';
    await folder.change(ROSTER, 'duty: always', duty);

    const { roster } = await folder.load();

    expect(roster.people).toHaveLength(188);
    expect(roster.groups.find(({ id }) => id === 'engineering-on-call')?.duty).toEqual({
      timeZone: 'Europe/Berlin',
      dutyHours: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, ['08:00-17:00']])),
      holidays: 'berlin',
    });
  });
});
