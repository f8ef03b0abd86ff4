/**
 * Lets Node 20 import our TypeScript sources without a build: `register('./typescript-hooks.mjs', import.meta.url)`.
 * Types are stripped by swc, and an import that ends in `.js` finds the `.ts` beside it. For scripts and tests of this
 * checkout only; the product runs from `lib/`.
 */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

/** What a backend imports, as sources: the same file that the export `.` of the package is built from. */
const OUR_NAME = 'durable-desk';
const OUR_CLIENT = new URL('../src/client/index.ts', import.meta.url).href;

/** Node's resolve hook: `./names.js` becomes `./names.ts` where only that exists. */
export async function resolve(specifier, context, next) {
  if (specifier === OUR_NAME) return { url: OUR_CLIENT, format: 'module', shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const typescript = new URL(specifier.replace(/[.]js$/, '.ts'), context.parentURL);
    if (existsSync(typescript)) return { url: typescript.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

/** Node's load hook: strips the types of a `.ts` file. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    swcrc: false,
    sourceMaps: 'inline',
    module: { type: 'es6' },
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
