import type { Word } from '../text-folding.js';

/** How a language says what is going to be done, told on words as written: folding drops the accents that tell it. */
interface Forms {
  /** "I" and "we". */
  readonly own: RegExp;
  /** The desk's verb in the future; `ownBefore` wants "I" or "we" a few words before it. */
  readonly future: RegExp;
  readonly ownBefore: boolean;
  /** "I" or "we" and the verb as one text, where they go together: in "je pense que cela suffira" they do not. */
  readonly agrees: RegExp;
  /** The desk's verb in the present, right beside "I" or "we", or behind small words of `object`. */
  readonly present: RegExp;
  /** "I" and "we" where the very next word is the verb. */
  readonly beside: RegExp;
  /** Whether they may also stand behind the verb. */
  readonly turns: boolean;
  /** "I" where small words of `object` stand between it and the verb. */
  readonly behindSmall: RegExp;
  /** Small words for whom or what it is done. */
  readonly object: RegExp;
  /** Whether such a small word is enough, as where the ending of the verb says who acts. */
  readonly objectAlone: boolean;
  /** What anybody is going to do; counts when the sentence names the customer. */
  readonly others: RegExp;
  readonly customer: RegExp;
  /** What is going to be done to something, by whomever. */
  readonly auxiliary: RegExp;
  /** What stands between the two, as in "will be sent": "will shorten the recorded part" tells what a thing does. */
  readonly passive: RegExp;
  readonly participle: RegExp;
  /** What looks like a verb of `present` and is none of the desk's: "j'écrirais" only would, "wir fragten" is past, "lo trovano" do others. */
  readonly notPresent: RegExp;
}

/** Fits no word. */
const NONE = /(?!)/u;
/** Fits every word. */
const ANY = /(?:)/u;

const FORMS: Readonly<Record<string, Forms>> = {
  en: {
    own: /^(?:i|we)$/u,
    future: NONE,
    ownBefore: true,
    agrees: ANY,
    present: NONE,
    beside: NONE,
    turns: false,
    behindSmall: NONE,
    object: NONE,
    objectAlone: false,
    others: /^(?:will|ll|shall)$/u,
    customer: /^your$/u,
    auxiliary: /^(?:will|ll|shall|going)$/u,
    passive: /^(?:be|been|being|get|have)$/u,
    notPresent: NONE,
    participle: /^(?:\p{L}{2,}ed|sent|put|made|done|given|told|paid|brought|taken|kept|rung)$/u,
  },
  de: {
    own: /^(?:ich|wir)$/u,
    future: /^werden?$/u,
    ownBefore: true,
    agrees: ANY,
    present: /^\p{L}{2,}(?:e|en|[rl]n)$/u,
    beside: /^(?:ich|wir)$/u,
    turns: true,
    behindSmall: NONE,
    object: NONE,
    objectAlone: false,
    others: /^wird$/u,
    customer: /^(?:ihnen|ihre?[nmrs]?|dir|dich|deine?[nmrs]?|euch|euer|eure[nmrs]?)$/u,
    auxiliary: /^(?:wird|werden)$/u,
    passive: ANY,
    notPresent: /(?:[gkb]|pf|üf)ten?$/u,
    participle:
      /^(?:\p{L}{0,9}ge\p{L}{2,}(?:t|en)|\p{L}{2,}iert|\p{L}{0,5}(?:be|er|ver|ent|zer|über|unter)\p{L}{2,}(?:t|en))$/u,
  },
  es: {
    own: /^(?:yo|nosotr[oa]s)$/u,
    future: /^\p{L}+r(?:é|emos)$/u,
    ownBefore: false,
    agrees: ANY,
    present: /^(?:\p{L}+[^\P{L}l]o|\p{L}+[aei]mos|\p{L}{3,}lo)$/u,
    beside: /^(?:yo|nosotr[oa]s)$/u,
    turns: true,
    behindSmall: NONE,
    object: /^(?:te|les?|os|l[oa]s?|se)$/u,
    objectAlone: true,
    others: /^\p{L}+r(?:á|án)$/u,
    customer: /^(?:ustede?s?|usted|te|ti|tus?|les?|sus?|os|vuestr[oa]s?|contigo)$/u,
    auxiliary: /^(?:será|serán|quedará|quedarán)$/u,
    passive: ANY,
    notPresent: NONE,
    participle: /^\p{L}+(?:[ai]d|uest|ech|ert|rit|elt)[oa]s?$/u,
  },
  fr: {
    own: /^(?:je|j|nous|on)$/u,
    future: /^\p{L}+r(?:ai|ons|a)$/u,
    ownBefore: true,
    agrees: /^(?:on .*ra|(?:je?|nous) .*r(?:ai|ons))$/u,
    present: /^\p{L}+(?:e|s|x|d|t)$/u,
    beside: /^(?:je|j)$/u,
    turns: false,
    behindSmall: /^(?:je|j|on)$/u,
    object: /^(?:vous|te?|l[ea]?s?|lui|leur|en|y|m|me|se?)$/u,
    objectAlone: false,
    others: /^\p{L}+r(?:a|ont)$/u,
    customer: /^(?:vous|votre|vos|te?|ton|tes|toi)$/u,
    auxiliary: /^(?:sera|seront)$/u,
    passive: ANY,
    notPresent: /r(?:ais|ions)$/u,
    participle: /^\p{L}+(?:ée?s?|ise?s?|ite?s?|ie?s?|ue?s?)$/u,
  },
  it: {
    own: /^(?:io|noi)$/u,
    future: /^\p{L}+r(?:ò|emo)$/u,
    ownBefore: false,
    agrees: ANY,
    present: /^\p{L}+(?:o|iamo)$/u,
    beside: /^(?:io|noi)$/u,
    turns: true,
    behindSmall: NONE,
    object: /^(?:le|ti|vi|l[oai]|ne|te|gliel[oaie]|gliene|gli)$/u,
    objectAlone: true,
    others: /^\p{L}+r(?:à|anno)$/u,
    customer: /^(?:le|ti|lei|su[oae]|suoi|tu[oae]|tuoi|vi|vostr[oaei]|te|gliel[oaie]|gliene)$/u,
    auxiliary: /^(?:sarà|saranno|verrà|verranno)$/u,
    passive: ANY,
    notPresent: /(?:[ao]n|(?<!ord|comb)in)o$/u,
    participle: /^\p{L}+(?:at|it|ut|st|tt|rt|es|us|os|rs)[oaie]$/u,
  },
};

/** How many words before a verb in the future "I" or "we" may stand. */
const FROM_OWN = 4;
/** How many words behind its auxiliary a participle may stand; German puts it at the end of the clause. */
const TO_PARTICIPLE = 6;
/** How many small words may stand between "I" or "we" and the verb. */
const SMALL_WORDS = 3;

/**
 * Indexes of words that say by their form what is going to be done: "lo enviaremos", "je vérifie", "wird nachgetragen".
 * A form alone says little: leave out verbs that are no act, and count what is left only where no moment stands beside it.
 */
export function actsAhead(of: {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly language: string;
}): readonly number[] {
  const forms = FORMS[of.language];
  if (forms === undefined) return [];
  const written = of.words.map(({ start, end }) => of.sentence.slice(start, end).normalize('NFC').toLowerCase());
  const namesCustomer = written.some((word) => forms.customer.test(word));
  return written.flatMap((word, at) => {
    const isNoun = at > 0 && /^\p{Lu}/u.test(of.sentence.slice(of.words[at]?.start));
    if (isNoun) return [];
    const place = { written, at, forms };
    const acts =
      (forms.future.test(word) && (!forms.ownBefore || hasOwnBefore(place))) ||
      (isPresent(word, forms) && isDeskActing(place)) ||
      (namesCustomer && forms.others.test(word)) ||
      (forms.auxiliary.test(word) && hasParticiple(place));
    return acts ? [at] : [];
  });
}

interface Place {
  readonly written: readonly string[];
  readonly at: number;
  readonly forms: Forms;
}

function isPresent(word: string, forms: Forms): boolean {
  return forms.present.test(word) && !forms.notPresent.test(word) && !forms.object.test(word);
}

function hasOwnBefore({ written, at, forms }: Place): boolean {
  return written
    .slice(Math.max(0, at - FROM_OWN), at)
    .some((word) => forms.own.test(word) && forms.agrees.test(`${word} ${written[at] ?? ''}`));
}

/** "I" or "we" right beside the verb, or small words before it that stand behind "I" or "we", or for themselves. */
function isDeskActing({ written, at, forms }: Place): boolean {
  if (forms.beside.test(written[at - 1] ?? '')) return true;
  if (forms.turns && forms.beside.test(written[at + 1] ?? '')) return true;
  let before = at - 1;
  while (before >= 0 && at - before <= SMALL_WORDS && forms.object.test(written[before] ?? '')) before -= 1;
  return before < at - 1 && (forms.objectAlone || forms.behindSmall.test(written[before] ?? ''));
}

function hasParticiple({ written, at, forms }: Place): boolean {
  const behind = written.slice(at, at + 1 + TO_PARTICIPLE);
  const passive = behind.findIndex((word) => forms.passive.test(word));
  return passive >= 0 && behind.slice(passive + 1).some((word) => forms.participle.test(word));
}
