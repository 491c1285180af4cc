import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDate,
  email,
  identifier,
  instant,
  money,
  text,
  textList,
  webAddress,
  wholeNumber,
} from '#contracts/field-types';
import { validate } from '#contracts/validate';

const amounts = fc.bigInt({ min: 1n, max: 999_999_999_999n });
const asText = (cents: bigint) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

describe('money', () => {
  it('keeps every amount to the cent, as text and as a JSON number', () => {
    fc.assert(
      fc.property(amounts, (cents) => {
        for (const input of [asText(cents), JSON.parse(asText(cents))]) {
          const result = validate(money(), input);
          const [units, decimals = ''] = JSON.stringify(result.valid && result.value).split('.');
          expect(BigInt(units!) * 100n + BigInt(decimals.padEnd(2, '0'))).toBe(cents);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses any part of a cent', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 9 }), (cents, tenth) => {
        expect(validate(money(), `${asText(cents)}${tenth}`).valid).toBe(false);
      }),
    );
  });

  it.each([
    0,
    -1,
    -0,
    0.001,
    1e-7,
    1e10,
    1e21,
    Number.MAX_VALUE,
    Infinity,
    NaN,
    '1e3',
    '0x10',
    '1,5',
    '',
    ' ',
    'NaN',
    true,
    null,
    [],
    {},
    [1],
  ])('is not %j', (value) => expect(validate(money(), value).valid).toBe(false));

  it.each([
    ['9999999999.99', 9999999999.99],
    [' 19.90 ', 19.9],
    ['+5', 5],
    ['1.100', 1.1],
    [0.01, 0.01],
  ])('%j is %d', (input, value) => expect(validate(money(), input)).toEqual({ valid: true, value }));
});

describe('text', () => {
  it.each([
    ['  é  ', 'é'],
    ['e\u0301', '\u00e9'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
  ])('%j becomes %j', (input, value) => expect(validate(text(20), input)).toEqual({ valid: true, value }));

  it.each(['a\nb', 'a\u0000', '\u001b[0m', '\u0085x', 'x\ud800', '\udc00x', '', '   ', 5, null])(
    'is not %j',
    (value) => expect(validate(text(20), value).valid).toBe(false),
  );
});

describe('the other types', () => {
  it.each([
    [identifier(), 'pos-1:42@x._', true],
    [identifier(), 'x'.repeat(129), false],
    [identifier(), '-x', false],
    [identifier(), 'a/b', false],
    [identifier(), 'a\n', false],
    [email(), ' Ana.Souza@Startup.EXAMPLE ', true],
    [email(), 'a@b', false],
    [email(), `${'a'.repeat(250)}@b.co`, false],
    [instant(), '2026-02-29T00:00:00Z', false],
    [instant(), '2026-11-21T10:00:00', false],
    [instant(), '2026-11-21T10:00:00.123456789-03:00', true],
    [instant(), '1899-12-31T23:59:59Z', false],
    [instant(), '2999-12-31T23:59:59-01:00', false],
    [calendarDate(), '2024-02-29', true],
    [calendarDate(), '2026-02-29', false],
    [calendarDate(), '3000-01-01', false],
    [wholeNumber(1, 5), 4.5, false],
    [wholeNumber(1), 2_147_483_648, false],
    [wholeNumber(1), '1', false],
    [webAddress(), 'https://fornecedor.example/ação', true],
    [webAddress(), 'javascript:alert(1)', false],
    [webAddress(), 'https://a.example/\ud800', false],
    [webAddress(), 'https://a.example/\nb', false],
    [textList(5), ['a'], true],
    [textList(5), [], false],
    [textList(5), Array.from({ length: 21 }, () => 'a'), false],
  ])('%#: %j', (schema, value, valid) => expect(validate(schema as never, value).valid).toBe(valid));

  it('keep instants in UTC with milliseconds', () => {
    expect(validate(instant(), '2026-11-21T10:00:00.1234-03:00')).toEqual({
      valid: true,
      value: '2026-11-21T13:00:00.123Z',
    });
  });
});

describe('the words for an error', () => {
  it.each([
    [text(3), 5, '', 'wrong_type', 'must be text'],
    [text(3), 'abcd', '', 'too_big', 'must have at most 3 characters'],
    [text(3), '', '', 'too_small', 'must not be empty'],
    [text(3), undefined, '', 'required', 'is required'],
    [money(), undefined, '', 'required', 'is required'],
    [calendarDate(), null, '', 'wrong_type', 'must be a calendar date, such as 2026-11-21'],
    [email(), 'x', '', 'invalid_format', 'must be an e-mail address'],
    [wholeNumber(1, 5), 6, '', 'too_big', 'must be at most 5'],
    [textList(3), ['a', 'long'], '/1', 'too_big', 'must have at most 3 characters'],
    [textList(3), [], '', 'too_small', 'must not be empty'],
  ])('%#: %s', (schema, value, pointer, code, message) => {
    expect(validate(schema as never, value)).toEqual({ valid: false, errors: [{ pointer, code, message }] });
  });
});
