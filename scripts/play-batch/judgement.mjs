/** What did not hold within one play, in words; empty when everything did. */
export function problemsOf(play) {
  return [...submitProblems(play), ...ticketProblems(play), ...outboxProblems(play), ...peopleProblems(play)];
}

/** Where two plays of the same batch ended differently. */
export function differences(one, other) {
  const ids = new Set([...one.outcomes.keys(), ...other.outcomes.keys()]);
  const endings = [...ids].filter((id) => endingOf(one, id) !== endingOf(other, id));
  const keys = keysOf(one);
  const otherKeys = keysOf(other);
  return [
    ...endings.map((id) => `${id} ended as ${endingOf(one, id)} and as ${endingOf(other, id)}`),
    ...[...keys].filter((key) => !otherKeys.has(key)).map((key) => `${key} was delivered in ${one.name} only`),
    ...[...otherKeys].filter((key) => !keys.has(key)).map((key) => `${key} was delivered in ${other.name} only`),
  ];
}

/** Counts of all plays, an ending a line. */
export function tableOf(plays) {
  const counts = plays.map((play) => countsOf([...play.outcomes.keys()].map((id) => endingOf(play, id))));
  const endings = [...new Set(counts.flatMap((one) => [...one.keys()]))].toSorted();
  const codes = [...new Set(plays.flatMap(({ people }) => [...people.askedAgain.keys()]))].toSorted();
  const lines = [
    ['', ...plays.map(({ name }) => name)],
    ...endings.map((ending) => [ending, ...counts.map((one) => one.get(ending) ?? 0)]),
    ['tickets that ended', ...plays.map(({ outcomes }) => outcomes.size)],
    ['lines in the report', ...plays.map(({ report }) => report.length)],
    ['rows in the list', ...plays.map(({ rows }) => rows.length)],
    ['actions in the outbox', ...plays.map((play) => keysOf(play).size)],
    ['gates approved', ...plays.map(approvals)],
    ['customers heard', ...plays.map(({ people }) => people.heard.size)],
    ...codes.map((code) => [
      `calls made again, ${code}`,
      ...plays.map(({ people }) => people.askedAgain.get(code) ?? 0),
    ]),
    ['kills', ...plays.map(({ moments }) => moments.length)],
    ['seconds', ...plays.map(({ seconds }) => seconds.toFixed(1))],
  ];
  const first = Math.max(...lines.map(([label]) => label.length));
  const widths = plays.map(({ name }) => Math.max(name.length, 6));
  return lines
    .map(([label, ...cells]) =>
      [label.padEnd(first), ...cells.map((cell, index) => String(cell).padStart(widths[index]))].join('  '),
    )
    .join('\n');
}

const TERMINAL = new Set(['resolved', 'resolved_unconfirmed', 'handed_to_human', 'rejected_input', 'cancelled']);

function submitProblems({ exitCode, wanted, report, batch, moments }) {
  const rows = new Set(report.map(({ row }) => row));
  return [
    ...(exitCode === 0 ? [] : [`desk submit ended with ${exitCode}`]),
    ...(batch?.rows === wanted.rows ? [] : [`desk submit counted ${batch?.rows} rows of ${wanted.rows}`]),
    ...(report.length === wanted.rows && rows.size === wanted.rows
      ? []
      : [`the report has ${report.length} lines for ${rows.size} rows of ${wanted.rows}`]),
    ...report
      .filter(({ status }) => status !== 'started')
      .map(({ row, status, message }) => `row ${row} is ${status}: ${message}`),
    ...(moments.length === wanted.kills ? [] : [`only ${moments.length} of ${wanted.kills} kills fell into the play`]),
  ];
}

/** Report, list and outcome have to say the same of every ticket, and it has to be an end. */
function ticketProblems({ report, rows, outcomes }) {
  const listed = new Map(rows.map((row) => [row.ticketId, row.status]));
  const reported = new Set(report.map(({ ticketId }) => ticketId));
  return [
    ...report.flatMap(({ row, ticketId, state }) => {
      const outcome = outcomes.get(ticketId)?.kind ?? 'open';
      const list = listed.get(ticketId) ?? 'missing';
      if (TERMINAL.has(outcome) && outcome === state && outcome === list) return [];
      return [`row ${row}, ${ticketId}: report says ${state}, list ${list}, outcome ${outcome}`];
    }),
    ...[...listed.keys()].filter((id) => !reported.has(id)).map((id) => `${id} is listed but not reported`),
  ];
}

/** A file for every receipt, a receipt for every file but notices, and no action key in two Markdown files. */
function outboxProblems({ outbox, outcomes }) {
  const documents = outbox.filter(({ path }) => path.endsWith('.md'));
  const files = new Set(outbox.map(({ path }) => path));
  const seen = countsOf(documents.map(({ key }) => key));
  const received = [...outcomes.values()].flatMap(({ receipts }) => receipts);
  const receivedKeys = countsOf(received.map(({ actionKey }) => actionKey));
  const paths = new Map(documents.map(({ path, key }) => [path, key]));
  return [
    ...documents.filter(({ key }) => key === null).map(({ path }) => `${path} in the outbox names no action`),
    ...[...seen].filter(([, count]) => count > 1).map(([key, count]) => `${key} stands ${count} times in the outbox`),
    ...[...receivedKeys].filter(([, count]) => count > 1).map(([key, count]) => `${key} has ${count} receipts`),
    ...received
      .filter(({ reference, actionKey }) => paths.get(reference) !== actionKey)
      .map(({ reference, actionKey }) => `${actionKey} has a receipt, but ${reference} is not its file`),
    ...documents
      .filter(({ path, kind }) => kind === 'item' && !files.has(path.replace(/md$/, 'json')))
      .map(({ path }) => `${path} has no JSON beside it`),
    ...documents
      .filter(({ key, kind }) => kind !== 'notice' && !receivedKeys.has(key))
      .map(({ key }) => `${key} was delivered, but has no receipt`),
  ];
}

/** An answer that was lost with the worker is asked for again: a refusal is no problem where the first call has landed. */
function peopleProblems({ people, outcomes }) {
  return [
    ...[...people.heard]
      .filter(([id, cause]) => outcomes.get(id)?.cause !== cause)
      .map(([id, cause]) => `${id}: its customer was heard (${cause}), but it ended with ${outcomes.get(id)?.cause}`),
    ...[...people.tooLate]
      .filter(([id, cause]) => outcomes.get(id)?.cause !== cause)
      .map(([id]) => `the customer of ${id} came too late: a longer --silence helps`),
    ...people.refused
      .filter(({ reason }) => reason !== 'already_decided')
      .map(({ ticketId, reason }) => `the approval of ${ticketId} was refused: ${reason}`),
  ];
}

function approvals({ outcomes }) {
  return [...outcomes.values()].reduce((sum, { decisions }) => sum + decisions.length, 0);
}

function endingOf({ outcomes }, id) {
  const outcome = outcomes.get(id);
  return outcome === undefined ? 'open' : `${outcome.kind}, ${outcome.cause}`;
}

function keysOf({ outbox }) {
  return new Set(outbox.flatMap(({ key }) => key ?? []));
}

function countsOf(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
