import { describe, expect, it } from 'vitest';
import { keyPhrases, type ProductNote, phraseParameters } from '#ml/text/key-phrases';

const note = (product: string, text: string, buyer: number, score = 0): ProductNote => ({
  product,
  text,
  buyer: `buyer ${buyer}`,
  score,
});
const repeated = (times: number, product: string, text: string, score?: number) =>
  Array.from({ length: times }, (_, at) => note(product, text, at, score));
const phrases = (notes: readonly ProductNote[], product: string) =>
  keyPhrases(notes)
    .filter((each) => each.product === product)
    .map(({ phrase }) => phrase);

describe('key phrases', () => {
  it('put what one product is told of before what all are', () => {
    const notes = [
      ...repeated(5, 'Fone', 'Bateria fraca. Chegou ontem.', -1),
      ...repeated(5, 'Sofá', 'Tecido macio. Chegou ontem.', 1),
    ];

    expect(phrases(notes, 'Fone')[0]).toBe('bateria fraca');
    const [first] = keyPhrases(notes);
    expect(first).toMatchObject({ product: 'Fone', notes: 5, score: -1 });
    expect(first!.distinctiveness).toBeGreaterThan(1);
  });

  it('are none that fewer than three buyers said, however often', () => {
    const twice = [0, 1, 0, 1, 0].map((buyer) => note('Fone', 'zumbido estranho', buyer));

    expect(phrases([...twice, ...repeated(3, 'Fone', 'cabo curto')], 'Fone')).toEqual(['cabo curto']);
  });

  it('leave out what a longer one says, and the name of the product', () => {
    expect(phrases(repeated(4, 'Fone Maré', 'Fone Maré! custo benefício'), 'Fone Maré')).toEqual([
      'custo benefício',
    ]);
  });

  it('are written as most notes write them', () => {
    const notes = [...repeated(3, 'Fone', 'ótimo som'), note('Fone', 'otimo som', 9)];

    expect(phrases(notes, 'Fone')).toEqual(['ótimo som']);
  });

  it('are so many per product at most, and the same in whatever order the notes come', () => {
    const texts = Array.from(
      { length: 30 },
      (_, at) => `palavra${'abcdefghijklmnopqrstuvwxyzabcd'[at]} solta`,
    );
    const notes = texts.flatMap((text) => repeated(3, 'Fone', text));

    const found = phrases(notes, 'Fone');

    expect(found).toHaveLength(phraseParameters.mostPhrases);
    expect(phrases([...notes].reverse(), 'Fone')).toEqual(found);
  });

  it('are finite where a product has but one word', () => {
    const [only] = keyPhrases(repeated(3, 'Fone', 'Zumbido'));

    expect(only).toMatchObject({ phrase: 'zumbido', notes: 3 });
    expect(Number.isFinite(only!.distinctiveness)).toBe(true);
  });
});
