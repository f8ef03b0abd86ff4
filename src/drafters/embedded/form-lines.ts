/**
 * The labels of a report form, in the five full languages, each list by what stands behind it: a technical fact, what
 * should be, what is, or a text that tells the matter.
 */
const LABELS = {
  fact: String.raw`(?:[\p{L}\d.]+\s){0,2}version|versi[o\u00f3]n[e]?(?:\s(?:del|de|di)\s\p{L}+)?|(?:[\p{L}\d.]+-)version|operating system|os|browser(?:\s?/\s?os)?|platform|system environment|how did you install[^:\n]{0,30}|install(?:ation)? method|betriebssystem|plattform|installationsart|syst[e\u00e8]me d['\u2019]exploitation|navigateur|plateforme|sistema operativo|navegador|plataforma|piattaforma`,
  expected: String.raw`expected (?:behaviou?r|results?|output)|erwartetes (?:verhalten|ergebnis)|comportement attendu|r[\u00e9e]sultat attendu|comportamiento esperado|resultado esperado|comportamento (?:atteso|previsto)|risultato atteso`,
  actual: String.raw`(?:actual|current) (?:behaviou?r|results?|output)|tats[\u00e4a]chliches (?:verhalten|ergebnis)|aktuelles verhalten|comportement (?:observ[\u00e9e]|actuel|r[\u00e9e]el)|r[\u00e9e]sultat (?:obtenu|observ[\u00e9e])|comportamiento (?:actual|real|observado)|resultado (?:actual|obtenido)|comportamento (?:attuale|effettivo|osservato)|risultato ottenuto`,
  heading: String.raw`(?:issue )?summary|issue description|technical details|steps to reproduce|how to reproduce|error reporting information|environment|additional (?:information|context)|description|title|zusammenfassung|problembeschreibung|beschreibung|technische (?:details|angaben)|schritte (?:zum nachstellen|zur reproduktion)|umgebung|titel|r[\u00e9e]sum[\u00e9e]|description du probl[\u00e8e]me|d[\u00e9e]tails techniques|[\u00e9e]tapes (?:pour|de) repro\p{L}+|environnement|titre|resumen|descripci[\u00f3o]n(?: del problema)?|detalles t[\u00e9e]cnicos|pasos para reproducir\p{L}*|entorno|t[\u00edi]tulo|riepilogo|descrizione(?: del problema)?|dettagli tecnici|passi per riprodur\p{L}+|ambiente|titolo`,
} as const;

type Label = keyof typeof LABELS;

const HEAD = String.raw`^\s*(?:[#*_]{1,3}\s?)?`;
const TAIL = String.raw`(?:[*_]{1,3})?\s*`;
/** A label stands alone on its line, or has a colon behind it. */
const PATTERNS: readonly (readonly [Label, RegExp])[] =
  // cast: the names of this table are labels, which `Object.entries` forgets.
  (Object.entries(LABELS) as [Label, string][]).map(([label, words]) => [
    label,
    new RegExp(`${HEAD}(?:${words})${TAIL}(?::[*_]{0,3}|$)`, 'iu'),
  ]);
/** A system is named without a colon too, and then nothing else stands in the line. */
const SYSTEM_LINE =
  /^\s*(?:operating system|betriebssystem|sistema operativo|syst[e\u00e8]me d['\u2019]exploitation)\s(?:\S+\s?){1,4}$/iu;
/** What a form tells whoever fills it in. */
const FORM_HINT = /\[please describe[^\]\n]{0,80}\]|^\s*problem report for\s.{0,120}$/iu;
/** A fact is a few words; behind a longer line the label alone is no word of the customer. */
const LONGEST_FACT = 80;

/** What one line of a form holds beside words of its own. */
export interface FormLine {
  readonly label: Label | 'hint';
  /** How many characters at its head are the form's; all of them where nothing in it is told in plain words. */
  readonly length: number;
}

/** Reads one line as part of a report form; `null` for any other line. */
export function formLineIn(line: string): FormLine | null {
  if (SYSTEM_LINE.test(line)) return { label: 'fact', length: line.length };
  if (FORM_HINT.test(line)) return { label: 'hint', length: line.length };
  for (const [label, pattern] of PATTERNS) {
    const length = pattern.exec(line)?.[0].length;
    if (length === undefined) continue;
    const isAllForm = label === 'expected' || (label === 'fact' && line.length <= LONGEST_FACT);
    return { label, length: isAllForm ? line.length : length };
  }
  return null;
}

/** Whether somebody filled in a form that asks what happens: then something is reported, and nothing asked. */
export function isFaultReport(body: string): boolean {
  return body.split('\n').some((line) => formLineIn(line)?.label === 'actual');
}
