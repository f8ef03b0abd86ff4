import { type Phrases, phrases } from '../../domain/checks/lexicon.js';

/** How somebody praises, in the five full languages together. */
export const PRAISE_WORDS: Phrases = phrases(`
  well done, full marks, very good, excellent, top notch, great service, good service, great job, good job, brilliant, fantastic, wonderful, amazing, lovely, legend, shout out, kudos, props to, hats off, love it, love the, love your, is great, are great, you re great, so good, best support, pass on my thanks, nothing else needed, much appreciated, many thanks to, thanks for the quick/great/fast/lovely/kind, outstanding, best .. service ever, best customer service, satisfied customer,
  super gemacht, toll gemacht, gut gemacht, grossartig, spitze, klasse, begeistert, lob, danke fur die tolle, vielen dank fur die schnelle, weiter so, bester service, sehr zufrieden, rundum zufrieden, zufriedene kundin/kunde, herzlichen dank an, passt alles, alles bestens,
  buenisimo, buenisima, genial, excelente, estupendo, enhorabuena, felicidades, felicitaciones, encantad*, mejor servicio, muy satisfecho/satisfecha, clienta/cliente satisfecha/satisfecho, muchas gracias a, una maravilla, de diez, muchas gracias por,
  meilleur service, tres satisfait/satisfaite, client/cliente satisfait/satisfaite, un grand merci a, bravo, super travail, etonnamment bon, genial, excellent, parfait, felicitations, ravi, ravie, chapeau, merci pour votre, merci a votre, voulais vous le dire,
  miglior servizio, molto soddisfatto/soddisfatta, cliente soddisfatto/soddisfatta, grazie mille a, bravissimi, bravi, complimenti, ottimo lavoro, fantastico, eccellente, meraviglia, tanto oro, grazie per il vostro, congratulazioni
`);
