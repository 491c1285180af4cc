import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LakeContext } from '#lake/context';
import { openEngine } from '#lake/engine';
import { FileObjectStore } from '#lake/file-object-store';

export interface BenchLake {
  readonly context: LakeContext;
  /** Scratch space of the run, with the lake in `lake`. */
  readonly folder: string;
  close(): void;
}

/** A lake in a local folder and a DuckDB with two threads. */
export async function openBenchLake(): Promise<BenchLake> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-lake-'));
  mkdirSync(join(folder, 'lake'));
  const engine = await openEngine({
    memoryLimit: '2GB',
    threads: 2,
    temporaryDirectory: join(folder, 'engine'),
  });
  const context = {
    store: new FileObjectStore(join(folder, 'lake')),
    engine,
    workDirectory: join(folder, 'work'),
    now: () => new Date(),
    ids: () => randomUUID(),
  };
  return {
    context,
    folder,
    close() {
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds that a call takes. */
export async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await call();
  return performance.now() - start;
}

/** The least of several: what the machine can do when nobody interferes. */
export async function bestOf(times: number, call: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < times; run++) best = Math.min(best, await timed(call));
  return best;
}
