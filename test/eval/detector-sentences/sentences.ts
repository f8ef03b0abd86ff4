/** Own replies of one language for each detector: what breaks, and what comes near and keeps. */
export type DetectorSentences = Readonly<
  Record<string, { readonly breaks: readonly string[]; readonly keeps: readonly string[] }>
>;
