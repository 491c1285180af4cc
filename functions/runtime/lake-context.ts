import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LakeContext } from '#lake/context';
import { openEngine } from '#lake/engine';
import { createS3ObjectStore } from '../adapters/s3-object-store.ts';
import { s3Client } from './s3-client.ts';

/** Share of the function's memory that DuckDB may use; the rest is for Node, downloads and Parquet buffers. */
const ENGINE_SHARE = 0.6;

/** An engine over the lake's bucket, sized by the function's memory. */
export async function openLakeContext(bucket: string): Promise<LakeContext> {
  const workDirectory = join(tmpdir(), 'lake', sandboxName());
  const megabytes = Number(process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE ?? 2048);
  const engine = await openEngine({
    memoryLimit: `${Math.floor(megabytes * ENGINE_SHARE)}MB`,
    temporaryDirectory: join(workDirectory, 'duckdb'),
  });
  return {
    store: createS3ObjectStore({ client: s3Client(), bucket }),
    engine,
    workDirectory,
    now: () => new Date(),
    ids: randomUUID,
  };
}

/**
 * Every sandbox writes to a log stream of its own, also after its process has crashed and been started again. Where
 * sandboxes share one /tmp, as MiniStack's do, this keeps them from trimming and spilling into each other's files.
 */
function sandboxName(): string {
  return (process.env.AWS_LAMBDA_LOG_STREAM_NAME ?? 'sandbox').replaceAll(/[^\w-]+/g, '-');
}
