import { inertLine } from './inert-line.js';
import { LIMITS } from './limits.js';
import { visibleLine } from './text-rules.js';
import { truncate, utf8Bytes } from './text-size.js';

/**
 * A one-line summary as the server keeps it: hidden characters made visible, cut to 120 characters and 240 bytes of JSON.
 * The Temporal UI reads it as Markdown, so a subject cannot bring links or images.
 */
export function summaryLine(text: string): string {
  const line = inertLine(visibleLine(text));
  let most: number = LIMITS.summaryLength.value;
  let cut = truncate(line, most);
  while (utf8Bytes(JSON.stringify(cut)) > LIMITS.summaryBytes.value) {
    most -= 1;
    cut = truncate(line, most);
  }
  return cut;
}
