import type { HistoryEntry } from '../../client/types.js';
import { moment } from '../moments.js';
import type { Screen } from '../screen.js';
import { table } from '../table.js';
import type { Visible } from '../visible.js';

/** The audit trail as a table. */
export function historyLines(entries: Visible<readonly HistoryEntry[]>, screen: Screen): readonly string[] {
  if (entries.length === 0) return ['Nothing has happened yet.'];
  return table(
    {
      columns: [
        { title: 'event', text: (entry) => String(entry.eventId) },
        { title: 'at', text: (entry) => moment(Date.parse(entry.at)) },
        { title: 'what', text: (entry) => entry.type },
        { title: 'summary', text: (entry) => entry.summary, wraps: true },
      ],
      rows: entries,
    },
    screen,
  );
}
