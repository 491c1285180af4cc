import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bucket } from '#local/s3/bucket';
import { BucketState } from '#local/s3/bucket-state';
import type { JournalEntry, ObjectVersion } from '#local/s3/journal-entry';
import { readPieces } from '#local/s3/read-pieces';
import { receiveBody } from '#local/s3/receive-body';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 's3-bucket-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const version = (versionId: string, files: number[] = []): ObjectVersion => ({
  versionId,
  lastModified: 1,
  isDeleteMarker: false,
  etag: 'e',
  size: files.length,
  pieces: files.map((file) => ({ file, size: 1 })),
  headers: {},
});
const store = async (bucket: Bucket, key: string, body: string) => {
  const { piece, size } = await receiveBody(
    { headers: {}, body: Readable.from([Buffer.from(body)]) },
    bucket,
  );
  const pieces = [piece!];
  bucket.commit({ type: 'put', key, version: { ...version('null'), size, pieces } });
  return bucket.files.path(piece!.file);
};
const read = (bucket: Bucket, key: string) => {
  const { pieces, size } = bucket.state.current(key)!;
  return String(readPieces(bucket.files, pieces, { start: 0, end: size - 1 }));
};
const dataFiles = () =>
  readdirSync(join(directory, 'data'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile());

describe('Bucket', () => {
  it('is the same after a restart, and has swept what no entry mentions', async () => {
    const before = new Bucket('b', directory, 'os');
    await store(before, 'kept', 'old');
    await store(before, 'kept', 'new');
    await receiveBody({ headers: {}, body: Readable.from([Buffer.from('orphan')]) }, before);
    before.close();

    const after = new Bucket('b', directory, 'os');
    await expect.poll(() => dataFiles().length).toBe(1);
    expect(read(after, 'kept')).toBe('new');
    await store(after, 'another', 'x');
    expect(read(after, 'kept')).toBe('new');
    after.close();
  });

  it('loses only the entry that was cut short, wherever it was cut', async () => {
    const journal = join(directory, 'journal.log');
    const first = new Bucket('b', directory, 'os');
    await store(first, 'a', '1');
    const whole = statSync(journal).size;
    await store(first, 'b', '2');
    first.close();
    const bytes = readFileSync(journal);

    for (const size of [whole, whole + 1, whole + 7, whole + 8, whole + 9, bytes.length - 1]) {
      truncateSync(journal, 0);
      appendFileSync(journal, bytes.subarray(0, size));
      const bucket = new Bucket('b', directory, 'os');
      expect(read(bucket, 'a')).toBe('1');
      expect(bucket.state.current('b')).toBeUndefined();
      bucket.close();
      expect(statSync(journal).size).toBe(whole);
    }
  });

  it('refuses to start on a damaged journal rather than throw objects away', async () => {
    const bucket = new Bucket('b', directory, 'os');
    await store(bucket, 'a', '1');
    await store(bucket, 'b', '2');
    bucket.close();
    const journal = join(directory, 'journal.log');
    const bytes = readFileSync(journal);
    bytes[20]! ^= 1;
    truncateSync(journal, 0);
    appendFileSync(journal, bytes);

    expect(() => new Bucket('b', directory, 'os')).toThrow(
      expect.objectContaining({ code: 'record_log_corrupt' }),
    );
    expect(dataFiles()).toHaveLength(2);
  });

  it('compacts its journal', () => {
    const bucket = new Bucket('b', directory, 'os');
    bucket.commit({ type: 'bucket', createdMs: 5 });
    for (let i = 0; i < 25_000; i++) {
      bucket.commit({ type: 'put', key: `k${i % 10}`, version: version('null') });
    }
    bucket.close();
    expect(statSync(join(directory, 'journal.log')).size).toBeLessThan(10_100 * 200);
    const reopened = new Bucket('b', directory, 'os');
    expect([...reopened.state.keys.from(() => false)]).toHaveLength(10);
    expect(reopened.state.createdMs).toBe(5);
    reopened.close();
  });

  it('keeps a file that is being read until the reader is done', async () => {
    const bucket = new Bucket('b', directory, 'os');
    const path = await store(bucket, 'k', 'x'.repeat(700_000));
    const { pieces, size } = bucket.state.current('k')!;
    const stream = readPieces(bucket.files, pieces, { start: 0, end: size - 1 }) as Readable;
    bucket.commit({ type: 'remove', key: 'k', versionId: 'null' });
    const bytes = Buffer.concat(await stream.toArray());
    expect(bytes).toHaveLength(700_000);
    await expect.poll(() => statSync(path, { throwIfNoEntry: false })).toBeUndefined();
    bucket.close();
  });
});

describe('readPieces', () => {
  it('fails on a file that lost its end, rather than send less than was promised', async () => {
    const bucket = new Bucket('b', directory, 'os');
    for (const size of [1000, 700_000]) {
      const path = await store(bucket, 'k', 'x'.repeat(size));
      truncateSync(path, size - 1);
      const { pieces } = bucket.state.current('k')!;
      const readAll = async () => {
        const bytes = readPieces(bucket.files, pieces, { start: 0, end: size - 1 });
        return bytes instanceof Readable ? bytes.toArray() : bytes;
      };
      await expect(readAll()).rejects.toThrow('shorter');
    }
    bucket.close();
  });
});

describe('BucketState', () => {
  it('is rebuilt by its own entries, and frees each file exactly once', () => {
    const key = fc.constantFrom('a', 'b');
    const id = fc.constantFrom('null', 'v1', 'v2');
    const uploadId = fc.constantFrom('u1', 'u2');
    let nextFile = 0;
    const entry: fc.Arbitrary<JournalEntry> = fc.oneof(
      fc.record({
        type: fc.constant('put' as const),
        key,
        version: id.map((versionId) => version(versionId)),
      }),
      fc.record({ type: fc.constant('remove' as const), key, versionId: id }),
      uploadId.map((name) => ({
        type: 'upload' as const,
        upload: { uploadId: name, key: 'a', initiated: 1, headers: {} },
      })),
      fc.record({
        type: fc.constant('part' as const),
        uploadId,
        part: fc.record({ partNumber: fc.integer({ min: 1, max: 3 }) }).map(({ partNumber }) => ({
          partNumber,
          size: 1,
          etag: 'e',
          lastModified: 1,
          piece: { file: 0, size: 1 },
        })),
      }),
      fc.record({ type: fc.constant('abort' as const), uploadId }),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const state = new BucketState();
        const freed: number[] = [];
        const given = new Set<number>();
        for (const original of entries) {
          // A server never reuses a version id, writes an upload twice, or adds parts to one that is gone.
          if (original.type === 'put') {
            const { versionId } = original.version;
            const exists = state.versions(original.key).some((v) => v.versionId === versionId);
            if (exists && versionId !== 'null') continue;
          }
          if (original.type === 'upload' && state.uploads.has(original.upload.uploadId)) continue;
          if (original.type === 'part' && !state.uploads.has(original.uploadId)) continue;
          freed.push(...state.apply(withFile(original)));
        }
        const rebuilt = new BucketState();
        for (const step of state.entries()) rebuilt.apply(step);
        expect([...rebuilt.entries()]).toEqual([...state.entries()]);
        const used = [...state.entries()].flatMap((step) => {
          if (step.type === 'put') return step.version.pieces.map(({ file }) => file);
          return step.type === 'part' ? [step.part.piece!.file] : [];
        });
        expect([...freed, ...used].sort()).toEqual([...given].sort());

        function withFile(original: JournalEntry): JournalEntry {
          if (original.type !== 'put' && original.type !== 'part') return original;
          const file = ++nextFile;
          given.add(file);
          const piece = { file, size: 1 };
          return original.type === 'put'
            ? { ...original, version: { ...original.version, pieces: [piece] } }
            : { ...original, part: { ...original.part, piece } };
        }
      }),
    );
  });
});
