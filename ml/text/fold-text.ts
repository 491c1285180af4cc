const PLAIN = /^[ -~\n]*$/;

/** Lower case without accents, so that "Ótimo", "otimo" and "ÓTIMO" are one word. */
export const foldText = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
