/** Says that there is nothing, in each language that a desk writes in full; a pattern over folded text. */
export const NONE_WORDS = 'none|keine?s?|keiner|aucune?|ningun[oa]?|nessun[oa]?';

/** Says that there is nothing yet, in each of these languages; a pattern over folded text. */
export const NONE_YET_WORDS = String.raw`none yet|noch keine?s?|aucune? pour l.instant|pas encore|ningun[oa]? por ahora|todavia ningun[oa]?|nessun[oa]? per ora|ancora nessun[oa]?`;
