import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GoldFileFormat } from '#contracts/gold-formats';
import type { LakeContext } from '#lake/context';
import { identifier, list, literal } from '#lake/sql-text';
import { MAX_CONTENT_BYTES } from '../domain/answer-size.ts';
import type { GoldFile, GoldRow } from '../domain/gold-source.ts';
import type { QueryColumn, TableQuery } from '../domain/table-query.ts';
import { ORDER_VALUES } from '../domain/table-query-cursor.ts';
import { tableQuerySql } from './table-query-sql.ts';

/** Makes an Arrow stream of rows as the engine gives them. */
export type ArrowStream = (columns: readonly QueryColumn[], rows: readonly GoldRow[]) => Promise<Uint8Array>;

/**
 * The rows that a query finds in a relation, as a file. Undefined when it would not fit an answer, which is found
 * out before rows are brought into memory that cannot fit.
 */
export async function goldFile(
  context: LakeContext,
  query: TableQuery,
  relationSql: string,
  format: GoldFileFormat,
  arrowStream: ArrowStream,
): Promise<GoldFile | undefined> {
  const { engine } = context;
  const { fields, limit } = query;
  const table = identifier(`gold_file_${context.ids()}`);
  const most = mostRows(format, fields);
  await engine.run(
    `create table ${table} as select * from (${tableQuerySql(query, relationSql).rows}) limit ${most + 1}`,
  );
  try {
    const [found] = await engine.rows<{ rows: number }>(`select count(*) as rows from ${table}`);
    const rows = Math.min(found!.rows, limit ?? found!.rows);
    if (rows > most) return undefined;
    const continued = found!.rows > rows;
    const [last] = continued
      ? await engine.rows<GoldRow>(
          `select ${identifier(ORDER_VALUES)} from ${table} where rowid = ${rows - 1}`,
        )
      : [];
    const source = (columns: readonly string[]) =>
      `select ${list(columns)} from ${table} where rowid < ${rows} order by rowid`;
    const content = await contentOf(context, format, fields, source, arrowStream);
    return content === undefined ? undefined : { content, continuedAfter: last };
  } finally {
    await engine.run(`drop table ${table}`);
  }
}

async function contentOf(
  context: LakeContext,
  format: GoldFileFormat,
  fields: readonly QueryColumn[],
  source: (columns: readonly string[]) => string,
  arrowStream: ArrowStream,
): Promise<string | Uint8Array | undefined> {
  const names = fields.map(({ name }) => identifier(name));
  switch (format) {
    case 'arrow':
      return arrowStream(fields, await context.engine.rows(source(names)));
    case 'parquet':
      return copied(context, source(names), 'format parquet, compression zstd');
    case 'csv': {
      const bytes = await copied(context, source(fields.map(csvField)), CSV);
      return bytes && Buffer.from(bytes).toString('utf8');
    }
  }
}

/** RFC 4180. An empty field is null; empty text stands in quotation marks. */
const CSV = `format csv, header true, delimiter ',', quote '"', escape '"', nullstr '', new_line '\\r\\n'`;

/** Instants as RFC 3339, lists as JSON; the rest as DuckDB writes it. */
function csvField({ name, type }: QueryColumn): string {
  const column = identifier(name);
  if (type === 'timestamp') return `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%fZ') as ${column}`;
  return type === 'array<string>' ? `to_json(${column})::varchar as ${column}` : column;
}

async function copied(
  context: LakeContext,
  select: string,
  options: string,
): Promise<Uint8Array | undefined> {
  const { engine, workDirectory, ids } = context;
  await mkdir(workDirectory, { recursive: true });
  const file = join(workDirectory, `answer-${ids()}`);
  try {
    await engine.run(`copy (${select}) to ${literal(file)} (${options})`);
    return (await stat(file)).size > MAX_CONTENT_BYTES ? undefined : await readFile(file);
  } finally {
    await rm(file, { force: true });
  }
}

/** The least bytes that a value takes in an Arrow stream. */
const arrowBytes: Partial<Record<QueryColumn['type'], number>> = {
  boolean: 1 / 8,
  integer: 4,
  date: 4,
  string: 4,
  'array<string>': 4,
  bigint: 8,
  double: 8,
  timestamp: 8,
};
const DECIMAL_BYTES = 16;

/** How many rows of these columns may fit an answer. */
function mostRows(format: GoldFileFormat, fields: readonly QueryColumn[]): number {
  // In Parquet, a row like those before it may take no space at all.
  if (format === 'parquet') return Number.MAX_SAFE_INTEGER - 1;
  const bytes =
    format === 'csv'
      ? // At least commas and the end of the line.
        fields.length + 1
      : fields.reduce((sum, { type }) => sum + (arrowBytes[type] ?? DECIMAL_BYTES), 0);
  return Math.floor(MAX_CONTENT_BYTES / bytes);
}
