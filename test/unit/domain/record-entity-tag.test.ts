import { describe, expect, it } from 'vitest';
import { entityTag, isNamedBy } from '#functions/domain/entity-tag';
import { ifVersionOf } from '#functions/domain/if-match';

describe('the entity tag of a record', () => {
  it('names its version to If-Match, whatever the representation', () => {
    const version = '0192f3c4-0000-7000-8000-000000000000';
    for (const variants of [[], ['masked'], ['masked', '2026-11-21']])
      expect(ifVersionOf({ 'if-match': entityTag(version, variants) })).toBe(version);
  });

  it('is missing where the version has characters that no tag can hold', () => {
    expect(entityTag('a"\r\nset-cookie: b', [])).toBeUndefined();
    expect(entityTag('é', [])).toBeUndefined();
  });

  it.each([
    ['"v"', true],
    ['W/"v"', true],
    ['"u", W/"v" , "w"', true],
    [' * ', true],
    ['"u"', false],
    ['v', false],
    ['"u,"v,"', false],
    ['', false],
    [undefined, false],
  ])('is named by If-None-Match %s: %s', (header, named) => {
    expect(isNamedBy(header, '"v"')).toBe(named);
  });

  it('is compared weakly when it is weak itself', () => {
    expect(isNamedBy('"v"', 'W/"v"')).toBe(true);
    expect(isNamedBy('*', undefined)).toBe(false);
  });
});
