import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Screen } from './screen.js';
import { oneLine } from './visible.js';

/** Columns that a text takes on a terminal: wide characters count two, colour codes none. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** Wraps a text into the screen; line feeds of the text stay. In a pipe nothing is wrapped. */
export function prose(text: string, screen: Screen): readonly string[] {
  return indented({ text, indent: '' }, screen);
}

/** Wraps a text behind an indent that every line gets, e.g. `  | ` before the customer's words. */
export function indented({ text, indent }: { text: string; indent: string }, screen: Screen): readonly string[] {
  const room = screen.columns === null ? null : Math.max(screen.columns - widthOf(indent), LEAST_ROOM);
  const lines = room === null ? text : wrapAnsi(text, room, { hard: true, trim: true });
  return lines.split('\n').map((line) => `${indent}${line}`.trimEnd());
}

/** A label and its value: beside each other, the value wrapped below itself; on a narrow screen below each other. */
export function field({ label, value }: { label: string; value: string }, screen: Screen): readonly string[] {
  if (screen.columns !== null && screen.columns < LABEL_WIDTH + ROOM_FOR_A_VALUE) {
    return [screen.paint('heading', label), ...indented({ text: value, indent: '  ' }, screen)];
  }
  const [first = '', ...rest] = indented({ text: value, indent: ' '.repeat(LABEL_WIDTH) }, screen);
  const start = label.padEnd(LABEL_WIDTH - 1);
  return [`${screen.paint('heading', start)} ${first.slice(LABEL_WIDTH)}`.trimEnd(), ...rest];
}

/** A label and a command to type. It is never wrapped: a wrapped command cannot be copied. */
export function commandField(
  { label, command }: { label: string; command: string },
  screen: Screen,
): readonly string[] {
  return [`${screen.paint('heading', label.padEnd(LABEL_WIDTH - 1))} ${command}`];
}

/** Lines under a heading of one line, with an empty line before; nothing at all when there are no lines. */
export function section(
  { title, lines }: { title: string; lines: readonly string[] },
  screen: Screen,
): readonly string[] {
  return lines.length === 0 ? [] : ['', ...prose(screen.paint('heading', oneLine(title)), screen), ...lines];
}

const LABEL_WIDTH = 14;
const ROOM_FOR_A_VALUE = 24;
const LEAST_ROOM = 10;
