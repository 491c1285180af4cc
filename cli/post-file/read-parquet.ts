import { DuckDBInstance } from '@duckdb/node-api';
import { plainValue } from '#lake/plain-value';
import { CliError } from '../cli-error.ts';
import type { Row, RowFile } from './row.ts';

/** @throws CliError `malformed_file` */
export async function readParquet(file: string): Promise<RowFile> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: '512MB' });
  const connection = await instance.connect();
  await connection.run(`SET TimeZone = 'UTC'`);
  const result = await connection
    .stream(`SELECT * FROM read_parquet('${file.replaceAll("'", "''")}')`)
    .catch((cause: unknown) => {
      throw new CliError('malformed_file', `${file} is not Parquet`, { cause });
    });
  async function* rows(): AsyncGenerator<Row> {
    let line = 0;
    try {
      for await (const chunk of result.yieldConvertedRowObjects(plainValue))
        for (const values of chunk) {
          line += 1;
          yield { line, values };
        }
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }
  return { columns: result.columnNames(), rows: rows() };
}
