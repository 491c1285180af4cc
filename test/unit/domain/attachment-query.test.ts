import { describe, expect, it } from 'vitest';
import { readListQuery } from '#functions/domain/attachment-query';
import { readRedirect } from '#functions/domain/redirect-parameter';

const id = '0190a0b0-0000-7000-8000-000000000001';
const problemOf = (read: () => unknown) => {
  try {
    read();
    return undefined;
  } catch (error) {
    const { code, errors = [] } = error as { code: string; errors?: { parameter: string }[] };
    return [code, ...errors.map(({ parameter }) => parameter)];
  }
};

describe('the query of a list of files', () => {
  it.each([
    ['', { limit: 50, cursor: undefined, withDownload: false }],
    ['limit=1000', { limit: 1000, cursor: undefined, withDownload: false }],
    [`cursor=${id}&limit=1`, { limit: 1, cursor: id, withDownload: false }],
    ['include=download&limit=1000', { limit: 100, cursor: undefined, withDownload: true }],
  ])('is %j', (query, read) => {
    expect(readListQuery(query)).toEqual(read);
  });

  it.each([
    ['limit=0', 'invalid_query', 'limit'],
    ['limit=1001', 'invalid_query', 'limit'],
    ['limit=1e2', 'invalid_query', 'limit'],
    ['limit=', 'invalid_query', 'limit'],
    ['limit=-1', 'invalid_query', 'limit'],
    ['limit=1&limit=1', 'invalid_query', 'limit'],
    ['include=everything', 'invalid_query', 'include'],
    ['a=1&__proto__=2', 'invalid_query', 'a', '__proto__'],
  ])('is not %j', (query, ...problem) => {
    expect(problemOf(() => readListQuery(query))).toEqual(problem);
  });

  it.each(['cursor=', 'cursor=1', `cursor=${id}/`, `cursor=${id.toUpperCase()}`, 'cursor=../../../employee'])(
    'goes on from no place of its own: %j',
    (query) => {
      expect(problemOf(() => readListQuery(query))).toEqual(['invalid_cursor']);
    },
  );
});

describe('a wish to be redirected', () => {
  it.each([
    ['', false],
    ['redirect=false', false],
    ['redirect=true', true],
  ])('%j is %s', (query, redirect) => {
    expect(readRedirect(query)).toBe(redirect);
  });

  it.each(['redirect=yes', 'redirect=', 'redirect=true&redirect=true', 'to=https://evil.example'])(
    'is not %j',
    (query) => {
      expect(problemOf(() => readRedirect(query))?.[0]).toBe('invalid_query');
    },
  );
});
