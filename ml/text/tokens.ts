import { foldText } from './fold-text.ts';

export interface Token {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'face' | 'break' | 'exclamation';
  /** As it was written, in lower case; empty where one written word became two and this is the second. */
  readonly surface: string;
}

const HAPPY = /[:;=]-?[)\]]|[:;]-?[dD](?!\p{L})|<3|[😀-😎😍😘🤩🥰❤👍👏🙌💖😻]/u;
const SAD = /[:=]-?[([]|[😒😞😟😠😡😢😣😤😩😭🤬👎💔🤮]/u;
const PATTERN = new RegExp(
  `(\\p{L}+(?:['’]\\p{L}+)*)|(${HAPPY.source})|(${SAD.source})|(\\d+(?:[.,]\\d+)*)|([.,;:?\\n()…]|\\s-\\s)|(!)`,
  'gu',
);

/** What each face stands for in the tokens. */
export const faces = { happy: ':)', sad: ':(' } as const;

/** Portuguese words as people abbreviate them. */
const spelled = new Map([
  ['n', 'nao'],
  ['nn', 'nao'],
  ['naum', 'nao'],
  ['q', 'que'],
  ['vc', 'voce'],
  ['mto', 'muito'],
  ['mt', 'muito'],
  ['tb', 'tambem'],
  ['pra', 'para'],
  ['obg', 'obrigado'],
  ['msm', 'mesmo'],
  ['pq', 'porque'],
]);

/** Folded words, numbers, faces and the breaks between clauses, in their order. Three equal letters in a row count as one. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [whole, word, happy, sad, number, pause] of text.normalize('NFC').matchAll(PATTERN)) {
    if (word) {
      const surface = word.toLowerCase();
      for (const [at, part] of parts(foldText(surface)).entries())
        tokens.push({ text: part, kind: 'word', surface: at === 0 ? surface : '' });
    } else if (happy) tokens.push({ text: faces.happy, kind: 'face', surface: whole });
    else if (sad) tokens.push({ text: faces.sad, kind: 'face', surface: whole });
    // What a long number says is who, when or how much, not how good.
    else if (number)
      tokens.push({ text: number.length > 3 ? '0000' : number, kind: 'number', surface: whole });
    else tokens.push({ text: whole, kind: pause ? 'break' : 'exclamation', surface: whole });
  }
  return tokens;
}

const VERB_WITH_NOT = /^(ca|wo|do|does|did|is|was|are|were|would|could|should|has|have|had|ai)(?:n't|nt)$/;
const wholeVerbs = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['ai', 'is'],
]);

function parts(word: string): string[] {
  const short = word.replace(/(.)\1{2,}/g, '$1').replaceAll('’', "'");
  const verb = VERB_WITH_NOT.exec(short)?.[1];
  if (verb) return [wholeVerbs.get(verb) ?? verb, 'not'];
  if (short === 'cannot') return ['can', 'not'];
  const plain = short.split("'")[0]!;
  return [spelled.get(plain) ?? plain];
}
