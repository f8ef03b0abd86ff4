/**
 * What the simulated customer answers, in the language of the reply; English for a language that is not here. Each
 * sentence says plainly that it works, because thanks alone is no evidence.
 */
export function customerWords(language: string): string {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return SENTENCES[primary] ?? ENGLISH;
}

const ENGLISH = 'Thank you, everything works again now.';

const SENTENCES: Readonly<Record<string, string>> = {
  en: ENGLISH,
  de: 'Vielen Dank, jetzt funktioniert wieder alles.',
  es: 'Gracias, ahora funciona bien.',
  fr: 'Merci, tout fonctionne maintenant.',
  it: 'Grazie, adesso funziona tutto.',
  pt: 'Obrigado, agora funciona.',
  nl: 'Dank u wel, alles werkt weer.',
  pl: 'Dziękuję, wszystko działa.',
  cs: 'Děkuji, všechno funguje.',
  fi: 'Kiitos, kaikki toimii.',
  tr: 'Teşekkürler, şimdi çalışıyor.',
};
