import { describe, expect, it } from 'vitest';
import { tokenFromFragment } from '#web/session/token-from-fragment';
import { preferredLanguage } from '#web/text/preferred-language';

describe('a token in the address', () => {
  it('is taken out of it, and the rest stays', () => {
    expect(tokenFromFragment('#token=llk_1.abc')).toEqual({ token: 'llk_1.abc', rest: '' });
    expect(tokenFromFragment('#row=4&token=t')).toEqual({ token: 't', rest: '#row=4' });
    expect(tokenFromFragment('#content')).toBeUndefined();
    expect(tokenFromFragment('#token=')).toBeUndefined();
    expect(tokenFromFragment('')).toBeUndefined();
  });
});

describe('the language', () => {
  it('is the one chosen, else the first of the browser that the page speaks, else English', () => {
    expect(preferredLanguage('pt-BR', ['en'])).toBe('pt-BR');
    expect(preferredLanguage(undefined, ['de', 'pt-PT', 'en'])).toBe('pt-BR');
    expect(preferredLanguage('xx', ['en-US', 'pt'])).toBe('en');
    expect(preferredLanguage(undefined, ['de'])).toBe('en');
  });
});
