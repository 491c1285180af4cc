import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LakeContext } from '#lake/context';
import { openEngine } from '#lake/engine';
import { FileObjectStore } from '#lake/file-object-store';

/** Runs with a lake in a local folder and cleans up the scratch space. */
export async function withFolderLake(
  root: string,
  use: (context: LakeContext) => Promise<void>,
): Promise<void> {
  const workDirectory = mkdtempSync(join(tmpdir(), 'lake-interop-'));
  const engine = await openEngine({
    memoryLimit: '512MB',
    temporaryDirectory: join(workDirectory, 'engine'),
  });
  try {
    await use({
      store: new FileObjectStore(root),
      engine,
      workDirectory,
      now: () => new Date(),
      ids: () => randomUUID(),
    });
  } finally {
    engine.close();
    rmSync(workDirectory, { recursive: true, force: true });
  }
}
