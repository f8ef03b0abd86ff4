import { phrases } from '../lexicon.js';
import type { ReplyWords } from './reply-words.js';

/** French words of the reply rules. */
export const FR: ReplyWords = {
  overpromise: phrases(`
    garanti, garantie que, garantis, garantissons, garantir, promettons, je promets, sans faute, definitivement,
    certainement, assurement, sans aucun doute, a coup sur, toujours, plus jamais, jamais plus, ne se reproduira
    plus, ne se reproduira pas, pour toujours, aucun risque, sera resolu, sera corrige, sera repare, 100 pour cent,
    absolument, dans tous les cas
  `),
  refundPromise: phrases(`
    rembourserons, rembourserai, allons ... rembourser, serez rembourse*, sera rembourse*, recevrez ...
    remboursement, dedommagerons, indemniserons, allons ... dedommager, allons ... indemniser, vous rendrons,
    recrediterons, avez droit a ... remboursement, avez droit a ... indemnisation, remboursement est approuve,
    remboursement est accorde, recevrez ... avoir, recevrez ... indemnisation, sera recredite*
  `),
  defensive: phrases(`
    votre faute, votre erreur, de votre faute, erreur de votre part, erreur d utilisation, erreur de l utilisateur,
    pas notre faute, pas de notre faute, pas notre probleme, pas notre responsabilite, pas responsables, comme deja
    dit, comme deja indique, comme deja explique, comme nous l avons deja, comme je l ai deja, vous auriez du, vous
    avez oublie, si vous aviez lu, vous etes le seul, vous etes la seule, personne d autre, calmez vous, le probleme
    vient de vous, le probleme vient de votre, fonctionne comme prevu, manifestement vous, vous pretendez, notre
    systeme fonctionne, selon notre politique, vous n avez pas lu
  `),
  vague: phrases(`
    bientot, sous peu, prochainement, des que possible, au plus vite, au plus tot, rapidement, dans les meilleurs
    delais, dans les plus brefs delais, notre possible, de notre mieux, un jour, quelqu un va, quelqu un vous, a un
    moment donne, en temps voulu, en temps utile, esperons, reviendrons vers vous, revenons vers vous, jeter un
    oeil, nous penchons, tenons au courant, tiendrons au courant, dans la mesure du possible
  `),
  condition: phrases('si, quand, lorsque, des que, des reception, jusqu, avant, apres, une fois'),
  time: phrases(`
    sous, delai, aujourd, demain, maintenant, immediatement, suivent, lundi, mardi, mercredi, jeudi, vendredi,
    samedi, dimanche, heure, heures, minute, minutes, jour, jours, semaine, semaines, janvier, fevrier, mars, avril,
    mai, juin, juillet, aout, septembre, octobre, novembre, decembre
  `),
  promise: phrases(`
    nous allons, je vais, nous vous ecrirons, ecrirons, repondrons, verifierons, ferons, enverrons, informerons,
    rembourserons, contacterons, resoudrons, appellerons, reviendrons, tiendrons, expliquerons, confirmerons,
    dirons, indiquerons, donnerons, corrigerons, examinerons, rendrons, ecrirai, repondrai, rembourserai,
    dedommagerons, indemniserons
  `),
  negation: phrases('ne, n, pas, aucun, aucune, sans, ni, jamais'),
  harmless: phrases('pouvez toujours, toujours pas, comme toujours, est toujours, sont toujours, toujours en'),
  common: phrases(`
    le, la, les, de, des, du, et, est, un, une, je, nous, vous, votre, notre, pas, ne, que, qui, pour, dans, sur,
    avec, au, ce, cette, mon, ma, mes, il, sont, par
  `),
};
