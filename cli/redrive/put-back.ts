import { landLateEvents } from '#functions/pipeline/land-late-events';
import { mapConcurrently } from '#lake/concurrency';
import type { ObjectStore } from '#lake/object-store';
import type { DeltaTable } from '#lake/table';
import { CliError } from '../cli-error.ts';
import { type DeadLetter, readDeadLetter } from './dead-letter.ts';
import { missingEvents } from './missing-events.ts';

export interface PutBackOptions {
  readonly store: ObjectStore;
  readonly bronze: DeltaTable;
  /** Text of the model of bronze/events. */
  readonly eventsSql: string;
  /** Only tell what would be done. */
  readonly preview: boolean;
  readonly onProgress?: (done: number) => void;
}

export interface PutBackResult {
  /** Dead letters whose every event is proven to be in bronze; they are removed, unless it is a preview. */
  readonly settled: number;
  readonly events: number;
  /** Events that bronze did not hold: put back, or in a preview to be put back. */
  readonly putBack: number;
  /** Objects that hold no batch; they stay. */
  readonly unreadable: readonly CliError[];
}

/** So many objects go into one commit: bisecting leaves an object for every record of a failing batch. */
const LETTERS_AT_ONCE = 200;
const DOWNLOADS_AT_ONCE = 8;

/**
 * Puts dead letters back: their events land in bronze at the place they had in the stream. An object is removed when
 * bronze, read anew, holds each of its events byte for byte; so whatever ends this half-way, it can be repeated.
 */
export async function putBack(keys: readonly string[], options: PutBackOptions): Promise<PutBackResult> {
  const unreadable: CliError[] = [];
  const total = { settled: 0, events: 0, putBack: 0 };
  for (let from = 0; from < keys.length; from += LETTERS_AT_ONCE) {
    const letters = await readable(keys.slice(from, from + LETTERS_AT_ONCE), options.store, unreadable);
    const part = await putBackTogether(letters, options);
    total.settled += part.settled;
    total.events += part.events;
    total.putBack += part.putBack;
    options.onProgress?.(Math.min(keys.length, from + LETTERS_AT_ONCE));
  }
  return { ...total, unreadable };
}

async function readable(
  keys: readonly string[],
  store: ObjectStore,
  unreadable: CliError[],
): Promise<DeadLetter[]> {
  const read = await mapConcurrently(keys, DOWNLOADS_AT_ONCE, (key) =>
    readDeadLetter(store, key).catch((error: unknown) => {
      if (!(error instanceof CliError)) throw error;
      // Somebody else may have put it back in the meantime.
      if (error.code !== 'no_such_dead_letter') unreadable.push(error);
      return undefined;
    }),
  );
  return read.filter((letter) => letter !== undefined);
}

async function putBackTogether(
  letters: readonly DeadLetter[],
  { store, bronze, eventsSql, preview }: PutBackOptions,
): Promise<Omit<PutBackResult, 'unreadable'>> {
  const events = letters.flatMap((letter) => letter.events);
  const missing = await missingEvents(bronze, events);
  if (preview) return { settled: letters.length, events: events.length, putBack: missing.length };
  if (missing.length > 0)
    await landLateEvents(
      bronze,
      eventsSql,
      letters.flatMap(({ records }) => records),
    );
  const stillMissing = await missingEvents(bronze, events);
  if (stillMissing.length > 0) {
    const { shard_id, sequence_number, position } = stillMissing[0]!;
    throw new CliError(
      'not_put_back',
      `${stillMissing.length} events are not in bronze as they were received, the first of them ` +
        `${shard_id} ${sequence_number}, line ${position}; their dead letters stay`,
    );
  }
  await store.delete(letters.map(({ key }) => key));
  return { settled: letters.length, events: events.length, putBack: missing.length };
}
