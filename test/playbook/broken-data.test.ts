import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/domain/limits.js';
import { aPlaybookFolder, type PlaybookFolder } from './playbook-folder.js';

const POLICY = 'policy.yaml';
const ROSTER = 'roster.yaml';
const WORDS = 'words.yaml';
const GROUPS =
  'support-team, support-leads, billing-approvers, engineering-on-call, security-contact, safety-contact, privacy-on-call, privacy-contact, legal-contact';
const A_DURATION = 'a duration with its unit, such as 20s, 4h or 3d';

let folder: PlaybookFolder;
beforeEach(async () => {
  folder = await aPlaybookFolder();
});
afterEach(() => folder.remove());

describe('a broken policy or roster', () => {
  test.each([
    {
      broken: 'an unknown key',
      file: POLICY,
      from: '  silenceMayClose: true',
      to: '  silenceMayClose: true\n  silenceMayReopen: true',
      at: 'silenceMayReopen',
      says: '"limits.silenceMayReopen" is not a known key. Instead: the keys moneyWithoutApproval, silenceMayClose.',
    },
    {
      broken: 'a rate that says nothing',
      file: POLICY,
      from: 'GBP: 0.84',
      to: 'GBP: 0',
      at: 'GBP: 0',
      says: '"limits.moneyWithoutApproval.roughRates.perEuro.GBP" is 0. Instead: how much of the currency is worth one euro: a number over 0.',
    },
    {
      broken: 'rates of no month',
      file: POLICY,
      from: 'asOf: 2025-06',
      to: 'asOf: last summer',
      at: 'asOf: last summer',
      says: '"limits.moneyWithoutApproval.roughRates.asOf" is "last summer". Instead: a month such as 2025-06.',
    },
    {
      broken: 'a limit in a currency without rate',
      file: POLICY,
      from: 'currency: EUR',
      to: 'currency: JMD',
      at: 'JMD',
      says: 'the limit is in JMD, which has no rate in "roughRates", so no other currency can be held against it. Instead: EUR, or a rate for JMD under "perEuro".',
    },
    {
      broken: 'a duration without its unit',
      file: POLICY,
      from: 'silence: 3d',
      to: 'silence: 3',
      at: 'silence: 3',
      says: `"windows.silence" is 3. Instead: ${A_DURATION}.`,
    },
    {
      broken: 'a duration of another kind',
      file: POLICY,
      from: 'silence: 3d',
      to: 'silence: three days',
      at: 'silence: three',
      says: `"windows.silence" is "three days". Instead: ${A_DURATION}.`,
    },
    {
      broken: 'a window that is over before it begins',
      file: POLICY,
      from: 'firstCheck: 1h',
      to: 'firstCheck: 0s',
      at: 'firstCheck: 0s',
      says: '"windows.firstCheck" is "0s". Instead: a duration from 1s to 90d.',
    },
    {
      broken: 'a missing key',
      file: POLICY,
      from: '  firstCheck: 1h\n',
      to: '',
      at: 'windows:',
      says: `"windows.firstCheck" is missing. Instead: ${A_DURATION}.`,
    },
    {
      broken: 'a word that is none of the few',
      file: POLICY,
      from: 'reply: always',
      to: 'reply: sometimes',
      at: 'reply: sometimes',
      says: '"approval.reply" is "sometimes". Instead: one of always, when-escalated, never.',
    },
    {
      broken: 'a group that nobody knows',
      file: POLICY,
      from: 'escalate: { group: safety-contact, risk: high',
      to: 'escalate: { group: support-boss, risk: high',
      at: 'support-boss',
      says: `"support-boss" is not a group with an active member in the roster. Instead: one of the groups ${GROUPS}.`,
    },
    {
      broken: 'an owner that nobody knows',
      file: POLICY,
      from: 'defaultRoute: { queue: general, owner: support-team }',
      to: 'defaultRoute: { queue: general, owner: somebody }',
      at: 'owner: somebody',
      says: `"somebody" is not an active person or a group with one in the roster. Instead: a person or one of the groups ${GROUPS}.`,
    },
    {
      broken: 'a phrase that cannot be read',
      file: POLICY,
      from: 'suicid*, kill myself/himself/herself/themselves',
      to: 'suicid*,\n        ... myself, kill myself/himself/herself/themselves',
      at: '        ... myself',
      says: '"routing[0].words.en[6]" is "... myself". Instead: words; a word may begin or end in * beside three letters, <name> stands for a set, .. or ... may stand between two words and & or + between two phrases (a gap stands before the first word).',
    },
    {
      broken: 'a set that nobody wrote down',
      file: POLICY,
      from: 'suicid*, kill myself/himself/herself/themselves',
      to: 'suicid*, <nobody> fell, kill myself/himself/herself/themselves',
      at: '      en: [',
      says: 'the set "nobody" has no words in the language en. Instead: a set of "sets" that lists en, or the words themselves.',
    },
    {
      broken: 'an exception that cannot be read',
      file: POLICY,
      from: '    unless:\n      en: [\n',
      to: '    unless:\n      en: [\n        in peace ...,\n',
      at: '        in peace ...',
      says: '"routing[0].unless.en[0]" is "in peace ...". Instead: words; a word may begin or end in * beside three letters, <name> stands for a set, .. or ... may stand between two words and & or + between two phrases (a gap stands after the last word).',
    },
    {
      broken: 'a rule that names no source',
      file: POLICY,
      from: /    source: .*\n/,
      to: '',
      at: '  - id: R1',
      says: '"routing[0].source" is missing. Instead: a text of 1 to 300 characters.',
    },
    {
      broken: 'a rule whose source says nothing',
      file: POLICY,
      from: /    source: .*\n/,
      to: "    source: ' '\n",
      at: "    source: ' '",
      says: '"routing[0].source" is " ". Instead: a text of 1 to 300 characters.',
    },
    {
      broken: 'a word of a set that is a phrase',
      file: WORDS,
      from: 'son, daughter',
      to: 'son/daughter',
      at: 'son/daughter',
      says: '"sets.people.en[0]" is "son/daughter". Instead: one word or a few side by side; a word may begin or end in * beside three letters, and <name> alone stands for another set that names none ("son/daughter" is more than a few words side by side).',
    },
    {
      broken: 'a rule id that is used twice',
      file: POLICY,
      from: 'id: R2\n',
      to: 'id: R1\n',
      at: 'meaning: Somebody reports a weakness',
      above: 1,
      says: 'the id "R1" is used a second time. Instead: an id of its own.',
    },
    {
      broken: 'a tenant switch for a stage that does not exist',
      file: POLICY,
      from: 'defaultRoute:',
      to: 'tenants:\n  acme:\n    switchedOff: { auditor: no budget }\n\ndefaultRoute:',
      at: 'auditor',
      says: '"tenants.acme.switchedOff.auditor" is not a known key. Instead: a reason for one of support-specialist, operations-lead, analyst, product-manager.',
    },
    {
      broken: 'a key that stands there twice',
      file: POLICY,
      from: 'deskLanguage: en\n',
      to: 'deskLanguage: en\ndeskLanguage: de\n',
      at: 'deskLanguage: de',
      says: 'this is not YAML (DUPLICATE_KEY): Map keys must be unique. Instead: each key once.',
    },
    {
      broken: 'an alias',
      file: ROSTER,
      from: 'members: [priya-raman, amal-haddad]',
      to: 'members: *all',
      at: '*all',
      says: 'the alias *all is not allowed. Instead: the value itself, written out.',
    },
    {
      broken: 'a member that is nobody',
      file: ROSTER,
      from: 'members: [priya-raman, amal-haddad]',
      to: 'members: [priya-raman, nobody]',
      at: 'nobody',
      says: '"nobody" of the group legal-contact is nobody in "people". Instead: one of mira-okafor, jonas-weiss, lucia-ferro, tomasz-zielak, amal-haddad, rafael-duarte, nora-lindqvist, priya-raman.',
    },
    {
      broken: 'an approver group whose members have all left',
      file: ROSTER,
      from: 'name: Nora Lindqvist\n    active: true',
      to: 'name: Nora Lindqvist\n    active: false',
      also: { from: 'members: [nora-lindqvist, amal-haddad]', to: 'members: [nora-lindqvist]' },
      in: POLICY,
      at: 'owner: security-contact',
      says: `the group "security-contact" has no active member in the roster. Instead: an active member there, or here a person or one of the groups ${GROUPS.replace('security-contact, ', '')}.`,
    },
    {
      broken: 'a person and a group of one name',
      file: ROSTER,
      from: 'id: legal-contact',
      to: 'id: priya-raman',
      at: 'id: priya-raman, tier',
      others: /"legal-contact"/,
      says: 'the id "priya-raman" is used a second time. Instead: an id of its own.',
    },
  ])('with $broken gives one clear line', async ({ file, from, to, also, in: place, at, above, others, says }) => {
    await folder.change(file, from, to);
    if (also !== undefined) await folder.change(file, also.from, also.to);

    const problems = (await folder.problems()).filter((line) => others === undefined || !others.test(line));

    const told = place ?? file;
    expect(problems).toEqual([`${told}:${(await folder.lineOf(told, at)) - (above ?? 0)}: ${says}`]);
  });

  test('tells every problem of every file in one run', async () => {
    await folder.change('handle-support-ticket.md', '`analyst`', '`analysts`');
    await folder.change(POLICY, 'items: never', 'items: maybe');
    await folder.change(POLICY, 'deskLanguage: en', 'deskLanguage: English');
    await folder.change(ROSTER, 'tier: 2', 'tier: second');

    const problems = await folder.problems();

    expect(problems.map((line) => line.split(':')[0])).toEqual([
      'handle-support-ticket.md',
      'policy.yaml',
      'policy.yaml',
      'roster.yaml',
    ]);
  });

  test('tells a wrong name although the file that names it, or the roster, is broken elsewhere', async () => {
    await folder.change(ROSTER, 'timeZone: Europe/Berlin', 'timeZone: Europe/Roma');
    await folder.change(ROSTER, 'members: [priya-raman, amal-haddad]', 'members: [priya-raman, jonas]');
    await folder.change(POLICY, 'items: never', 'items: maybe');
    await folder.change(POLICY, 'defaultGroup: support-leads', 'defaultGroup: nobody-here');
    await folder.change(POLICY, 'id: R2\n', 'id: R1\n');

    expect((await folder.problems()).map((line) => line.replace(/:\d+:/u, ':').split('. Instead')[0])).toEqual([
      'policy.yaml: "approval.items" is "maybe"',
      'policy.yaml: "nobody-here" is not a group with an active member in the roster',
      'policy.yaml: the id "R1" is used a second time',
      'roster.yaml: "people[1].timeZone" is "Europe/Roma"',
      'roster.yaml: "jonas" of the group legal-contact is nobody in "people"',
    ]);
  });

  test('tells a name that is no id once, and guesses nothing about people whose ids cannot be read', async () => {
    await folder.change(POLICY, 'defaultGroup: support-leads', 'defaultGroup: "the leads!"');
    await folder.change(ROSTER, 'members: [priya-raman, amal-haddad]', 'members: [priya-raman, "amal haddad"]');
    const ofNames = await folder.problems();
    await folder.change(ROSTER, '- id: mira-okafor\n', '- id: 7\n');

    expect(ofNames).toEqual([
      expect.stringMatching(/^policy\.yaml:\d+: "approval\.defaultGroup" is "the leads!"/u),
      expect.stringMatching(/^roster\.yaml:\d+: "groups\[\d\]\.members\[1\]" is "amal haddad"/u),
    ]);
    expect(await folder.problems()).toEqual([
      ofNames[0],
      expect.stringMatching(/^roster\.yaml:\d+: "people\[0\]\.id" is 7/u),
      ofNames[1],
    ]);
  });

  test('refuses a desk language that the standards have no words for', async () => {
    await folder.change(POLICY, 'deskLanguage: en', 'deskLanguage: xx');

    expect(await folder.problems()).toEqual([
      `policy.yaml:${await folder.lineOf(POLICY, 'deskLanguage: xx')}: the desk language "xx" has no words in standards.yaml, so no plan could be checked. Instead: one of en, de, es, fr, it, or words for it under "languages".`,
    ]);
  });

  test.each([[''], ['# nothing yet\n']])('says that a file is empty: %j', async (text) => {
    await folder.write('evidence.yaml', text);

    expect(await folder.problems()).toEqual(['evidence.yaml:1: the file is empty. Instead: the keys of this file.']);
  });

  test('says which file is not there, too large or not text', async () => {
    await folder.write(POLICY, 'x'.repeat(LIMITS.playbookFile.value + 1));
    await folder.write(ROSTER, 'people: []\ngroups: []\n');
    const { rm, writeFile } = await import('node:fs/promises');
    await rm(`${folder.dir}/handle-support-ticket.md`);
    await writeFile(`${folder.dir}/${ROSTER}`, Uint8Array.of(0xff, 0xfe, 0x00));

    expect((await folder.problems()).toSorted()).toEqual([
      'handle-support-ticket.md:1: the file is not there. Instead: a file of this name that the worker may read.',
      'policy.yaml:1: the file has 1048577 bytes. Instead: at most 1048576 bytes.',
      'roster.yaml:1: the file is not UTF-8. Instead: the same text, saved as UTF-8.',
    ]);
  });

  test('is refused when each run would carry too much along', async () => {
    const name = 'ü'.repeat(100);
    const people = Array.from(
      { length: 200 },
      (_, number) => `  - { id: extra-${number}, name: ${name}, active: true }`,
    );
    await folder.change(ROSTER, 'people:\n', `people:\n${people.slice(0, 190).join('\n')}\n`);

    const problems = await folder.problems();

    expect(problems).toEqual([
      expect.stringMatching(
        new RegExp(
          `^roster.yaml:1: what each run carries along would have \\d+ bytes, more than ${LIMITS.openingRecord.value}`,
        ),
      ),
    ]);
  });

  test('takes a phrase of the greatest length and no longer one', async () => {
    const phrase = (letters: number) => `      en: [${'w'.repeat(letters)}]`;
    await folder.change(POLICY, /      en: \[[^]*?\]/, phrase(LIMITS.phraseLength.value));

    const atTheLimit = await folder.problems();
    await folder.change(POLICY, phrase(LIMITS.phraseLength.value), phrase(LIMITS.phraseLength.value + 1));

    expect(atTheLimit).toEqual([]);
    expect(await folder.problems()).toEqual([expect.stringContaining('a text of 1 to 600 characters')]);
  });

  test('cannot switch off a required role for one tenant', async () => {
    await folder.change('handle-support-ticket.md', 'Required: No', 'Required: Yes');
    await folder.change(
      POLICY,
      'defaultRoute:',
      'tenants:\n  acme:\n    switchedOff:\n      support-specialist: later\n\ndefaultRoute:',
    );

    expect(await folder.problems()).toEqual([
      `policy.yaml:${await folder.lineOf(POLICY, 'support-specialist: later')}: the stage support-specialist is required and cannot be switched off for acme. Instead: nothing, or "Required: No" in the workflow document.`,
    ]);
  });
});

describe('a policy that extends another', () => {
  test('lays maps over maps and puts its lists in place of theirs', async () => {
    await folder.write(
      'mine.yaml',
      'extends: ./policy.yaml\nwindows: { silence: 20s }\nrouting: []\ntenants: { acme: { switchedOff: { analyst: no data } } }\n',
    );

    const { policy } = await folder.load('mine.yaml');

    expect(policy.windows).toMatchObject({ silenceMs: 20_000, firstCheckMs: 3_600_000 });
    expect(policy.routing).toEqual([]);
    expect(policy.tenants).toEqual({ acme: { switchedOff: { analyst: 'no data' } } });
  });

  test('names the file in which the wrong line stands', async () => {
    await folder.change(POLICY, 'items: never', 'items: nevr');
    await folder.write('mine.yaml', 'extends: policy.yaml\n\nwindows:\n  silnce: 20s\n');

    expect((await folder.problems('mine.yaml')).map((line) => line.split(' ')[0])).toEqual([
      `policy.yaml:${await folder.lineOf(POLICY, 'items: nevr')}:`,
      'mine.yaml:4:',
    ]);
  });

  test.each([
    [
      'itself',
      'extends: mine.yaml',
      '"extends" leads back to mine.yaml. Instead: a file that does not extend this one.',
    ],
    ['a file that is not there', 'extends: ../no/policy.yaml', '"extends" names '],
    [
      'an absolute path',
      'extends: /etc/policy.yaml',
      '"extends" is not a relative path. Instead: the path of a policy file, seen from this file.',
    ],
  ])('cannot extend %s', async (_what, line, says) => {
    await folder.write('mine.yaml', `windows: {}\n${line}\n`);

    expect(await folder.problems('mine.yaml')).toEqual([expect.stringContaining(`mine.yaml:2: ${says}`)]);
  });

  test(`cannot stand on more than ${LIMITS.policyLayers.value - 1} others`, async () => {
    for (const layer of [1, 2, 3, 4]) await folder.write(`layer-${layer}.yaml`, `extends: layer-${layer + 1}.yaml\n`);

    expect(await folder.problems('layer-1.yaml')).toEqual([
      'layer-4.yaml:1: more than 4 files extend each other. Instead: fewer layers.',
    ]);
  });
});
