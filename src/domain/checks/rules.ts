/**
 * How a rule is held: by words (only in languages whose words the standards have), by structure (in any language), or
 * by the way drafts are made and carried out, whatever they say.
 */
export type RuleKind = 'lexical' | 'structural' | 'pipeline';

/** One rule of the stage contract. */
export interface Rule {
  /** Whose draft it speaks about; `every stage` for what holds across them. */
  readonly role: 'support-specialist' | 'operations-lead' | 'analyst' | 'product-manager' | 'every stage';
  readonly kind: RuleKind;
  /** What has to hold, in one sentence. */
  readonly meaning: string;
}

const SPECIALIST = { role: 'support-specialist' } as const;
const LEAD = { role: 'operations-lead' } as const;
const ANALYST = { role: 'analyst' } as const;
const MANAGER = { role: 'product-manager' } as const;
const EVERY = { role: 'every stage' } as const;
const words = { kind: 'lexical' } as const;
const structure = { kind: 'structural' } as const;
const pipeline = { kind: 'pipeline' } as const;

/** Every rule that a draft or its handling is held to. `docs/rules.md` is generated from this table. */
export const RULES = {
  S1: {
    ...SPECIALIST,
    ...words,
    meaning: 'Nothing is promised that nobody can keep; money only under a condition, or a policy line and its limit.',
  },
  S2: {
    ...SPECIALIST,
    ...words,
    meaning:
      'Each sentence that promises has one commitment, each commitment one sentence, an owner, a moment, and a policy line where money or an exception is promised.',
  },
  S3: { ...SPECIALIST, ...words, meaning: 'The customer is not blamed and the team is not defended.' },
  S4: { ...SPECIALIST, ...words, meaning: 'A vague word is followed by a date or a condition in its sentence.' },
  S5: {
    ...SPECIALIST,
    ...structure,
    meaning:
      'Next step, expected outcome and escalation path stand in sentences of their own, in words of the desk; the last says who takes over; the next step is due on duty, in time to come.',
  },
  S6: {
    ...SPECIALIST,
    ...structure,
    meaning:
      'Each quote stands in the ticket, letter for letter apart from white space, and says something; facts quote the customer.',
  },
  S7: {
    ...SPECIALIST,
    ...structure,
    meaning:
      'A reply holds no secret, no data of others, no id or instruction that is for the desk only, and links to listed hosts only.',
  },
  S8: {
    ...SPECIALIST,
    ...structure,
    meaning:
      'A system fix names as many earlier tickets as the policy asks for, or a cluster; no ticket or article is named that the desk was not told of.',
  },
  S9: {
    ...SPECIALIST,
    ...structure,
    meaning:
      'The goal has a verb and does not restate the subject; what blocks, and what a good answer must do, is said.',
  },
  S10: {
    ...SPECIALIST,
    ...structure,
    meaning: 'The reply is in the language of the customer, and as long as the standards allow.',
  },
  S11: {
    ...SPECIALIST,
    ...structure,
    meaning: 'Each question asks for something that is missing, and there are no more than the standards allow.',
  },
  S12: { ...SPECIALIST, ...words, meaning: 'The customer is asked for no password, code or card number.' },
  W7: {
    ...SPECIALIST,
    ...structure,
    meaning: 'What is missing or contradictory is asked for instead of guessed.',
  },
  O1: {
    ...LEAD,
    ...structure,
    meaning: 'Owners and approvers exist, are active, are not away, and are not who asks.',
  },
  O2: {
    ...LEAD,
    ...structure,
    meaning: 'There is a step, and each says what is done, has an owner, a moment to come or a condition, and an end.',
  },
  O3: { ...LEAD, ...structure, meaning: 'Steps wait for steps of the plan and never for themselves.' },
  O4: {
    ...LEAD,
    ...structure,
    meaning:
      'Routing, priority and escalation are those of the rules, or more; the group of each escalating rule is coordinated with.',
  },
  O5: { ...LEAD, ...structure, meaning: 'The level follows from impact and urgency by the table of the policy.' },
  O6: {
    ...LEAD,
    ...structure,
    meaning: 'First the map, then friction at a step of the map, then a change that removes one of these.',
  },
  O7: { ...LEAD, ...words, meaning: 'No heavyweight process is proposed, unless the ticket presses.' },
  O8: {
    ...LEAD,
    ...words,
    meaning: 'A step that cannot be taken back, by flag or words, or moves more than the limit, escalates.',
  },
  O9: {
    ...LEAD,
    ...structure,
    meaning: 'An escalation is due no later than the service level allows in the duty hours of the approvers.',
  },
  O10: { ...LEAD, ...structure, meaning: 'Each commitment of the reply stands in the end of a step.' },
  W2: { ...LEAD, ...words, meaning: 'No step serves only the team.' },
  W4: {
    ...LEAD,
    ...structure,
    meaning: 'When no approver is on duty, the escalation says so and dates the next slot.',
  },
  W6: {
    ...LEAD,
    ...structure,
    meaning: 'Alternatives below the materiality threshold are dropped by code, and recorded as not material.',
  },
  A1: {
    ...ANALYST,
    ...structure,
    meaning: 'A decision, at most four checks over all four dimensions, at most two metrics.',
  },
  A2: { ...ANALYST, ...structure, meaning: 'Each source stands in the catalogue of evidence and can be read today.' },
  A3: {
    ...ANALYST,
    ...structure,
    meaning:
      'Comparator, threshold and window can be evaluated by a machine, as the source allows, and the check can fail.',
  },
  A4: { ...ANALYST, ...structure, meaning: 'No two checks count or ask the same thing.' },
  A5: {
    ...ANALYST,
    ...words,
    meaning: 'Numbers to be proud of stand among the rejected only, and of many candidates some were turned down.',
  },
  A6: { ...ANALYST, ...structure, meaning: 'Closing rests on more than our own word.' },
  A7: { ...ANALYST, ...structure, meaning: 'No window is longer than the run.' },
  A8: {
    ...ANALYST,
    ...structure,
    meaning: 'What happens when a check fails exists, and so does who keeps the report.',
  },
  P1: {
    ...MANAGER,
    ...structure,
    meaning:
      'Known, assumed and missing share nothing and are never silent; recommendation, uncertainty and decision are three things.',
  },
  P2: { ...MANAGER, ...structure, meaning: 'What is in and out of scope is said, and what is out says why.' },
  P3: {
    ...MANAGER,
    ...words,
    meaning: 'Acceptance says given, when and then, and then can be seen, without weasel words.',
  },
  P4: { ...MANAGER, ...structure, meaning: 'Next step, dependencies, decisions and items have owners who exist.' },
  P5: { ...MANAGER, ...structure, meaning: 'An item that is ready has acceptance, an edge case, and nothing missing.' },
  P6: { ...MANAGER, ...structure, meaning: 'Technical claims without support are moved to the assumptions by code.' },
  P7: { ...MANAGER, ...structure, meaning: 'More impact for less effort comes first, unless a conflict explains it.' },
  P8: { ...MANAGER, ...structure, meaning: 'The key of an item names the class of the problem and is its own.' },
  X1: { ...EVERY, ...pipeline, meaning: 'Each handoff record names the hash of the record before it.' },
  X2: {
    ...EVERY,
    ...structure,
    meaning: 'Each commitment has a step, each step an owner, and a check or the reason why it needs none.',
  },
  X3: {
    ...EVERY,
    ...pipeline,
    meaning: 'A draft has the shape of its schema, then keeps the rules; one repair, then a person.',
  },
  X4: {
    ...EVERY,
    ...pipeline,
    meaning: 'What a draft says leaves the house through the schema of an action and its limits only.',
  },
  X5: { ...EVERY, ...pipeline, meaning: 'Definition of done and evidence are told from the history alone.' },
  X6: { ...EVERY, ...pipeline, meaning: 'Workflow code takes clocks and random values from the workflow API.' },
  X7: {
    ...EVERY,
    ...pipeline,
    meaning: 'In the schema of a draft the root is an object, every field is required, and absent is null.',
  },
} as const satisfies Readonly<Record<string, Rule>>;

/** The id of a rule, as the stage contract names it. */
export type RuleId = keyof typeof RULES;
