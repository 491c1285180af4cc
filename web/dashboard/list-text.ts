/**
 * Values in one parameter, as the operator `in` of the API's lists has them: commas between them, and quotation marks
 * around a value that has a comma or begins with such a mark; a mark within it is doubled.
 */
export const listText = (values: readonly string[]): string =>
  values.map((value) => (/^"|,/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',');

/** The values of such a text; empty ones are dropped. */
export const valuesOf = (text: string): string[] =>
  [...text.matchAll(/"((?:[^"]|"")*)"(?=,|$)|([^,]+)/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
    .filter((value) => value !== '');
