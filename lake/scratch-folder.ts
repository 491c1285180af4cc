import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LakeContext } from './context.ts';

/** A folder of its own, gone afterwards with all that is in it. */
export async function withScratchFolder<T>(
  { workDirectory, ids }: LakeContext,
  use: (directory: string) => Promise<T>,
): Promise<T> {
  const directory = join(workDirectory, `write-${ids()}`);
  await mkdir(directory, { recursive: true });
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
