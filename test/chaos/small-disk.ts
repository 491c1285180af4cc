import { execFile } from 'node:child_process';
import { mkdir, statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system of its own, which can be full for everybody: DuckDB's own files, and /tmp of the functions too. */
export interface SmallDisk {
  /** Takes all free space away for a while. */
  fillFor(milliseconds: number): Promise<void>;
  unmount(): Promise<void>;
}

const SIZE = '12g';

/** Mounts a tmpfs on the folder; needs root. Nothing of it remains after `unmount`. */
export async function mountSmallDisk(folder: string): Promise<SmallDisk> {
  await mkdir(folder, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'liftoff-chaos', folder]);
  const resize = (size: string) => run('mount', ['-o', `remount,size=${size}`, folder]);
  return {
    async fillFor(milliseconds) {
      const { blocks, bfree, bsize } = await statfs(folder);
      await resize(String((blocks - bfree) * bsize));
      try {
        await sleep(milliseconds);
      } finally {
        await resize(SIZE);
      }
    },
    async unmount() {
      await run('umount', [folder]);
    },
  };
}
