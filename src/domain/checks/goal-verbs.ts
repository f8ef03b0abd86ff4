import { wordsOf } from '../text-folding.js';
import { findPhrases, lexiconOf } from './lexicon.js';

/** Stems of verbs that say what somebody wants to reach, in the desk's languages. Wide on purpose: nouns alone are caught. */
const VERBS = lexiconOf([
  [
    'verb',
    [
      ...['get', 'gets', 'getting', 'have', 'has', 'know', 'knows', 'learn*', 'understand*', 'find', 'finds', 'see'],
      ...['sees', 'use', 'uses', 'using', 'send*', 'receiv*', 'restor*', 'recover*', 'regain*', 'reach*', 'sign'],
      ...['log', 'open', 'opens', 'read', 'reads', 'write*', 'export*', 'import*', 'chang*', 'cancel*', 'stop*'],
      ...['keep*', 'make*', 'move*', 'add', 'adds', 'remov*', 'delet*', 'report*', 'tell*', 'ask*', 'want*', 'need*'],
      ...['be', 'is', 'are', 'work*', 'fix*', 'correct*', 'pay*', 'refund*', 'buy*', 'return*', 'track*', 'speak*'],
      ...['talk*', 'prov*', 'protect*', 'secur*', 'set', 'turn*', 'run', 'runs', 'show*', 'clear*', 'resolv*', 'end'],
      ...['finish*', 'continu*', 'confirm*', 'access*', 'avoid*', 'check*', 'download*', 'install*', 'print*'],
      ...['connect*', 'sync*', 'share*', 'invit*', 'updat*', 'upgrad*', 'bring*', 'let', 'lets', 'obtain*', 'settl*'],
      ...['wissen', 'bekommen', 'erhalten', 'wieder*', 'konnen', 'mochte*', 'will', 'sehen', 'haben', 'lassen'],
      ...['poder', 'quiere*', 'saber', 'recibir', 'obtener', 'recuperar', 'pouvoir', 'veut', 'savoir', 'recevoir'],
      ...['obtenir', 'retrouver', 'potere', 'vuole', 'sapere', 'ricevere', 'ottenere', 'recuperare', 'kann', 'werden'],
    ],
  ],
]);

/** Whether a goal says what somebody wants to do, and is more than two words. */
export function goalHasVerb(goal: string): boolean {
  const words = wordsOf(goal);
  return words.length >= 3 && findPhrases(words, VERBS).length > 0;
}
