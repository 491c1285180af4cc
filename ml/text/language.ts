import { foldText } from './fold-text.ts';

export type Language = 'pt' | 'en' | 'unknown';

/** Frequent words of one language that the other does not have. */
const words: Record<'pt' | 'en', ReadonlySet<string>> = {
  pt: new Set(
    `que nao de da das dos um uma os em na nos nas para pra por pelo pela com sem mais mas muito muita foi foram era
    ser sao esta estou estava ele ela eu meu minha seu sua isso este esse essa ou se ao aos quando como ja tem tinha ate
    bom boa e o otimo produto entrega chegou comprei gostei recomendo recomendei adorei prazo qualidade
    loja cliente pedido ainda nem depois antes tudo nada veio vem porque pois`
      .trim()
      .split(/\s+/),
  ),
  en: new Set(
    `the of and to in is it this that was for with on are as at be have has had not but they we you i my your its an or if
    from so very were would could there their what when which who will can just than then them been all about out up
    good great product delivery arrived bought quality works service price food place phone one only after before`
      .trim()
      .split(/\s+/),
  ),
};

/** By the words that only one of the languages has and by its letters; unknown when they do not decide. */
export function languageOf(text: string): Language {
  const found = {
    pt: /[ãõçáâêôà]/i.test(text.normalize('NFC')) ? 2 : 0,
    en: /\p{L}'(?:s|t|m|re|ve|ll|d)\b/u.test(text) ? 1 : 0,
  };
  for (const word of foldText(text).match(/\p{L}+/gu) ?? []) {
    if (words.pt.has(word)) found.pt++;
    if (words.en.has(word)) found.en++;
  }
  if (found.pt === found.en) return 'unknown';
  return found.pt > found.en ? 'pt' : 'en';
}
