import { foldText } from './fold-text.ts';

export interface Token {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'face' | 'break' | 'exclamation';
}

const HAPPY = /[:;=]-?[)\]]|[:;]-?d(?!\p{L})|<3|[😀-😎😍😘🤩🥰❤👍👏🙌💖😻]/u;
const SAD = /[:=]-?[([]|[😒😞😟😠😡😢😣😤😩😭🤬👎💔🤮]/u;
const PATTERN = new RegExp(
  `(${HAPPY.source})|(${SAD.source})|(\\d+(?:[.,]\\d+)*)|(\\p{L}+(?:['’]\\p{L}+)*)|([.,;:?\\n()]|\\s-\\s)|(!)`,
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
  for (const [whole, happy, sad, number, word, pause] of foldText(text).matchAll(PATTERN)) {
    if (happy) tokens.push({ text: faces.happy, kind: 'face' });
    else if (sad) tokens.push({ text: faces.sad, kind: 'face' });
    // What a long number says is who, when or how much, not how good.
    else if (number) tokens.push({ text: number.length > 3 ? '0000' : number, kind: 'number' });
    else if (word) for (const part of parts(word)) tokens.push({ text: part, kind: 'word' });
    else tokens.push({ text: whole, kind: pause ? 'break' : 'exclamation' });
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
  const short = word.replace(/(\p{L})\1{2,}/gu, '$1').replaceAll('’', "'");
  const verb = VERB_WITH_NOT.exec(short)?.[1];
  if (verb) return [wholeVerbs.get(verb) ?? verb, 'not'];
  if (short === 'cannot') return ['can', 'not'];
  const plain = short.split("'")[0]!;
  return [spelled.get(plain) ?? plain];
}
