import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { ApiClient } from '#client/create-api-client';
import type { Entity } from '#contracts/entity';
import { postBatch } from '../api/post-batch.ts';
import { CliError } from '../cli-error.ts';
import { orderedMap } from '../ordered-map.ts';
import { type Batch, batchesOf } from './batches.ts';
import { contentHash } from './content-key.ts';
import { readRows } from './read-rows.ts';
import { addToSummary, emptySummary, type RefusedRow, refusedRows, type Summary } from './summary.ts';
import { recordReader } from './to-record.ts';

export interface PostFileOptions {
  readonly file: string;
  readonly entity: Entity;
  readonly client: ApiClient;
  readonly batchSize: number;
  readonly concurrency: number;
  /** Zone in which date-times without an offset are read. */
  readonly timeZone: string;
  /** Leave columns out that the contract does not know, rather than stop. */
  readonly ignoreUnknown: boolean;
  /** Where refused rows go, one JSON object per line. */
  readonly refusedFile: string;
  readonly onProgress: (rows: number) => void;
}

/**
 * Posts every row of a file. Rows without an id get one that follows from the content of the file and their line,
 * and each batch an Idempotency-Key of the same origin: posting the file again adds nothing.
 *
 * @throws CliError of {@link readRows}, `unknown_columns`, and of {@link postBatch}
 */
export async function postFile(options: PostFileOptions): Promise<Summary> {
  const { file, entity, client } = options;
  const reader = recordReader(entity, options.timeZone, options);
  const { columns, rows } = await readRows(file);
  const unknown = columns?.filter((column) => reader.fieldOf(column) === undefined) ?? [];
  if (unknown.length > 0 && !options.ignoreUnknown)
    throw new CliError(
      'unknown_columns',
      `${file} has columns that ${entity.name} does not have: ${unknown.join(', ')}. It has: ` +
        `${Object.keys(entity.fields).join(', ')}. With --ignore-unknown they are left out`,
    );
  const hash = await contentHash(file);
  const batches = batchesOf(rows, {
    reader,
    maxRows: options.batchSize,
    idOf: (line) => `${hash.slice(0, 16)}-${String(line).padStart(9, '0')}`,
  });
  const summary = emptySummary();
  const writeRefused = refusedWriter(options.refusedFile);
  await rm(options.refusedFile, { force: true });
  const sent = orderedMap(batches, options.concurrency, async (batch: Batch) => ({
    batch,
    items: await postBatch(
      client,
      entity,
      batch.rows.map(({ record }) => record),
      keyOf(hash, options, batch),
    ),
  }));
  try {
    for await (const { batch, items } of sent) {
      const refused = refusedRows(batch, items);
      addToSummary(summary, batch, refused);
      await writeRefused.write(refused);
      options.onProgress(batch.rows.length + batch.unreadable.length);
    }
  } finally {
    await writeRefused.close();
  }
  return summary;
}

const keyOf = (hash: string, { batchSize }: PostFileOptions, { number }: Batch): string =>
  `${hash.slice(0, 32)}-${batchSize}-${number}`;

/** The file comes into being with the first refused row. */
function refusedWriter(file: string) {
  let stream: ReturnType<typeof createWriteStream> | undefined;
  return {
    async write(rows: readonly RefusedRow[]): Promise<void> {
      if (rows.length === 0) return;
      stream ??= createWriteStream(file);
      const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
      if (!stream.write(text)) await once(stream, 'drain');
    },
    async close(): Promise<void> {
      if (stream) await once(stream.end(), 'finish');
    },
  };
}
