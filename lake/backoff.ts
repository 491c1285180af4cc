import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { LakeContext } from './context.ts';

const FIRST_MS = 10;
const LONGEST_MS = 1_000;

/** Waits a random time that doubles in range with each attempt (full jitter). Attempts count from 0. */
export async function backOff(context: LakeContext, attempt: number): Promise<void> {
  const range = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  // The context's ids are its only source of randomness; 32 bits of a digest spread any kind of id evenly.
  const fraction = createHash('sha256').update(context.ids()).digest().readUInt32BE(0) / 2 ** 32;
  await (context.sleep ?? setTimeout)(Math.ceil(range * fraction));
}
