const MONTHS = String.raw`jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|m\u00e4rz|apr(?:il)?|ma[yi]|june?|juni|july?|juli|aug(?:ust)?|sep(?:t|tember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|f\u00e9vrier|mars|avril|juin|juillet|ao\u00fbt|septembre|octobre|novembre|d\u00e9cembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|novembre|dicembre`;

/** A day with its month in words, e.g. `3 marzo`, `3. M\u00e4rz`, `March 3`, `el 3 de marzo`. */
export const DAY_AND_MONTH = new RegExp(
  String.raw`(?<![\d\p{L}])(?:\d{1,2}(?:st|nd|rd|th|er|\.|\u00ba)?\s(?:de\s|of\s)?(?:${MONTHS})(?!\p{L})|(?:${MONTHS})\s\d{1,2}(?![\d\p{L}:]))`,
  'iu',
);

/** A day written in figures, e.g. `2026-11-03` or `3.11.2026`; the number of a version (`91.13.10`) is none. */
export const WRITTEN_DAY =
  /\b(?:19|20)\d\d-\d\d-\d\d\b|(?<![\d.])(?:0?[1-9]|[12]\d|3[01])(?<mark>[./])(?:0?[1-9]|1[0-2])\k<mark>(?:(?:19|20)\d\d|\d\d)(?![\d]|\.\d)/u;
