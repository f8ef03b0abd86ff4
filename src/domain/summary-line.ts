import { LIMITS } from './limits.js';
import { visibleLine } from './text-rules.js';
import { truncate, utf8Bytes } from './text-size.js';

/** A one-line summary as the server keeps it: hidden characters made visible, cut to 120 characters and 240 bytes of JSON. */
export function summaryLine(text: string): string {
  const line = visibleLine(text).replace(/\s+/g, ' ').trim();
  let most: number = LIMITS.summaryLength.value;
  let cut = truncate(line, most);
  while (utf8Bytes(JSON.stringify(cut)) > LIMITS.summaryBytes.value) {
    most -= 1;
    cut = truncate(line, most);
  }
  return cut;
}
