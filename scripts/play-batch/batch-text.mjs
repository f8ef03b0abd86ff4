import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** Times that each example is filed when the batch is made of them. */
const COPIES = 12;

/** The text of the batch, its number of rows, and where it comes from. */
export async function batchText({ root, file }) {
  const shared = resolve(root, '../shared/data/tickets-dev.ndjson');
  const path = file ?? (existsSync(shared) ? shared : null);
  if (path === null) return madeOfExamples(root);
  const text = await readFile(path, 'utf8');
  return { text, rows: rowsOf(text), from: basename(path) };
}

async function madeOfExamples(root) {
  const folder = join(root, 'examples', 'tickets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const tickets = await Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
  const copies = Array.from({ length: COPIES }, (_, copy) =>
    tickets.map((ticket) => JSON.stringify({ ...ticket, id: `${ticket.id}-${copy + 1}` })),
  );
  const text = `${copies.flat().join('\n')}\n`;
  return { text, rows: rowsOf(text), from: 'examples/tickets' };
}

/** Only a line feed ends a row: a ticket may hold other characters that end lines elsewhere. */
function rowsOf(text) {
  return text.split('\n').filter((row) => row.trim() !== '').length;
}
