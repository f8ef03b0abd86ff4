/**
 * Cruises the tree and holds it against the walls in `.dependency-cruiser.mjs`, then counts folder pairs that import
 * each other both ways. dependency-cruiser reports success when it read nothing, so the number of modules is asserted.
 *
 *   node scripts/check-imports.mjs                    the project
 *   node scripts/check-imports.mjs --rules            the names of all rules
 *   node scripts/check-imports.mjs --json DIR...      planted trees, one report per folder; used by the tests
 */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import walls from '../.dependency-cruiser.mjs';

/** Fewer modules than this in `src` means that the cruise did not see the code, whatever it reports. */
export const FEWEST_MODULES = 60;

const HERE = fileURLToPath(import.meta.url);
const ROOT = dirname(dirname(HERE));
const PAIR_RULE = 'no-two-way-folder-pairs';
const PLACES = ['src', 'test', 'bench', 'examples', 'scripts'];

/** Cruises one tree: its modules, every breach of a rule, and the folder pairs that import each other. */
export async function judgeTree(root) {
  const before = process.cwd();
  process.chdir(root);
  try {
    const { forbidden, options } = walls;
    const places = PLACES.filter((place) => existsSync(join(root, place)));
    const { output } = await cruise(places, { ...options, baseDir: root, validate: true, ruleSet: { forbidden } });
    const modules = output.modules.filter((module) => module.source.startsWith('src/'));
    const pairs = twoWayPairs(modules).map((pair) => breachOfPair(pair));
    return { moduleCount: modules.length, modules, breaches: [...output.summary.violations.map(breachOf), ...pairs] };
  } finally {
    process.chdir(before);
  }
}

/** Folder pairs that import each other both ways, with one import for each direction. */
export function twoWayPairs(modules) {
  const arrows = new Map();
  for (const module of modules) {
    for (const dependency of module.dependencies.filter((found) => found.resolved.startsWith('src/'))) {
      const [from, to] = [dirname(module.source), dirname(dependency.resolved)];
      if (from !== to && !isWithinOneLayer(from, to))
        arrows.set(`${from} ${to}`, { from: module.source, to: dependency.resolved });
    }
  }
  return [...arrows]
    .map(([key, there]) => ({ key, there, back: arrows.get(key.split(' ').toReversed().join(' ')) }))
    .filter(({ key, back }) => back !== undefined && key.split(' ')[0] < key.split(' ')[1]);
}

/** A folder and a folder below it in the same layer are one family: the parent decides, the children do. */
function isWithinOneLayer(from, to) {
  const [, layer] = from.split('/');
  return layer !== undefined && to.split('/')[1] === layer && (to.startsWith(`${from}/`) || from.startsWith(`${to}/`));
}

function breachOfPair({ there, back }) {
  return {
    rule: PAIR_RULE,
    from: `${there.from} -> ${there.to}`,
    to: `${back.from} -> ${back.to}`,
    chain: [],
    comment: 'Two folders that import each other are one folder or three. Move what both need below them.',
  };
}

function breachOf(violation) {
  const rule = walls.forbidden.find((candidate) => candidate.name === violation.rule.name);
  const chain = (violation.cycle ?? violation.via ?? []).map((step) => step.name ?? step);
  return { rule: violation.rule.name, from: violation.from, to: violation.to, chain, comment: rule?.comment ?? '' };
}

async function reportProject(root) {
  const { moduleCount, breaches } = await judgeTree(root);
  for (const { rule, from, to, chain, comment } of breaches) {
    const by = chain?.length > 1 ? `\n  by way of ${chain.join(' -> ')}` : '';
    console.error(`${rule}: ${from} -> ${to}${by}\n  ${comment}`);
  }
  if (moduleCount < FEWEST_MODULES) {
    console.error(`Only ${moduleCount} modules were read, not ${FEWEST_MODULES} or more: is @swc/core installed?`);
  }
  console.log(`${moduleCount} modules in src, ${breaches.length} breaches`);
  process.exitCode = breaches.length > 0 || moduleCount < FEWEST_MODULES ? 1 : 0;
}

async function reportTrees(roots) {
  const reports = [];
  for (const root of roots) {
    const { moduleCount, breaches } = await judgeTree(realpathSync(resolve(root)));
    reports.push({ root, moduleCount, breaches });
  }
  console.log(JSON.stringify(reports));
}

function reportRules() {
  console.log(JSON.stringify([...walls.forbidden.map((rule) => rule.name), PAIR_RULE]));
}

async function main([flag, ...roots]) {
  if (flag === '--json') return reportTrees(roots);
  if (flag === '--rules') return reportRules();
  return reportProject(realpathSync(roots[0] ?? ROOT));
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === HERE) await main(process.argv.slice(2));
