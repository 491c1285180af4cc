import { expect, it } from 'vitest';
import { codingFor } from '#local/cloudfront/compression';

const answer = (changes: Record<string, string> = {}, status = 200) => ({
  status,
  headers: { 'content-type': 'text/javascript', 'content-length': '5000', ...changes },
});

it.each([
  ['br before gzip', 'gzip, deflate, br', answer(), 'br'],
  ['gzip alone', 'gzip', answer(), 'gzip'],
  ['one that is weighed', 'br;q=0.5', answer(), 'br'],
  ['none that is declined', 'br;q=0, gzip;q=0.0', answer(), undefined],
  ['none that nobody asked for', undefined, answer(), undefined],
  ['text with a character set', 'br', answer({ 'content-type': 'text/html; charset=utf-8' }), 'br'],
  ['no pictures', 'br', answer({ 'content-type': 'image/png' }), undefined],
  ['nothing small', 'br', answer({ 'content-length': '999' }), undefined],
  ['nothing huge', 'br', answer({ 'content-length': '10000001' }), undefined],
  ['nothing twice', 'br', answer({ 'content-encoding': 'gzip' }), undefined],
  ['no parts', 'br', answer({}, 206), undefined],
])('is %s', (_, accepted, given, expected) => {
  expect(codingFor(accepted, given)?.name).toBe(expected);
});
