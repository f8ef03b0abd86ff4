import { unreachable } from '../../domain/unreachable.js';
import type { Check, Verdict } from '../doctor/check.js';
import type { Examination } from '../doctor/examination.js';
import type { Tone } from '../paint.js';
import type { Screen } from '../screen.js';
import { indented, prose, widthOf } from '../text-layout.js';
import { visible } from '../visible.js';

/** The document of `desk doctor --json`. Field names are stable. */
export interface DoctorDocument {
  readonly schemaVersion: 1;
  /** Host and port of the server that was looked at. */
  readonly address: string;
  readonly namespace: string;
  readonly checks: readonly Check[];
}

/** An examination as programs read it. */
export function doctorDocument({ address, namespace, checks }: Examination): DoctorDocument {
  return { schemaVersion: 1, address, namespace, checks };
}

/** An examination as people read it: a line per check, below it what to do, and a last line that sums up. */
export function doctorLines(examination: Examination, screen: Screen): readonly string[] {
  const { checks } = visible(examination);
  return [...checks.flatMap((check) => checkLines(check, screen)), '', ...prose(summaryOf(checks, screen), screen)];
}

const STATE_WIDTH = 9;
const NAME_WIDTH = 20;
/** Below this, a column for the text would be a ribbon of single words. */
const LEAST_FOR_TEXT = 40;

function checkLines({ id, state, found, repair }: Check, screen: Screen): readonly string[] {
  const mark = screen.paint(toneOf(state), state);
  const start = `${mark}${' '.repeat(STATE_WIDTH - widthOf(state))}${id}`;
  const isNarrow = screen.columns !== null && screen.columns < STATE_WIDTH + NAME_WIDTH + LEAST_FOR_TEXT;
  const indent = ' '.repeat(isNarrow ? 2 : STATE_WIDTH + NAME_WIDTH);
  const text = indented({ text: found, indent }, screen);
  const repairs = repairLines({ repair, indent }, screen);
  if (isNarrow) return [...prose(start, screen), ...text, ...repairs];
  const [first = '', ...rest] = text;
  return [`${start}${' '.repeat(NAME_WIDTH - widthOf(id))}${first.slice(indent.length)}`, ...rest, ...repairs];
}

/** The first line is prose. What follows is to be typed or pasted, so it starts at the margin and is never wrapped. */
function repairLines(
  { repair, indent }: { readonly repair: string | null; readonly indent: string },
  screen: Screen,
): readonly string[] {
  if (repair === null) return [];
  const [words = '', ...commands] = repair.split('\n');
  return [
    ...indented({ text: `What to do: ${words}`, indent }, screen),
    ...commands.map((command) => `    ${command}`),
  ];
}

function toneOf(state: Verdict['state']): Tone {
  switch (state) {
    case 'ok':
      return 'good';
    case 'warning':
      return 'warning';
    case 'failed':
      return 'bad';
    case 'skipped':
      return 'quiet';
    default:
      return unreachable(state);
  }
}

function summaryOf(checks: readonly Check[], screen: Screen): string {
  const count = (state: Verdict['state']) => checks.filter((check) => check.state === state).length;
  const [failures, warnings, skips] = [count('failed'), count('warning'), count('skipped')];
  const parts = [
    ...(failures === 0 ? [] : [`${failures} failed`]),
    ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`]),
    ...(skips === 0 ? [] : [`${skips} skipped`]),
  ];
  const detail = parts.length === 0 ? '' : ` (${parts.join(', ')})`;
  return failures === 0
    ? `${screen.paint('good', 'Nothing is wrong')}${detail}.`
    : `${screen.paint('bad', 'Something is wrong')}${detail}.`;
}
