import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalCloudError } from './local-cloud-error.ts';

/**
 * Tells a process from a later one that got the same id, as happens after a restart of the machine or container:
 * the start time in ticks (field 22 of proc(5) stat). Empty where there is no /proc.
 */
export function startTimeOf(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return '';
  const afterName = readFileSync(file, 'utf8').split(') ').at(-1) ?? '';
  return afterName.split(' ')[19] ?? '';
}

export interface ProcessIdentity {
  readonly pid: number;
  readonly startTime: string;
}

export const thisProcess = (): ProcessIdentity => ({ pid: process.pid, startTime: startTimeOf(process.pid) });

export function isAlive({ pid, startTime }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return startTimeOf(pid) === startTime;
}

/**
 * Makes sure that one process at a time works on a state directory. A lock whose process is gone is taken over.
 *
 * @returns what releases the lock
 * @throws LocalCloudError `already_running`
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, 'cloud.lock');
  await mkdir(directory, { recursive: true });
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(JSON.stringify(thisProcess()));
      await file.close();
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = await ownerOf(path);
    if (owner && isAlive(owner)) {
      const message = `A cloud already runs on ${directory} (process ${owner.pid}); stop it first`;
      throw new LocalCloudError('already_running', message);
    }
    await rm(path, { force: true });
  }
}

/** A lock cut short by a crash has no owner. */
async function ownerOf(path: string): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
