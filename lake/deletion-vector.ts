import { createHash } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddFile, DeletionVector } from './actions.ts';
import { mapConcurrently } from './concurrency.ts';
import { LakeError } from './error.ts';
import { cacheDirectory } from './file-cache.ts';
import { decodeBitmapArray } from './roaring-bitmap.ts';
import { literal } from './sql-text.ts';
import type { DeltaTable } from './table.ts';
import { decodeZ85 } from './z85.ts';

/** Characters of Z85 text that hold a UUID. */
const UUID_LENGTH = 20;

/**
 * A query for the deleted rows of the files: `__file` (path of the local copy), `__row`. Undefined when no file
 * has any. The positions are kept beside the copies of the files.
 */
export async function deletedRowsSql(
  table: DeltaTable,
  files: readonly AddFile[],
  local: readonly string[],
): Promise<string | undefined> {
  const marked = files.flatMap(({ deletionVector }, at) =>
    deletionVector ? [{ deletionVector, file: local[at]! }] : [],
  );
  if (marked.length === 0) return undefined;
  const branches = await mapConcurrently(marked, 8, async ({ deletionVector, file }) => {
    const positions = await positionsFile(table, deletionVector);
    const columns = "columns = {'row': 'BIGINT'}, header = false, auto_detect = false";
    return `SELECT ${literal(file)} AS __file, row AS __row FROM read_csv(${literal(positions)}, ${columns})`;
  });
  return branches.join(' UNION ALL ');
}

async function positionsFile(table: DeltaTable, vector: DeletionVector): Promise<string> {
  const directory = join(cacheDirectory(table.context), 'deletion-vectors');
  const id = createHash('sha256')
    .update(`${table.path}\n${JSON.stringify(vector)}`)
    .digest('hex');
  const file = join(directory, `${id.slice(0, 32)}.csv`);
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (exists) return file;
  const rows = decodeBitmapArray(await vectorBytes(table, vector));
  if (rows.length !== vector.cardinality) {
    throw new LakeError('log_corrupt', `A deletion vector has ${rows.length} of ${vector.cardinality} rows`);
  }
  await mkdir(directory, { recursive: true });
  const partial = `${file}.${table.context.ids()}`;
  await writeFile(partial, rows.join('\n'));
  await rename(partial, file);
  return file;
}

/** Source: Delta protocol, "Deletion Vector Descriptor Schema" and "Deletion Vector File Storage Format". */
async function vectorBytes(table: DeltaTable, vector: DeletionVector): Promise<Uint8Array> {
  const { storageType, pathOrInlineDv: text, sizeInBytes } = vector;
  const offset = vector.offset ?? 0;
  if (storageType === 'i') return decodeZ85(text).subarray(0, sizeInBytes);
  if (storageType !== 'u') {
    throw new LakeError('unsupported_feature', `Deletion vector ${text} lies outside of its table`, {
      details: { table: table.path, features: ['deletionVectors'], path: text },
    });
  }
  const prefix = text.slice(0, -UUID_LENGTH);
  const hex = Buffer.from(decodeZ85(text.slice(-UUID_LENGTH))).toString('hex');
  const uuid = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const key = `${table.path}/${prefix && `${prefix}/`}deletion_vector_${uuid}.bin`;
  const file = await table.context.store.get(key);
  const size = file && Buffer.from(file).readInt32BE(offset);
  if (size !== sizeInBytes) {
    throw new LakeError('log_corrupt', `Deletion vector ${key} is not there or not whole`, {
      details: { key },
    });
  }
  return file!.subarray(offset + 4, offset + 4 + sizeInBytes);
}
