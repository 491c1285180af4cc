import { describe, expect, it } from 'vitest';
import { en } from '#web/text/en';
import { ptBr } from '#web/text/pt-br';

type Node = string | ((...values: never[]) => string) | object;

/** Every text of a catalogue by its path, templates filled. */
const textsOf = (node: Node, path = ''): [string, string][] => {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, (node as (...values: unknown[]) => string)('2', '3')]];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
};

/** Words that are alike in both languages, and names. */
const alike = new Set([
  '.none',
  '.loading',
  '.menu',
  '.theme',
  '.pipeline.section',
  ...['bronze', 'silver', 'gold'].map((layer) => `.pipeline.layerName.${layer}`),
]);

describe('the catalogues of the page', () => {
  it('have the same keys, none of them empty', () => {
    const keys = (texts: Node): string[] => textsOf(texts).map(([key]) => key);

    expect(keys(ptBr)).toEqual(keys(en));
    expect(textsOf(ptBr).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('leave nothing in English', () => {
    const english = new Map(textsOf(en));
    const same = textsOf(ptBr).filter(([key, text]) => english.get(key) === text && !alike.has(key));

    expect(same).toEqual([]);
  });
});
