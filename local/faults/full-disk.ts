import fs from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import type { Faults } from './faults.ts';

/**
 * Makes the file writes of this process fail with ENOSPC whenever the faults say so, from now on: what is given to
 * a file that takes no more. Of the writes with a length, the first half is still written, as a real disk does.
 */
export async function injectFullDisk(faults: Faults): Promise<void> {
  const refuse = (call: string): void => {
    if (faults.decide('disk', call)) throw noSpace(call);
  };
  const { writeSync, appendFileSync } = fs;
  fs.writeSync = ((fd: number, data: string | Uint8Array, ...rest: number[]) => {
    try {
      refuse('write');
    } catch (error) {
      if (typeof data !== 'string') writeSync(fd, data.subarray(rest[0] ?? 0), 0, data.length >> 1);
      throw error;
    }
    return (writeSync as (...all: unknown[]) => number)(fd, data, ...rest);
  }) as typeof writeSync;
  fs.appendFileSync = (...all) => {
    refuse('append');
    appendFileSync(...all);
  };
  // Named imports of the modules see the change after this.
  syncBuiltinESMExports();
  const handle = await open('/dev/null');
  const prototype = Object.getPrototypeOf(handle) as FileHandle;
  await handle.close();
  for (const name of ['writeFile', 'appendFile', 'write'] as const) {
    const original = prototype[name] as (...all: unknown[]) => Promise<unknown>;
    Object.assign(prototype, {
      async [name](this: FileHandle, ...all: unknown[]) {
        refuse(name);
        return original.apply(this, all);
      },
    });
  }
}

export function noSpace(call: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`ENOSPC: no space left on device, ${call}`), {
    code: 'ENOSPC',
    errno: -28,
    syscall: call,
  });
}
