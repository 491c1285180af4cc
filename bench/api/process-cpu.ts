import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, whatever the kernel's own clock is (proc(5)). */
const TICK_MS = 10;

/** Milliseconds of CPU, user and system, that a process and its living descendants have used; NaN where there is no /proc. */
export function cpuOfTree(root: number): number {
  const parents = new Map<number, number>();
  const used = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const fields = statOf(name);
    if (!fields) continue;
    parents.set(Number(name), Number(fields[1]));
    // utime, stime, and those of children that have ended
    used.set(Number(name), fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK_MS);
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && pid !== 0 && (pid === root || isBelow(parents.get(pid)));
  return [...used].filter(([pid]) => isBelow(pid)).reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
}

/** The fields of /proc/<pid>/stat from the third on: the second, the name, may hold spaces. */
function statOf(pid: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
