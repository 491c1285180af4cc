import { describe, expect, it } from 'vitest';
import { firstPass, type VersionedFile } from '#functions/pipeline/bronze-files';

const file = (version: number, numRecords: number): VersionedFile => ({
  version,
  file: {
    path: `${version}-${numRecords}.parquet`,
    partitionValues: {},
    size: 1,
    modificationTime: 0,
    dataChange: true,
    stats: JSON.stringify({ numRecords }),
  },
});

const brought = (...files: VersionedFile[]) => ({ files, packedUpTo: -1 });

describe('the first pass over what has piled up', () => {
  it('takes everything, up to the version asked for, when it is little', () => {
    const files = [file(3, 10), file(7, 10)];

    expect(firstPass(brought(...files), 9, 20)).toEqual({ files, version: 9 });
  });

  it('ends with the last version that fits, whatever the order of the files', () => {
    const pass = firstPass(brought(file(5, 10), file(2, 10), file(3, 5), file(2, 5)), 9, 20);

    expect(pass.version).toBe(3);
    expect(pass.files.map(({ version }) => version)).toEqual([2, 2, 3]);
  });

  it('never splits a version, however large: a commit is applied whole', () => {
    const pass = firstPass(brought(file(2, 500), file(2, 500), file(4, 1)), 9, 20);

    expect(pass).toMatchObject({ version: 2 });
    expect(pass.files).toHaveLength(2);
  });

  it('reaches the version asked for when no file is left', () => {
    expect(firstPass(brought(), 9, 20)).toEqual({ files: [], version: 9 });
  });

  it('takes all that was packed: which version brought its events can no longer be told', () => {
    const files = [file(1, 30), file(2, 30), file(6, 30), file(7, 5), file(8, 30)];

    const pass = firstPass({ files, packedUpTo: 6 }, 9, 20);

    expect(pass.version).toBe(6);
    expect(pass.files.map(({ version }) => version)).toEqual([1, 2, 6]);
  });
});
