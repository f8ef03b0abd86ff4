/** A letter: paragraphs of sentences. The sentences are the letter, in order and word for word. */
export interface Letter {
  readonly body: string;
  readonly sentences: readonly string[];
}

/** Joins paragraphs; an empty sentence is left out, and so is a paragraph without one. */
export function letterOf(paragraphs: readonly (readonly (string | null | undefined)[])[]): Letter {
  const filled = paragraphs
    .map((paragraph) =>
      paragraph.filter((sentence): sentence is string => typeof sentence === 'string' && sentence !== ''),
    )
    .filter((paragraph) => paragraph.length > 0);
  return { body: filled.map(joined).join('\n\n'), sentences: filled.flat() };
}

/** Fills the places in braces; a place that has no value stays as it is, so that a test sees it. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
}

function joined(paragraph: readonly string[]): string {
  return paragraph.reduce(
    (text, sentence) => (text === '' ? sentence : `${text}${separator(sentence)}${sentence}`),
    '',
  );
}

/** A list entry has a line of its own. */
function separator(sentence: string): string {
  return sentence.startsWith('- ') ? '\n' : ' ';
}
