import { sha256OfFile } from '#functions/pipeline/file-sha256';
import type { AddFile } from '#lake/actions';
import { mapConcurrently } from '#lake/concurrency';
import { localize } from '#lake/file-cache';
import { partitionKey } from '#lake/partition';
import type { DeltaTable } from '#lake/table';

const FILES_AT_ONCE = 4;

export interface DigestedFile {
  readonly file: AddFile;
  /** Hex. */
  readonly sha256: string;
}

/** Digests of data files as the store holds them. */
export function digestsOf(
  table: DeltaTable,
  partitionColumns: readonly string[],
  files: readonly AddFile[],
): Promise<DigestedFile[]> {
  return mapConcurrently(files, FILES_AT_ONCE, async (file) => {
    const [local] = await localize(table, partitionColumns, [file]);
    return { file, sha256: await sha256OfFile(local!) };
  });
}

export interface Pairing {
  readonly identical: number;
  /** Files of the first list whose bytes no file of the second has, in the same partition. */
  readonly unmatched: readonly DigestedFile[];
  /** The other way round. */
  readonly surplus: readonly DigestedFile[];
}

/** Pairs files of equal partition and bytes; their names do not matter. */
export function pair(
  partitionColumns: readonly string[],
  first: readonly DigestedFile[],
  second: readonly DigestedFile[],
): Pairing {
  const keyOf = ({ file, sha256 }: DigestedFile) => `${partitionKey(partitionColumns, file)} ${sha256}`;
  const waiting = new Map<string, DigestedFile[]>();
  for (const each of second) {
    const same = waiting.get(keyOf(each));
    if (same) same.push(each);
    else waiting.set(keyOf(each), [each]);
  }
  const unmatched = first.filter((each) => waiting.get(keyOf(each))?.pop() === undefined);
  return { identical: first.length - unmatched.length, unmatched, surplus: [...waiting.values()].flat() };
}
