import type { Token } from './tokens.ts';

const negators = new Set(
  'nao nem nunca jamais sem nada nenhum nenhuma ninguem tampouco not no never none nor nothing nobody neither without hardly barely'.split(
    ' ',
  ),
);
/** They begin a clause of their own. */
const turns = new Set(
  'mas porem contudo entretanto todavia but however although though embora apesar'.split(' '),
);
/** Words that a negation reaches, as Pang, Lee & Vaithyanathan (2002) and Hutto & Gilbert (2014) bound it. */
const REACH = 3;

export const isTurn = (word: string): boolean => turns.has(word);
export const isNegator = (word: string): boolean => negators.has(word);

/** For each token, whether a word shortly before it in the same clause negates it. */
export function negated(tokens: readonly Token[]): boolean[] {
  let left = 0;
  return tokens.map(({ text, kind }) => {
    if (kind === 'break' || turns.has(text)) {
      left = 0;
      return false;
    }
    if (negators.has(text)) {
      left = REACH;
      return false;
    }
    if (left === 0 || kind !== 'word') return false;
    left--;
    return true;
  });
}
