import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyDigits, moneyText } from '#web/records/money-text';
import { formatsOf } from '#web/text/formats';

describe('an amount that somebody typed', () => {
  it.each([
    ['1299.90', 'en', '1299.90'],
    ['1,299.90', 'en', '1299.90'],
    ['R$ 1.299,90', 'pt-BR', '1299.90'],
    ['1.299', 'pt-BR', '1299'],
    ['1.299', 'en', '1.299'],
    ['1,299', 'en', '1299'],
    ['1299,9', 'en', '1299.9'],
    ['19.9', 'pt-BR', '19.9'],
    ['1.234.567,89', 'en', '1234567.89'],
    ['12,', 'pt-BR', '12'],
    ['twelve', 'en', 'twelve'],
    ['1.2.3', 'en', '1.2.3'],
    ['-5', 'en', '-5'],
  ] as const)('%s in %s is %s', (typed, language, digits) => {
    expect(moneyDigits(typed, language)).toBe(digits);
  });

  it('comes back as it was, in either language and as the page shows it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999_999 }),
        fc.constantFrom('en' as const, 'pt-BR' as const),
        (cents, language) => {
          const digits = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

          expect(moneyDigits(moneyText(digits, language), language)).toBe(digits);
          expect(moneyDigits(formatsOf(language, 'UTC').money(digits), language)).toBe(digits);
        },
      ),
    );
  });
});
