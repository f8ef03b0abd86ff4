import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';

/** Words that say that a body was hurt, or what hurt it; five full languages together. */
const HURT = lexiconOf([
  [
    'hurt',
    phrases(`
      burn, burns, burned, burnt, scald*, injur*, bleed*, blood, stitches, hospital*, ambulance, emergency room, walk in centre, doctor, casualty, blister*, rash, swollen, swelling, allergic, choked, choking, vomit*, throwing up, food poisoning, poisoned, electric shock, getting shocks, getting current, tingle*, fell down, broke my/her/his/their arm/leg/wrist/finger/tooth, cut my/her/his/their hand/finger/foot/face, caught fire, exploded, smoke, dizzy, fainted, unconscious, crushed,
      verbrannt, verbruht, verbrennung*, verletz*, blutet, blutete, geblutet, genaht, krankenhaus, spital, rettungswagen, rettung, notaufnahme, notarzt, ausschlag, geschwollen, allergisch*, erstickt, keine luft, erbroch*, vergift*, stromschlag, gesturzt, gebrochen, ohnmachtig, bewusstlos, brennt, geraucht, explodiert, gequetscht, zerquetscht,
      quemad*, quemadura*, escald*, herid*, lesion*, sangr*, puntos de sutura, hospital*, ambulancia, urgencias, medico, ampolla*, sarpullido, hinchad*, alergic*, atragant*, vomit*, intoxic*, calambre, descarga electrica, se cayo, rompio el, desmay*, se incendio, exploto, humo,
      brulure*, brule, brulee, ebouillant*, bless*, saigne*, sang, points de suture, hopital, ambulance, urgences, medecin, cloque*, gonfle*, allergi*, etouffe*, vomi*, intoxiqu*, empoisonn*, decharge, electrocut*, est tombe, est tombee, casse le bras, evanoui*, pris feu, explose, fumee,
      ustion*, bruciat*, scottat*, ferit*, lesion*, sangu*, punti di sutura, ospedale, ambulanza, pronto soccorso, medico, vescic*, gonfi*, allergic*, soffoc*, vomit*, intossic*, avvelen*, scossa, e caduto, e caduta, rotto il, svenut*, preso fuoco, esplos*, fumo
    `),
  ],
]);

/** Indexes of the words that tell that somebody was hurt; empty where none does. */
export function hurtWords(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { from, to } of findPhrases(words, HURT)) for (let index = from; index < to; index += 1) found.add(index);
  return found;
}
