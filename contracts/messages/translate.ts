import { ptBr } from './pt-br.ts';

/** Languages of the API's texts for people. English is the one in the code. */
export type Language = 'en' | 'pt-BR';

/** A text in a language; in English when there is no translation of it. */
export const translate = (text: string, language: Language): string =>
  language === 'en' ? text : (inPortuguese(text) ?? text);

/** Undefined when no template of {@link ptBr} gives the text. */
export function inPortuguese(text: string): string | undefined {
  if (Object.hasOwn(ptBr, text)) return ptBr[text];
  if (text.length > MAX_LENGTH) return undefined;
  templates ??= Object.entries(ptBr).filter(hasBlanks).map(compiled).sort(mostSpecificFirst);
  for (const { pattern, portuguese } of templates) {
    const values = pattern.exec(text)?.groups;
    if (values) return filled(portuguese, values);
  }
  return undefined;
}

/** Longer than any text of ours; others are not worth the search. */
const MAX_LENGTH = 4_000;

interface Template {
  readonly pattern: RegExp;
  readonly portuguese: string;
  /** How much of the text is the template's own. */
  readonly literal: number;
}
let templates: readonly Template[] | undefined;

const hasBlanks = ([english]: readonly [string, string]): boolean => english.includes('{');

function compiled([english, portuguese]: readonly [string, string]): Template {
  const literals = english.split(/\{\w+\}/);
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const escaped = literals.map((literal) => literal.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const source = escaped.map((literal, at) => literal + (at < names.length ? `(?<${names[at]}>.+)` : ''));
  return {
    pattern: new RegExp(`^${source.join('')}$`, 's'),
    portuguese,
    literal: literals.join('').length,
  };
}

const mostSpecificFirst = (a: Template, b: Template): number => b.literal - a.literal;

/** `{name}`: as it was; `{say name}`: a text of its own; `{list name}`: words with `and` or `or` between them. */
const filled = (portuguese: string, values: Readonly<Record<string, string>>): string =>
  portuguese.replaceAll(/\{(?:(say|list) )?(\w+)\}/g, (_, how: string | undefined, name: string) => {
    const value = values[name]!;
    if (how === 'say') return inPortuguese(value) ?? value;
    return how === 'list' ? value.replaceAll(' and ', ' e ').replaceAll(' or ', ' ou ') : value;
  });
