/** One row of a file: its values by column name, or why it has none. Lines count from 1, the header included. */
export type Row =
  | { readonly line: number; readonly values: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problem: string; readonly raw: unknown };

export interface RowFile {
  /** Column names where the file has them up front; JSON lines have none. */
  readonly columns?: readonly string[];
  readonly rows: AsyncIterable<Row>;
}
