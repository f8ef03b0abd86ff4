import { type Phrases, phrases } from '../lexicon.js';

/** The most common small words of languages that have no lexicon of reply rules: enough to tell the language (S10). */
export const COMMON_WORDS: Readonly<Record<string, Phrases>> = {
  tr: phrases('ve, bir, bu, icin, ile, da, de, cok, ne, var, mi, degil, olarak, size, bize'),
  cs: phrases('je, se, na, v, ze, to, jsem, mi, prosim, dobry, den, ale, pri, jak, vas, nam'),
  pt: phrases('nao, uma, um, para, com, os, as, do, da, dos, em, meu, minha, voce, ao, sao'),
  fi: phrases('ja, on, ei, se, kun, mutta, olen, minun, etta, jos, ovat, voi, tama, teille, meille'),
  nl: phrases('het, een, en, niet, van, ik, je, dat, op, met, voor, wij, ons, maar, zijn, uw'),
  pl: phrases('nie, sie, jest, na, w, z, do, prosze, dzien, dobry, mam, ale, jak, nam, czy, przez'),
};
