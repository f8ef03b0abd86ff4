#!/usr/bin/env node
/**
 * The command `desk`. In a checkout it first builds `lib/` when that is missing or older than the sources, so that
 * `npx desk` works after `npm install` alone. An installed package holds `lib/` and no sources: nothing is built there.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];

refuse(nodeProblem() ?? installProblem());
if (existsSync(join(ROOT, 'src'))) await buildWhenStale();
await import(pathToFileURL(join(ROOT, 'lib', 'cli', 'main.js')).href);

function refuse(problem) {
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}

function nodeProblem() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isOldEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return isOldEnough ? null : `desk needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}.`;
}

function installProblem() {
  try {
    createRequire(import.meta.url).resolve('commander');
    return null;
  } catch {
    return `desk is not installed yet: run \`npm install\` in ${ROOT}, then try again.`;
  }
}

async function buildWhenStale() {
  const { isFresh } = await import('../scripts/lib-freshness.mjs');
  if (isFresh(ROOT)) return;
  const { build } = await import('../scripts/build.mjs');
  refuse(await build({ root: ROOT, when: 'stale' }));
}
