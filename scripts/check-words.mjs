/**
 * Holds sources and docs against the glossary: a word of the column "Do not say" in `docs/glossary.md` stands nowhere,
 * except where the last table of that page allows it with a reason. Names are read as words: `reviewerId` is "reviewer id".
 *
 *   node scripts/check-words.mjs [ROOT]
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = process.argv[2] ?? dirname(dirname(fileURLToPath(import.meta.url)));
const GLOSSARY = 'docs/glossary.md';
/** Lists of what customers write and of replies, in five languages: their words are not ours. */
const FOREIGN = /[/](phrases|lexicons|intent-words|fact-words|desk-book[/](de|fr|es|it))[/]|[-]words[.]ts$/;
const PLACES = ['src', 'bin', 'docs', 'examples', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md'];

const glossary = readFileSync(join(ROOT, GLOSSARY), 'utf8').split('\n').filter(isRow).map(cellsOf);
const forbidden = glossary
  .filter(([, , words]) => words !== undefined)
  .flatMap(([term, , words]) => wordsOf(term, words));
const allowed = glossary
  .filter(([word]) => word.startsWith('`'))
  .map(([word, where]) => ({ word: bare(word), where: bare(where) }));

const uses = PLACES.filter((place) => existsSync(join(ROOT, place)))
  .flatMap(filesOf)
  .flatMap(usesIn);
const findings = uses.filter(({ path, word }) => !allowed.some((entry) => entry.word === word && entry.where === path));
const idle = allowed.filter((entry) => !uses.some(({ path, word }) => entry.word === word && entry.where === path));

for (const { path, line, word, term } of findings) console.error(`${path}:${line}: say "${term}", not "${word}".`);
for (const { word, where } of idle)
  console.error(`${GLOSSARY}: "${word}" is allowed in ${where} but does not stand there.`);
console.log(`${forbidden.length} forbidden words, ${findings.length + idle.length} findings`);
process.exitCode = findings.length + idle.length > 0 || forbidden.length === 0 ? 1 : 0;

function isRow(line) {
  return line.startsWith('| ') && !line.startsWith('| ---') && !/^\| (Term|Word) \|/.test(line);
}

function cellsOf(line) {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The words of one row; rows of the allow-list start with a word in backticks and forbid nothing. */
function wordsOf(term, words) {
  if (term.startsWith('`')) return [];
  return words
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
    .map((word) => ({ term, word, pattern: patternOf(word) }));
}

function patternOf(word) {
  return new RegExp(`(^|[^a-z])${word.toLowerCase().replace(/[\s-]+/g, '[\\s-]+')}(e?s)?($|[^a-z])`);
}

function bare(cell) {
  return cell.replaceAll('`', '');
}

function filesOf(place) {
  const path = join(ROOT, place);
  if (statSync(path).isFile()) return [place];
  return readdirSync(path, { recursive: true })
    .map((name) => join(place, name))
    .filter((name) => /[.](ts|mjs|md)$/.test(name) && name !== GLOSSARY && !FOREIGN.test(name));
}

function usesIn(path) {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const words = text
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replaceAll('_', ' ')
      .toLowerCase();
    return forbidden
      .filter(({ pattern }) => pattern.test(words))
      .map(({ word, term }) => ({ path, line: index + 1, word, term }));
  });
}
