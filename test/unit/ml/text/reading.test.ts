import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '#ml/text/language';
import { lexiconSentiment } from '#ml/text/lexicon';
import { maskPersonal } from '#ml/text/mask-personal';
import { negated } from '#ml/text/negation';
import { noteFeatures } from '#ml/text/note-features';
import { phrasesOf } from '#ml/text/phrases';
import { tokensOf } from '#ml/text/tokens';

const words = (text: string) => tokensOf(text).map((token) => token.text);

describe('tokens', () => {
  it('are the same however a word is accented, cased or drawn out', () => {
    expect(words('ÓTIMO otimo Ótimoooo')).toEqual(['otimo', 'otimo', 'otimo']);
    expect(words('não'.normalize('NFD'))).toEqual(['nao']);
  });

  it('tell "not" apart from its verb, and spell abbreviations out', () => {
    expect(words("It doesn't work, can’t use it")).toEqual([
      'it',
      'does',
      'not',
      'work',
      ',',
      'can',
      'not',
      'use',
      'it',
    ]);
    expect(words('n gostei mto')).toEqual(['nao', 'gostei', 'muito']);
  });

  it('keep faces, and of long numbers only that they are there', () => {
    expect(words('Nota 10 :) protocolo 998877 😡')).toEqual(['nota', '10', ':)', 'protocolo', '0000', ':(']);
  });

  it('keep how each word was written', () => {
    expect(tokensOf('Não-fiz Isso').map(({ surface }) => surface)).toEqual(['não', 'fiz', 'isso']);
  });
});

describe('negation', () => {
  it('reaches three words, and not beyond the clause or a turn', () => {
    const reached = (text: string) => {
      const tokens = tokensOf(text);
      const marks = negated(tokens);
      return tokens.filter((_, at) => marks[at]).map((token) => token.text);
    };
    expect(reached('não gostei da cor azul dele')).toEqual(['gostei', 'da', 'cor']);
    expect(reached('nunca vi. gostei')).toEqual(['vi']);
    expect(reached('não vi mas gostei')).toEqual(['vi']);
  });
});

describe('the lexicon', () => {
  it.each([
    ['Produto excelente, recomendo', 1],
    ['Péssimo, chegou quebrado', -1],
    ['Não gostei', -1],
    ['Não é bom', -1],
    ['Não tenho o que reclamar', 1],
    ['Sem defeitos', 1],
    ['Vale a pena', 1],
    ['Deixa a desejar', -1],
    ['It does not work', -1],
    ['Not bad', 1],
    ['I love it!', 1],
    ['A waste of money', -1],
    ['Podia ser melhor', -1],
    ['Não poderia ser melhor', 1],
    ['Bom dia, boa tarde', 0],
    ['Dentro da caixa da impressora', 0],
    ['Portão azul, casa 3', 0],
    ['', 0],
  ])('of %s', (text, sign) => {
    expect(Math.sign(lexiconSentiment(tokensOf(text)).score)).toBe(sign);
  });

  it('hears what follows "but" more than what goes before', () => {
    const score = (text: string) => lexiconSentiment(tokensOf(text)).score;
    expect(score('Bonito, mas frágil')).toBeLessThan(0);
    expect(score('Frágil, mas bonito')).toBeGreaterThan(0);
  });

  it('hears "muito" and "pouco"', () => {
    const score = (text: string) => lexiconSentiment(tokensOf(text)).score;
    expect(score('muito bonito')).toBeGreaterThan(score('bonito'));
    expect(score('meio bonito')).toBeLessThan(score('bonito'));
  });
});

describe('the language', () => {
  it.each([
    ['Chegou antes do prazo e funciona bem', 'pt'],
    ['Não funciona', 'pt'],
    ['The battery is great', 'en'],
    ["It's broken", 'en'],
    ['Smart TV 43', 'unknown'],
    ['', 'unknown'],
  ])('of %s is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('personal data', () => {
  it('is masked however it is written', () => {
    const masked = maskPersonal(
      'Falei com ANDRÉ lima (andre@casa.example, +55 11 91234-5678, 123.456.789-00): www.casa.example ótimo, nota 10',
      ['André de Lima'],
    );
    expect(masked).not.toMatch(/andr|lima|@|casa|\d{3}/i);
    expect(masked).toContain('ótimo, nota 10');
  });

  it('leaves particles of names and parts of words', () => {
    expect(maskPersonal('Caneca da Ana e banana', ['Ana da Silva'])).toBe('Caneca da … e banana');
  });

  it('leaves no name that stands by itself', () => {
    const name = fc.stringMatching(/^[A-ZÁÉÍÓÚ][a-zãçéíóú]{2,8}$/);
    fc.assert(
      fc.property(name, fc.lorem(), (given, text) => {
        expect(words(maskPersonal(`${text} ${given.toUpperCase()}, ${text}`, [given]))).not.toContain(
          words(given)[0],
        );
      }),
    );
  });
});

describe('phrases', () => {
  const keys = (text: string) => phrasesOf(tokensOf(text)).map(({ key }) => key);

  it('neither begin nor end with words that say nothing', () => {
    expect(keys('A bateria não dura')).toEqual(['bateria', 'bateria nao dura', 'nao dura', 'dura']);
  });

  it('do not reach over the end of a clause', () => {
    expect(keys('ótimo. entrega')).toEqual(['otimo', 'entrega']);
  });

  it('come once each, as they were written', () => {
    expect(phrasesOf(tokensOf('Ótima! ótima'))).toEqual([{ key: 'otima', surface: 'ótima' }]);
  });
});

describe('features', () => {
  it('are made of any text, each term once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { terms, lexicon } = noteFeatures(text);
        expect([...terms]).toEqual([...new Set(terms)].sort((a, b) => a - b));
        expect(Math.abs(lexicon.score)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('share more with a misspelling than with another word', () => {
    const shared = (a: string, b: string) => {
      const of = new Set(noteFeatures(a).terms);
      return noteFeatures(b).terms.filter((term) => of.has(term)).length;
    };
    expect(shared('excelente', 'exelente')).toBeGreaterThan(shared('excelente', 'geladeira'));
  });
});
