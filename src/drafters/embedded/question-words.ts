import { findPhrases, lexiconOf, phrases } from '../../domain/checks/lexicon.js';
import type { Word } from '../../domain/text-folding.js';

type Told = 'seeks' | 'pleads' | 'favour' | 'announces';

/**
 * What tells a question that wants to know from one that only closes a report, and news from both; five full languages
 * together.
 */
const TOLD = lexiconOf<Told>([
  [
    // Somebody looks for a way, an example or a place to begin: nothing has failed, whatever was tried.
    'seeks',
    phrases(`
      is there a/any/some way/option/possibility/tutorial/example/formula/extension to/for/i/of/where/that, is there any way, is there anyway, are there any ways/options/examples/tutorials, any way/ways to, is this/it possible, would it be possible, is it ok/okay/allowed, do you/u have a/an/any, does anyone/anybody/someone have/has/know/knows, anyone/anybody knows, has anyone, looking for a/an/some/the way/example/list/tutorial/documentation/solution, am/are/m/re looking for, can i customise/customize/configure/change/use/create/get, where could/should/would i, any idea/ideas where/how, where to find/start/look, want/wanted/like to know, wonder/wondering/wondered if/whether/how/where, point me, do i need/have to, how could/would/might i/we/one, don t/dont know how, do not know how, not sure how,
      gibt es eine/einen/ein moglichkeit/weg/option/beispiel/anleitung, ist es/das moglich, ware es moglich, hat/kennt/weiss jemand, habt ihr/haben sie ein/eine/einen, suche/suchen eine/einen/ein/nach, wo finde/bekomme/konnte, mochte/wollte wissen, frage mich/uns, wie konnte/kann/konnten/konnen, weiss nicht wie, muss ich dafur, darf ich,
      hay alguna/algun/una/un manera/forma/modo/opcion/ejemplo/tutorial, es posible, seria posible, alguien tiene/sabe/conoce, teneis/tienen algun/alguna/un/una, busco/buscamos una/un/la/el, donde podria/puedo/encuentro, quisiera/queria/quiero saber, me pregunto, como podria/puedo/podemos, no se como, tengo que,
      y a t il un/une/moyen, existe t il, est il possible, est ce possible, serait il possible, quelqu un a/connait/sait, avez vous un/une/des, cherche/cherchons un/une/le/la, ou pourrais/puis/trouver, voudrais/voulais/aimerais savoir, me demande, comment pourrais/puis/pourrait/faire, ne sais pas comment, dois je,
      c e un/una/qualche modo/opzione/esempio/guida, esiste un/una, e possibile, sarebbe possibile, qualcuno ha/sa/conosce, avete un/una/qualche, cerco/cerchiamo un/una/il/la, dove potrei/posso/trovo, vorrei/volevo sapere, mi chiedo, come potrei/posso/possiamo, non so come, devo per forza
    `),
  ],
  [
    // Somebody closes a report so: what they want is that it works.
    'pleads',
    phrases(`
      can/could anybody/anyone/someone/somebody/you .. help, please .. help, help .. please, help me/us fix/solve/resolve, how can/do/could/should i/we .. fix/solve/resolve/repair, way to fix/solve/resolve, any ideas, any idea, any suggestion/suggestions/hint/hints/thoughts, what am i doing wrong, what i am doing wrong, what i m doing wrong, doing something wrong, something i m/am doing/missing, what is causing, what s causing, what could/might/may be, what might be the issue/problem, please advise, give me a solution,
      kann/konnte mir/uns jemand/wer .. helfen, bitte .. helfen, hilfe bitte, wie kann/konnen/lasst ich/wir/sich .. beheben/losen, jemand eine idee, irgendwelche ideen, was mache ich falsch, woran .. liegen/liegt, was kann .. sein,
      alguien .. ayudar*, pueden/podrian/podeis .. ayudar*, ayuda por favor, como puedo/podemos .. solucionar*/arreglar*/resolver*, alguna idea, alguna sugerencia, que estoy haciendo mal, a que se debe, que puede ser,
      quelqu un .. aider, pouvez/pourriez vous .. aider, aidez moi/nous, comment puis/faire/pouvons .. resoudre/reparer/corriger, une idee, des idees, qu est ce que je fais mal, d ou vient, d ou cela,
      qualcuno .. aiutar*, potete/potreste .. aiutar*, aiuto per favore, come posso/possiamo .. risolver*/sistemar*, qualche idea, qualche suggerimento, cosa sbaglio, cosa sto sbagliando, da cosa dipende
    `),
  ],
  [
    // It would be nice if somebody explained it: that is a question, and no wish for the product.
    'favour',
    phrases(`
      would be great/nice/helpful/good/lovely if .. someone/somebody/anyone/anybody/you/one ... let/tell/explain/help/share/point/advise/guide/know,
      ware .. schon/toll/nett/super wenn .. jemand/sie/ihr/mir ... erklaren/sagen/helfen/zeigen/mitteilen/erklart/sagt/hilft,
      seria/estaria .. genial/bien/util si .. alguien/me ... explicar*/decir*/ayudar*/indicar*/explicase/dijera,
      serait .. bien/super/sympa/gentil si .. quelqu/vous ... expliquer/dire/aider/indiquer/expliquait,
      sarebbe .. bello/utile/gentile/fantastico se .. qualcuno/poteste/mi ... spiegar*/dir*/aiutar*/indicar*
    `),
  ],
  [
    // News that somebody posts: nothing is asked, and nothing has failed.
    'announces',
    phrases(`
      happy/pleased/glad/excited/proud to announce, want/would like/wanted to announce, announce the/that/a, anyone/everyone/everybody/all is/are welcome to join, will be having our/a, has been added to, have been added to, is now available, are now available, will be .. unavailable, join us, planned maintenance, for your information, fyi, this reminds me of, please subscribe,
      freuen uns .. anzukundigen/mitzuteilen, mochten ankundigen, ist/sind ab sofort verfugbar, ist/sind jetzt verfugbar, alle sind herzlich eingeladen, wartungsarbeiten, zur information,
      nos complace anunciar, queremos anunciar, ya esta/estan disponible/disponibles, estan todos invitados, mantenimiento programado, para su informacion,
      le plaisir/heureux/ravis d/de .. annoncer, est/sont desormais disponible/disponibles, vous etes tous invites, maintenance prevue, pour information,
      siamo lieti/felici di annunciare, vogliamo annunciare, e/sono ora disponibile/disponibili, siete tutti invitati, manutenzione programmata, per vostra informazione
    `),
  ],
]);

/** What the questions of a text are for. */
export interface QuestionKinds {
  /** A way, an example or a place to begin is looked for. */
  readonly seeks: boolean;
  /** The question only closes a report. */
  readonly pleads: boolean;
  /** A wish that somebody explains something. */
  readonly asksFavour: boolean;
  /** News are told. */
  readonly announces: boolean;
}

/** Reads what the questions of these words are for. */
export function questionKinds(words: readonly Word[]): QuestionKinds {
  const hits = findPhrases(words, TOLD);
  const told = new Set(hits.map((hit) => hit.means));
  const searches = hits.filter((hit) => hit.means === 'seeks');
  return {
    seeks: told.has('seeks'),
    // `Any idea where I could begin` looks for something, and does not only close a report.
    pleads: hits.some(
      (hit) => hit.means === 'pleads' && !searches.some(({ from, to }) => from <= hit.from && hit.to <= to),
    ),
    asksFavour: told.has('favour'),
    announces: told.has('announces'),
  };
}
