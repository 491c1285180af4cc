/**
 * A row of CSV (RFC 4180). Cells that a spreadsheet would run as a formula get an apostrophe in front (OWASP, CSV
 * injection); numbers and telephone numbers, which begin alike, stay as they are.
 */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const isFormula = (text: string): boolean =>
  /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^[+-][\d\s().-]+$/.test(text));

/** Excel takes UTF-8 for what it is only with this in front. */
export const BYTE_ORDER_MARK = '\uFEFF';
