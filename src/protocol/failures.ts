/** One way in which something can fail: who meets it, whether trying again helps, and what a reader can do. */
export interface Failure {
  readonly meaning: string;
  readonly whatToDo: string;
  /** Whether Temporal tries again by itself; `null` where nothing retries (client and command line). */
  readonly retried: boolean | null;
  /** Exit code of `desk`: 1 failed, 2 usage, 3 not found, 4 waiting for approval. */
  readonly exitCode: 1 | 2 | 3 | 4;
}

/** Every failure code. `docs/failures.md` is generated from this table; renaming a code is a breaking change. */
export const FAILURES = {
  TicketInvalid: {
    meaning:
      'The ticket breaks a limit or has a field that is missing, unknown or of the wrong type. No run was started.',
    whatToDo: 'Mend the fields that the message names and submit again.',
    retried: null,
    exitCode: 2,
  },
  TicketConflict: {
    meaning: 'Another ticket is already filed under this id. Nothing was changed.',
    whatToDo: 'Use another id, or add a customer message to the ticket that has it.',
    retried: null,
    exitCode: 1,
  },
  TicketNotFound: {
    meaning: 'No ticket with this id is known to the server, in this tenant and within the retention of the namespace.',
    whatToDo: 'Check id, tenant and namespace; `desk list` shows what is there.',
    retried: null,
    exitCode: 3,
  },
  TicketClosed: {
    meaning: 'Handling has ended; messages and decisions come too late.',
    whatToDo: 'Read the result with `desk outcome ID`.',
    retried: null,
    exitCode: 1,
  },
  TicketOpen: {
    meaning: 'Handling has not ended, so there is no outcome yet.',
    whatToDo: 'Ask again later, or wait with `desk outcome ID --wait`.',
    retried: null,
    exitCode: 4,
  },
  MessageInvalid: {
    meaning: 'A decision, customer message or take-over is malformed. It left no trace in the history.',
    whatToDo: 'Send one JSON object with the fields that the message names.',
    retried: null,
    exitCode: 2,
  },
  DecisionRefused: {
    meaning: 'The decision was recorded but had no effect: too early, stale, second, or not by an approver.',
    whatToDo: 'Read the reason; look at the open gate with `desk show ID` and decide again.',
    retried: null,
    exitCode: 1,
  },
  UsageInvalid: {
    meaning:
      'A command line or a call of the client names something that does not exist, contradicts itself or comes too late.',
    whatToDo: 'Read what the message names; on the command line, `--help` lists what there is.',
    retried: null,
    exitCode: 2,
  },
  SettingsInvalid: {
    meaning: 'An environment setting is unknown or cannot be read.',
    whatToDo: 'Mend every setting that the message names; `.env.example` lists them all.',
    retried: null,
    exitCode: 2,
  },
  PortTaken: {
    meaning: 'A port that was asked for is held by another process.',
    whatToDo: 'Stop the holder that the message names, or choose another port with the option it names.',
    retried: null,
    exitCode: 2,
  },
  StateInUse: {
    meaning: 'Another process has the state folder, and the database in it, open.',
    whatToDo: 'Use what runs there, stop it, or set DESK_STATE_DIR to another folder.',
    retried: null,
    exitCode: 1,
  },
  ServerMissing: {
    meaning: 'No Temporal server could be found, downloaded or built.',
    whatToDo: 'Take one of the ways out that the message lists.',
    retried: null,
    exitCode: 1,
  },
  ServerUnavailable: {
    meaning: 'The Temporal server does not answer.',
    whatToDo: 'Start it (`desk dev`) or check `TEMPORAL_ADDRESS`; `desk doctor` tells what is wrong. Nothing was lost.',
    retried: null,
    exitCode: 1,
  },
  WorkerUnavailable: {
    meaning: 'The server answers but no worker does: the ticket is safe and waits.',
    whatToDo: 'Start a worker (`desk worker`) and ask again.',
    retried: null,
    exitCode: 1,
  },
  BuildFailed: {
    meaning: 'The command line could not be built from its sources.',
    whatToDo: 'Read the compiler messages above it, then run `npm install` and `npm run build`.',
    retried: null,
    exitCode: 1,
  },
  TimedOut: {
    meaning: 'An activity did not end within its time in any attempt.',
    whatToDo: 'Look at the worker log and at the outside system; a person gets the ticket.',
    retried: true,
    exitCode: 1,
  },
  UnexpectedFailure: {
    meaning:
      'The command line or an activity met an error that it does not know: a bug of ours or of something below it.',
    whatToDo:
      'On the command line, run it again with `NODE_DEBUG=desk` and report the stack. In a run the worker log has the stack; the activity is tried again for about a day, so a fix can be deployed, then a person gets the ticket.',
    retried: true,
    exitCode: 1,
  },
  PlaybookInvalid: {
    meaning: 'A file of the playbook cannot be read or breaks a rule.',
    whatToDo: 'Mend the lines that the message names. Open tickets go on with the playbook they started with.',
    retried: null,
    exitCode: 2,
  },
  PlaybookMissing: {
    meaning: 'A ticket names a playbook that this worker does not hold.',
    whatToDo: 'Give the worker the state folder of the worker that started the ticket; it is tried again until then.',
    retried: true,
    exitCode: 1,
  },
  PlaybookOfOtherForm: {
    meaning:
      'A ticket names a playbook that another version of Durable Desk kept, in a form that this one does not read.',
    whatToDo:
      'Run a worker of the version that opened the ticket until its tickets have ended, or take them over; it is tried again until then.',
    retried: true,
    exitCode: 1,
  },
  DrafterRateLimited: {
    meaning: 'The model provider asked for a pause.',
    whatToDo: 'Nothing: the stage is tried again after the pause. Raise the quota when it happens often.',
    retried: true,
    exitCode: 1,
  },
  DrafterUnavailable: {
    meaning: 'The model provider failed or did not answer in time.',
    whatToDo:
      'Nothing: the stage is tried again. When it lasts longer than the patience of the policy, the embedded drafter goes on or a person decides, as the policy says.',
    retried: true,
    exitCode: 1,
  },
  DrafterRejected: {
    meaning: 'The model provider refused the call: key, model name or request.',
    whatToDo: 'Run `desk doctor`; mend the key or the model name. A person decides at the gate.',
    retried: false,
    exitCode: 1,
  },
  DrafterRefused: {
    meaning: 'The model declined to write.',
    whatToDo: 'A person decides at the gate; nothing is tried again.',
    retried: false,
    exitCode: 1,
  },
  DrafterFiltered: {
    meaning: 'A content filter of the model provider stopped the request or the answer.',
    whatToDo: 'A person decides at the gate; nothing is tried again.',
    retried: false,
    exitCode: 1,
  },
  DraftTruncated: {
    meaning: 'The model ran out of room twice, the second time with twice as much.',
    whatToDo:
      'A person decides at the gate. Lower the effort, or take a model that writes less, when it happens often.',
    retried: false,
    exitCode: 1,
  },
  DraftInvalid: {
    meaning: 'A draft does not have the shape of its stage, also after its one repair.',
    whatToDo: 'A person decides at the gate. Look at the model and the prompt version when it happens often.',
    retried: false,
    exitCode: 1,
  },
  DraftBreaksRules: {
    meaning: 'A draft still breaks rules after its one repair.',
    whatToDo:
      'A person decides at the gate, which lists every finding: edit the reply, reject, or take the ticket over.',
    retried: false,
    exitCode: 1,
  },
  BudgetExhausted: {
    meaning: "The next call of the model could cost more than is left of the ticket's budget. It was not made.",
    whatToDo: 'A person decides at the gate. Raise the budget in the policy when it happens often.',
    retried: false,
    exitCode: 1,
  },
  ConnectorUnavailable: {
    meaning: 'An outside system failed or did not answer in time.',
    whatToDo: 'Nothing: the action is tried again under the same key, so it happens once.',
    retried: true,
    exitCode: 1,
  },
  ConnectorKeyReused: {
    meaning: 'An action with this key but other content was delivered before. Nothing was sent.',
    whatToDo: 'Compare the two; a person gets the ticket.',
    retried: false,
    exitCode: 1,
  },
  ActionAltered: {
    meaning: 'The content of an action no longer fits the hash that was approved. Nothing was sent.',
    whatToDo: 'Treat it as an incident: history or worker was tampered with. A person gets the ticket.',
    retried: false,
    exitCode: 1,
  },
  ActionUnsendable: {
    meaning:
      'The content of an action holds a secret or a placeholder that stands for nothing, or has not its shape. Nothing was sent.',
    whatToDo: 'Write the reply or the item by hand; a person gets the ticket.',
    retried: false,
    exitCode: 1,
  },
} as const satisfies Record<string, Failure>;

/** A stable name of what went wrong. */
export type FailureCode = keyof typeof FAILURES;

/** Whether a text is one of our codes. */
export function isFailureCode(text: string): text is FailureCode {
  return Object.hasOwn(FAILURES, text);
}
