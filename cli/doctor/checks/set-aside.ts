import { FAILED_EVENTS_PREFIX } from '#contracts/lake-layout';
import { padSequenceNumber } from '#functions/domain/sequence-number';
import type { ObjectStore } from '#lake/object-store';
import { CliError } from '../../cli-error.ts';
import { readDeadLetter } from '../../redrive/dead-letter.ts';

/** The highest sequence number of a shard that was set aside, padded; empty when none was. */
export async function lastSetAside(store: ObjectStore, shard: string): Promise<string> {
  const last = new Map<string, string>();
  for await (const { key } of store.list(FAILED_EVENTS_PREFIX)) {
    const [, mapping = '', ofShard] = /^aws\/lambda\/([^/]+)\/([^/]+)\//.exec(key) ?? [];
    if (ofShard === shard) last.set(mapping, key);
  }
  const numbers: string[] = [];
  for (const key of last.values()) {
    try {
      const { records } = await readDeadLetter(store, key);
      numbers.push(...records.map(({ sequenceNumber }) => padSequenceNumber(sequenceNumber)));
    } catch (error) {
      // Put back meanwhile, or not a batch: the check of the dead letters tells of it.
      if (!(error instanceof CliError)) throw error;
    }
  }
  return numbers.sort().at(-1) ?? '';
}
