import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

interface Lock {
  readonly path: string;
  readonly number: number;
  readonly owner: ProcessIdentity | undefined;
}

/**
 * Makes sure that one process at a time works on a state directory. Locks are numbered: a lock whose process is
 * gone is not replaced but succeeded by the next number, which only one process can create.
 *
 * @returns what releases the lock
 * @throws LocalCloudError `already_running`
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  await mkdir(directory, { recursive: true });
  const draft = join(directory, `cloud.lock-${randomUUID()}`);
  await writeFile(draft, JSON.stringify(thisProcess()));
  try {
    for (;;) {
      const locks = await locksOf(directory);
      refuseIfHeld(locks, directory);
      const own = join(directory, `cloud.lock.${Math.max(0, ...locks.map(({ number }) => number)) + 1}`);
      if (!(await linked(draft, own))) continue;
      // Another process may have seen an older state of the folder: of two, neither goes on.
      const others = (await locksOf(directory)).filter(({ path }) => path !== own);
      try {
        refuseIfHeld(others, directory);
      } catch (error) {
        await rm(own, { force: true });
        throw error;
      }
      for (const { path } of others) await rm(path, { force: true });
      return () => rm(own, { force: true });
    }
  } finally {
    await rm(draft, { force: true });
  }
}

async function locksOf(directory: string): Promise<Lock[]> {
  const names = (await readdir(directory)).filter((name) => /^cloud\.lock\.\d+$/.test(name));
  return Promise.all(
    names.map(async (name) => {
      const path = join(directory, name);
      return { path, number: Number(name.split('.')[2]), owner: await ownerOf(path) };
    }),
  );
}

function refuseIfHeld(locks: readonly Lock[], directory: string): void {
  const pid = locks.find(({ owner }) => owner && isAlive(owner))?.owner?.pid;
  if (pid === undefined) return;
  throw new LocalCloudError(
    'already_running',
    `A cloud already runs on ${directory} (process ${pid}); stop it first`,
  );
}

/** Creates a name for a file, whole or, when the name is taken, not at all. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock that is gone again, or cannot be read, has no owner. */
async function ownerOf(path: string): Promise<ProcessIdentity | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}
