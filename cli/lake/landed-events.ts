import { setTimeout as sleep } from 'node:timers/promises';
import { tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { LakeError } from '#lake/error';
import { recordCount } from '#lake/file-statistics';
import { DeltaTable } from '#lake/table';
import { CliError } from '../cli-error.ts';

/** How many events bronze holds, by the statistics of its files. */
export async function landedEvents(lake: LakeContext): Promise<number> {
  try {
    const { files } = await (await DeltaTable.open(lake, tablePath.bronze)).snapshot();
    return recordCount(files.values()) ?? 0;
  } catch (error) {
    if (error instanceof LakeError && error.code === 'table_not_found') return 0;
    throw error;
  }
}

/**
 * Waits until bronze holds so many events.
 *
 * @throws CliError `not_landed` when the number has not grown for a while
 */
export async function untilLanded(
  lake: LakeContext,
  expected: number,
  { patienceMs = 60_000, onProgress = (_landed: number): void => {} } = {},
): Promise<void> {
  let last = -1;
  let grown = Date.now();
  for (;;) {
    const landed = await landedEvents(lake);
    onProgress(landed);
    if (landed >= expected) return;
    if (landed > last) grown = Date.now();
    last = landed;
    if (Date.now() - grown > patienceMs)
      throw new CliError('not_landed', `${landed} of ${expected} events are in bronze, and no more arrive`);
    await sleep(200);
  }
}
