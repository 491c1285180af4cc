import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../../deploy/run-program.ts';

const PATIENCE_MS = 60_000;

/** @throws Error with what the program wrote, when nothing answers at the URL in time, with whatever status */
export async function untilReady(program: Program, url: string, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    const ended = await Promise.race([program.ended.then(() => true), sleep(100, false, { signal })]);
    if (ended || Date.now() > deadline) throw new Error(`Nothing answers at ${url}:\n${program.output()}`);
  }
}
