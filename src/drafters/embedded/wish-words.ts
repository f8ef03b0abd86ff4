import { type Phrases, phrases } from '../../domain/checks/lexicon.js';

/** How a wish for the product is told, in the five full languages together. */
export const WISH_WORDS: Phrases = phrases(`
  could/can/would/will you .. add/bring/offer/support a/an/the/some, please add a/an/the, would be nice/great/lovely/handy/useful/good/cool, it d be nice/great/lovely/handy/useful, any chance of a/an/the, i wish you/there/it, do you plan a/an/to, one day, would love it if/to, d love to see/have/it, could be nice/great/useful, would/will/d be .. nicer/better, was/were an option to, my suggestion/suggestions,
  konnt/konntet/konnen/konnten ihr/sie .. einbauen/hinzufugen/erganzen/anbieten, konnt/konntet/konnen/konnten ihr/sie ... einbauen/hinzufugen/erganzen/anbieten, ware .. schon/toll/super/praktisch/hilfreich, wunsche mir, wunschen uns, fande/fanden es gut/schon/besser wenn, ware .. besser/schoner, mein vorschlag, habt ihr vor, plant ihr,
  podrian/podriais/podeis/pueden .. anadir/agregar/incluir/poner un/una, estaria .. bien/genial, seria .. genial/util/estupendo/ideal, nos encantaria que, seria .. mejor, mi propuesta, me gustaria que, ojala,
  pourriez/pouvez vous .. ajouter/integrer/proposer un/une/des, ce serait .. bien/top/pratique/chouette/super/genial, serait .. utile/pratique/sympa, adorerais que, serait .. mieux, ma proposition, j aimerais que, prevoyez vous,
  potreste/potete/potrebbe .. aggiungere/inserire/offrire un/una/uno/il/la, sarebbe .. bello/utile/comodo/simpatico/fantastico, ci piacerebbe che, sarebbe .. meglio, la mia proposta, ci pensate, vorrei che ci fosse
`);
