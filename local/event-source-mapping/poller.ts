import { sleep } from '../abortable-sleep.ts';
import type { KinesisService } from '../kinesis/service.ts';
import type { ReadFrom, Stream } from '../kinesis/stream.ts';
import type { EventSourceMappingConfiguration } from './configuration.ts';
import { pollShard, type ShardPollerDependencies } from './shard-poller.ts';
import type { ShardPosition, ShardPositions } from './shard-positions.ts';

/** How often new shards are looked for. */
const DISCOVERY_MS = 1000;

export interface Poller {
  /** Ends polling; resolves when no batch is in flight any more. */
  stop(): Promise<void>;
}

export interface PollerDependencies extends Omit<ShardPollerDependencies, 'stream' | 'signal'> {
  readonly kinesis: KinesisService;
}

/** Polls each shard of a stream; the children of a closed shard wait until it is read to its end. */
export function startPoller(
  configuration: EventSourceMappingConfiguration,
  dependencies: PollerDependencies,
): Poller {
  const { positions, log } = dependencies;
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = new Map<string, Promise<void>>();

  async function discover(stream: Stream): Promise<void> {
    const shards = stream.shards();
    const known = await Promise.all(shards.map(({ shardId }) => positions.load(shardId)));
    const finished = new Set(
      shards.filter((_, index) => known[index]?.finished).map(({ shardId }) => shardId),
    );
    const blocks = (parent: string | undefined): boolean =>
      parent !== undefined && shards.some(({ shardId }) => shardId === parent) && !finished.has(parent);
    for (const [index, { shardId, parentShardId, adjacentParentShardId }] of shards.entries()) {
      const waits = blocks(parentShardId) || blocks(adjacentParentShardId);
      if (running.has(shardId) || finished.has(shardId) || waits) continue;
      // A shard that appeared later holds only records this mapping has to see.
      const position = known[index] ?? { from: { trimHorizon: true }, finished: false };
      const polling = pollShard(shardId, position, configuration, { ...dependencies, stream, signal })
        .catch((error: unknown) =>
          log(`${configuration.streamName} ${shardId}: polling ended: ${String(error)}`),
        )
        .finally(() => running.delete(shardId));
      running.set(shardId, polling);
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const stream = dependencies.kinesis.stream(configuration.streamName);
      if (stream) await discover(stream);
      await sleep(DISCOVERY_MS, signal);
    }
    await Promise.all(running.values());
  }

  const done = run();
  return {
    stop() {
      stopping.abort();
      return done;
    },
  };
}

/** Saves where a new mapping begins in the shards there are, so that a crash before the first batch changes nothing. */
export async function savePositions(
  configuration: EventSourceMappingConfiguration,
  stream: Stream,
  positions: ShardPositions,
): Promise<void> {
  if (!positions.isNew) return;
  for (const { shardId } of stream.shards()) {
    const position: ShardPosition = { from: startOf(configuration, stream, shardId), finished: false };
    await positions.save(shardId, position);
  }
}

function startOf(
  { startingPosition }: EventSourceMappingConfiguration,
  stream: Stream,
  shardId: string,
): ReadFrom {
  if (startingPosition === 'TRIM_HORIZON') return { trimHorizon: true };
  if (startingPosition === 'LATEST') return { afterSequenceNumber: stream.latestSequenceNumber(shardId) };
  return startingPosition;
}
