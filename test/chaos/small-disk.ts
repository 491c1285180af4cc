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
const MARGIN_BYTES = 64 * 1024;

/** Mounts a tmpfs on the folder; needs root. Nothing of it remains after `unmount`. */
export async function mountSmallDisk(folder: string): Promise<SmallDisk> {
  await mkdir(folder, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'liftoff-chaos', folder]);
  const resize = (size: string) => run('mount', ['-o', `remount,size=${size}`, folder]);
  // What is written meanwhile may make the file system larger than it is told to be, which the kernel refuses.
  const shrink = async (tries = 20): Promise<void> => {
    const { blocks, bfree, bsize } = await statfs(folder);
    try {
      await resize(String((blocks - bfree) * bsize + MARGIN_BYTES));
    } catch (error) {
      if (tries === 1) throw error;
      await shrink(tries - 1);
    }
  };
  return {
    async fillFor(milliseconds) {
      await shrink();
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
