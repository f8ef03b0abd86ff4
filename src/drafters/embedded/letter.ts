/** A letter: paragraphs of sentences. The sentences are the letter, in order and word for word. */
export interface Letter {
  readonly body: string;
  readonly sentences: readonly string[];
}

/** Languages in which the sentence after a greeting with a comma goes on in small letters. */
const GOES_ON_SMALL: ReadonlySet<string> = new Set(['de', 'it', 'cs', 'pl']);
/** German writes the polite address with a capital wherever it stands. */
const STAYS_CAPITAL = /^(?:Sie|Ihr\p{L}*|Ihnen)(?!\p{L})/u;

/**
 * Joins paragraphs, the first of which is the greeting; an empty sentence is left out, and so is a paragraph without
 * one. Sentences begin with a capital, as the language of the letter writes it.
 */
export function letterOf(of: {
  readonly language: string;
  readonly paragraphs: readonly (readonly (string | null | undefined)[])[];
}): Letter {
  const filledParagraphs = of.paragraphs
    .map((paragraph) =>
      paragraph.filter((sentence): sentence is string => typeof sentence === 'string' && sentence !== ''),
    )
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph, index) =>
      paragraph.map((sentence, place) =>
        index === 1 && place === 0 ? goingOn(sentence, of.language) : capital(sentence),
      ),
    );
  return { body: filledParagraphs.map(joined).join('\n\n'), sentences: filledParagraphs.flat() };
}

/** Fills the places in braces; a place that has no value stays as it is, so that a test sees it. */
export function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (place, name: string) => values[name] ?? place);
}

function goingOn(sentence: string, language: string): string {
  if (!GOES_ON_SMALL.has(language) || STAYS_CAPITAL.test(sentence)) return capital(sentence);
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
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
