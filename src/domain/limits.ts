/** One bound with its unit and its reason. */
export interface Limit {
  readonly value: number;
  readonly unit: string;
  readonly why: string;
}

const KIB = 1024;

/** Every bound of the product, in one place. `docs/limits.md` is generated from this table. */
export const LIMITS = {
  idLength: {
    value: 100,
    unit: 'characters',
    why: 'tenant and ticket id stand in the workflow id, which SQL stores cap at 255',
  },
  ticketText: {
    value: 256 * KIB,
    unit: 'bytes of UTF-8',
    why: 'the ticket travels whole through history, where one payload may hold 2 MiB',
  },
  ticketJson: {
    value: 512 * KIB,
    unit: 'bytes of JSON',
    why: 'a control character takes six bytes there, and a stage is given ticket, messages and records in one payload',
  },
  subjectLength: { value: 1_000, unit: 'characters', why: 'a subject is one line; longer text belongs into the body' },
  fieldLength: { value: 200, unit: 'characters', why: 'names, locales and product areas are labels' },
  threadTurns: { value: 200, unit: 'turns', why: 'a longer conversation is no longer read by anybody' },
  attachments: { value: 50, unit: 'files', why: 'more is an archive: names of files tell nothing any more' },
  attachmentName: { value: 255, unit: 'characters', why: 'no file system in use keeps a longer name' },
  attachmentsShown: { value: 5, unit: 'names', why: 'a card and a page name the first ones and count the rest' },
  earlierTickets: {
    value: 10,
    unit: 'tickets',
    why: 'the last ones show whether a matter comes back; each is paid for in every call',
  },
  requestBytes: { value: 2 * KIB * KIB, unit: 'bytes', why: 'a file for one ticket is refused before it is parsed' },
  jsonDepth: { value: 32, unit: 'levels', why: 'no field of a ticket nests deeper than four' },
  customerMessage: {
    value: 64 * KIB,
    unit: 'bytes of UTF-8',
    why: 'a later message is a chat turn or a mail, kept in workflow state',
  },
  customerMessages: {
    value: 100,
    unit: 'messages per round',
    why: 'workflow state stays small; more than this is a job for a person',
  },
  customerMessagesJson: {
    value: 512 * KIB,
    unit: 'bytes of JSON per round',
    why: 'all messages of a round travel in one payload of at most 2 MiB, beside the ticket',
  },
  decisionText: { value: 16 * KIB, unit: 'characters', why: 'a reason or an edited reply is read by people' },
  refusedDecisionsKept: {
    value: 20,
    unit: 'decisions',
    why: 'misuse stays visible without growing the state; the count goes on',
  },
  openingRecord: { value: 32 * KIB, unit: 'bytes of JSON', why: 'every later activity carries it' },
  followThroughItems: { value: 3, unit: 'items', why: 'one ticket that needs more is a project, not a follow-up' },
  resolutionChecks: { value: 4, unit: 'checks', why: 'one per dimension is enough to close a ticket' },
  checkWindowHours: { value: 336, unit: 'hours', why: 'two weeks: a later look changes nothing for the customer' },
  reopenWindowHours: {
    value: 336,
    unit: 'hours',
    why: 'two weeks: a customer who writes again about a closed ticket does so within days; the server has to know it until then',
  },
  dutySearchDays: {
    value: 400,
    unit: 'days',
    why: 'a calendar without duty in more than a year has none: the search for the next moment on duty ends there',
  },
  gateWaitDays: {
    value: 14,
    unit: 'days',
    why: 'a group that is away for longer than a gate may wait decides nothing in time: a person gets the ticket',
  },
  messageNoticePause: {
    value: 600_000,
    unit: 'milliseconds',
    why: 'a customer who writes in pieces is done by then; the pause doubles, so a storm of messages is a handful of notices',
  },
  metrics: { value: 2, unit: 'metrics', why: 'a number nobody acts on is noise' },
  replyQuestions: { value: 3, unit: 'questions', why: 'a customer answers three questions, not ten' },
  experiments: { value: 2, unit: 'experiments', why: 'alternatives are the exception' },
  rounds: { value: 1_000, unit: 'rounds', why: 'a ticket that reopens more often needs a person, not another round' },
  problemsShown: {
    value: 20,
    unit: 'problems',
    why: 'nobody mends more in one go, and a hostile file could cause millions',
  },
  summaryBytes: {
    value: 240,
    unit: 'bytes of JSON',
    why: 'summaryLength counts characters, which take up to four bytes each; the server refuses a start above its limit',
  },
  summaryLength: {
    value: 120,
    unit: 'characters',
    why: 'the server keeps 400 bytes of a summary, and encryption adds 130',
  },
  searchAttributeLength: {
    value: 255,
    unit: 'characters',
    why: 'a longer keyword makes the ticket vanish from lists on SQL stores',
  },
  draftLine: { value: 600, unit: 'characters', why: 'a field of a draft is one sentence that a person reads' },
  draftText: { value: 4_000, unit: 'characters', why: 'a reason, a specification or a quoted passage, not a document' },
  draftList: { value: 20, unit: 'entries', why: 'a longer list in a draft is noise' },
  firedRules: { value: 200, unit: 'rule ids', why: 'a policy may hold many rules, and each that fired is named' },
  planSteps: { value: 20, unit: 'steps', why: 'a ticket that needs more is a project' },
  replyLength: { value: 4_000, unit: 'characters', why: 'a customer reads one screen, not an essay' },
  replyWords: { value: 260, unit: 'words', why: 'more is not read to the end' },
  replyWordsLeast: { value: 12, unit: 'words', why: 'less cannot name next step, outcome and escalation path' },
  replySentences: { value: 40, unit: 'sentences', why: 'follows from the length of a reply' },
  modelText: {
    value: 24_000,
    unit: 'characters',
    why: 'a model reads the beginning of a ticket; the whole is kept in history',
  },
  modelTurns: { value: 30, unit: 'turns', why: 'the newest turns of a thread hold where it stands' },
  cacheShare: {
    value: 60,
    unit: 'percent',
    why: 'calls that share their beginning read some 85 % from the cache; below this something breaks it, and most input is paid in full',
  },
  cacheShareTickets: {
    value: 5,
    unit: 'tickets',
    why: 'the share of fewer tells more about pauses between them than about the cache',
  },
  modelOutput: { value: 6_000, unit: 'tokens', why: 'the longest handoff takes about 2,500, thinking aside' },
  modelCall: {
    value: 90_000,
    unit: 'milliseconds',
    why: 'a cold schema takes tens of seconds; a longer call is tried again',
  },
  signatureLength: { value: 4_000, unit: 'characters', why: 'the longest signature in use takes a quarter of that' },
  attempts: {
    value: 1_500,
    unit: 'attempts',
    why: 'about a day of failing, a minute apart; time without any worker does not count',
  },
  providerName: {
    value: 100,
    unit: 'characters',
    why: 'an endpoint names model and tier as it likes, and both stand in the history of each stage',
  },
  retryAfter: {
    value: 600_000,
    unit: 'milliseconds',
    why: 'a provider may ask for hours; a ticket does not wait that long in one go',
  },
  batchRow: { value: 2 * KIB * KIB, unit: 'bytes', why: 'one row of a batch file is one ticket' },
  evaluationFile: {
    value: 64 * KIB * KIB,
    unit: 'bytes',
    why: 'a labelled set is held in memory whole; thousands of tickets fit',
  },
  playbookFile: { value: KIB * KIB, unit: 'bytes', why: 'a file that people edit; a larger one is a mistake' },
  pruneAgeHours: {
    value: 2,
    unit: 'hours at least',
    why: 'a worker renews the playbook that it opens tickets with every hour: what is older has opened none meanwhile',
  },
  policyLayers: { value: 4, unit: 'files', why: 'a policy that extends more than three others is a maze' },
  articles: { value: 500, unit: 'articles', why: 'a larger help centre belongs behind a connector' },
  articleSteps: { value: 12, unit: 'steps', why: 'a customer who needs more is better served by a person' },
  phraseLength: { value: 600, unit: 'characters', why: 'an editor has to see at a glance what a phrase matches' },
  phraseReach: {
    value: 20,
    unit: 'words',
    why: 'how far the two sides of "&" or "+" may stand apart: about one long sentence',
  },
  nameWords: { value: 8, unit: 'words', why: 'a longer quoted passage is no name of a button or a page' },
  phraseGap: {
    value: 6,
    unit: 'words',
    why: 'words that "..." lets pass: with more, parts meet that have nothing to do with each other',
  },
  phraseShortGap: {
    value: 2,
    unit: 'words',
    why: 'words that ".." lets pass: an adverb and a pronoun between a subject and its verb',
  },
  denialReach: {
    value: 3,
    unit: 'words before',
    why: 'how far a denial reaches within its clause: a pronoun and an adverb, as in "hasn\u2019t yet all arrived"',
  },
  denialReachBehind: {
    value: 2,
    unit: 'words behind',
    why: 'how far behind what it denies a denial may stand in languages that put it there: "läuft leider nicht"',
  },
  phraseLongText: {
    value: 80,
    unit: 'words',
    why: 'in a longer text the parts of a phrase meet by chance, so a rule of the policy wants them close together',
  },
  phraseSpanInLongText: {
    value: 8,
    unit: 'words',
    why: 'what a phrase of the policy covers at most in a long text: one clause',
  },
  phraseSpanAtHighRisk: {
    value: 16,
    unit: 'words',
    why: 'what a phrase of a rule at risk high covers at most in a long text: a sentence and a part of the next',
  },
} as const satisfies Record<string, Limit>;
