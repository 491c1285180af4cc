import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { CliError } from '../cli-error.ts';
import type { Row, RowFile } from './row.ts';

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * A CSV file (RFC 4180, UTF-8) with a header; separated by whichever of `,`, `;` and tab the header has most of.
 *
 * @throws CliError `malformed_file`
 */
export async function readCsv(file: string): Promise<RowFile> {
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      delimiter: await delimiterOf(file),
      info: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  const records = (parser as AsyncIterable<Parsed>)[Symbol.asyncIterator]();
  const next = async (): Promise<Parsed | undefined> => {
    try {
      const { done, value } = await records.next();
      return done ? undefined : value;
    } catch (cause) {
      throw new CliError('malformed_file', `${file} is not CSV`, { cause });
    }
  };
  const header = await next();
  if (!header) throw new CliError('malformed_file', `${file} has no header`);
  const columns = header.record.map((name) => name.trim());
  async function* rows(): AsyncGenerator<Row> {
    for (let parsed = await next(); parsed; parsed = await next()) yield rowOf(columns, parsed);
  }
  return { columns, rows: rows() };
}

/** An empty cell is an absent value: CSV has no other way to say so. */
function rowOf(columns: readonly string[], { record, info }: Parsed): Row {
  const line = info.lines - record.join('').split('\n').length + 1;
  if (record.length !== columns.length)
    return { line, problem: `${record.length} cells for ${columns.length} columns`, raw: record };
  const cells = columns.map((name, index) => [name, record[index]!] as const);
  return { line, values: Object.fromEntries(cells.filter(([, cell]) => cell !== '')) };
}

async function delimiterOf(file: string): Promise<string> {
  let start = '';
  for await (const chunk of createReadStream(file, { end: 16_384, encoding: 'utf8' })) start += chunk;
  const header = start.split('\n', 1)[0]!;
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
