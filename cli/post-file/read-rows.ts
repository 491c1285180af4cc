import { access } from 'node:fs/promises';
import { extname } from 'node:path';
import { CliError } from '../cli-error.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines } from './read-json-lines.ts';
import { readParquet } from './read-parquet.ts';
import type { RowFile } from './row.ts';

/** @throws CliError `file_not_found`, `unknown_file_type`, `malformed_file` */
export async function readRows(file: string): Promise<RowFile> {
  await access(file).catch((cause: unknown) => {
    throw new CliError('file_not_found', `There is no file ${file} that can be read`, { cause });
  });
  switch (extname(file).toLowerCase()) {
    case '.csv':
    case '.tsv':
      return readCsv(file);
    case '.jsonl':
    case '.ndjson':
      return readJsonLines(file);
    case '.parquet':
      return readParquet(file);
    default:
      throw new CliError(
        'unknown_file_type',
        `${file} does not end in .csv, .tsv, .jsonl, .ndjson or .parquet`,
      );
  }
}
