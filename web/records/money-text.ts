import type { Language } from '#contracts/messages/translate';

/**
 * The decimal digits of an amount that somebody typed (`R$ 1.299,90`, `1,299.90`, `1299.9`). In doubt the separators
 * are those of the language. What is no amount stays as it is: the contract says what is wrong.
 */
export function moneyDigits(typed: string, language: Language): string {
  const text = typed.replace(/^R\$/i, '').replace(/[\s\u00a0]/g, '');
  const [point, comma] = language === 'pt-BR' ? [',', '.'] : ['.', ','];
  for (const [decimal, grouping] of [
    [point, comma],
    [comma, point],
  ] as const) {
    const form = new RegExp(
      `^[+-]?\\d{1,3}(?:\\${grouping}\\d{3})+(?:\\${decimal}\\d*)?$|^[+-]?\\d+(?:\\${decimal}\\d*)?$`,
    );
    if (form.test(text)) return text.replaceAll(grouping, '').replace(decimal, '.').replace(/\.$/, '');
  }
  return typed.trim();
}

/** An amount of the API as it is typed: always two decimals. */
export function moneyText(amount: number | string, language: Language): string {
  const [whole, cents = ''] = String(amount).split('.');
  return `${whole}${language === 'pt-BR' ? ',' : '.'}${cents.padEnd(2, '0')}`;
}
