type Cell = unknown;

const shown = (cell: Cell): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Uint8Array) return `<${cell.length} bytes>`;
  const text = typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  // Control characters of the data must not reach the terminal.
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
};

const isNumeric = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** Lines of a table with a header; numbers are right-aligned, cells longer than `widest` are cut. */
export function textTable(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  widest = 48,
): string[] {
  const cut = (text: string): string => {
    const characters = [...text];
    return characters.length > widest ? `${characters.slice(0, widest - 1).join('')}…` : text;
  };
  const cells = rows.map((row) => row.map((cell) => cut(shown(cell))));
  const widths = columns.map((name, at) => Math.max(length(name), ...cells.map((row) => length(row[at]!))));
  const numeric = columns.map(
    (_, at) => cells.length > 0 && cells.every((row) => isNumeric(row[at]!) || row[at] === ''),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, at) => {
        const space = ' '.repeat(widths[at]! - length(text));
        return numeric[at] ? space + text : text + space;
      })
      .join('  ')
      .trimEnd();
  return [line(columns), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(line)];
}

const length = (text: string): number => [...text].length;

/** Objects as a table of their properties. */
export function objectTable(rows: readonly Record<string, unknown>[]): string[] {
  const columns = Object.keys(rows[0] ?? {});
  return textTable(
    columns,
    rows.map((row) => columns.map((name) => row[name])),
  );
}
