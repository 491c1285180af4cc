import { setTimeout as sleep } from 'node:timers/promises';
import {
  ListShardsCommand,
  MergeShardsCommand,
  type Shard,
  SplitShardCommand,
} from '@aws-sdk/client-kinesis';
import type { Connection } from '#cli/connection';
import { runMaintenance } from '#cli/maintain/run-maintenance';
import { runRefresh } from '#cli/refresh/run-refresh';
import type { ChaoticCloud } from './chaotic-cloud.ts';
import type { Order } from './cloud-child.ts';
import type { PlannedFault } from './plan.ts';
import type { SmallDisk } from './small-disk.ts';

export interface DirectorOptions {
  readonly plan: readonly PlannedFault[];
  readonly cloud: ChaoticCloud;
  /** Where the cloud keeps its state; without one, full disks are made up in its process. */
  readonly disk?: SmallDisk | undefined;
  /** How far the run is, in the unit of the plan. */
  readonly progress: () => number;
  readonly onFault: (fault: PlannedFault, about: string) => void;
  readonly log: (line: string) => void;
}

export interface Director {
  /** Tells a process that has just begun what it has to know. */
  brief(order: (order: Order) => void): void;
  fired(id: number): void;
  /** Resolves when every fault of the plan has begun, and the deeds are done; windows may still be open. */
  run(): Promise<void>;
  /** Ids of windows that nothing has passed yet. */
  waiting(): readonly number[];
}

const TICK_MS = 50;

/** Makes the faults of a plan happen when their time comes. */
export function createDirector({ plan, cloud, disk, progress, onFault, log }: DirectorOptions): Director {
  const open = new Map<number, PlannedFault & { action: 'window' }>();
  let offsetMs = 0;

  async function perform(fault: PlannedFault): Promise<void> {
    switch (fault.action) {
      case 'window': {
        if (disk && fault.kind === 'disk_full') {
          onFault(fault, 'the file system');
          return disk.fillFor(fault.ms);
        }
        open.set(fault.id, fault);
        cloud.order({ order: 'open', window: fault });
        return;
      }
      case 'kill_cloud':
        onFault(fault, 'everything');
        return cloud.killFor(fault.pauseMs);
      case 'clock_of_services':
        offsetMs = fault.offsetMs;
        cloud.order({ order: 'clock', offsetMs });
        onFault(fault, 'all services');
        await sleep(fault.ms);
        offsetMs = 0;
        cloud.order({ order: 'clock', offsetMs });
        return;
      case 'two_refreshes': {
        const first = refresh('the first of two');
        await sleep(fault.pauseMs);
        onFault(fault, 'the state machine');
        await Promise.all([first, refresh('the second of two')]);
        return;
      }
      case 'maintenance':
        onFault(fault, 'the state machine');
        return attempt('maintenance', (connection) => runMaintenance(connection));
      case 'split_shard':
      case 'merge_shards':
        return persistently(fault, () => reshard(fault));
    }
  }

  const refresh = (which: string): Promise<void> => attempt(`refresh, ${which}`, runRefresh);

  /** What fails under faults is no fault of its own: the run ends with a refresh that must succeed. */
  async function attempt(what: string, action: (connection: Connection) => Promise<unknown>): Promise<void> {
    try {
      await action(await cloud.connection());
    } catch (error) {
      log(`${what}: ${(error as Error).message}`);
    }
  }

  async function reshard(fault: PlannedFault & { share: number; action: string }): Promise<void> {
    const connection = await cloud.connection();
    const StreamName = connection.config.eventStreamName;
    const shards = await openShards(connection);
    const index = Math.floor(fault.share * shards.length);
    if (fault.action === 'split_shard') {
      const { ShardId, HashKeyRange } = shards[index]!;
      const low = BigInt(HashKeyRange!.StartingHashKey!);
      const high = BigInt(HashKeyRange!.EndingHashKey!);
      const NewStartingHashKey = ((low + high) / 2n).toString();
      await connection.kinesis.send(
        new SplitShardCommand({ StreamName, ShardToSplit: ShardId, NewStartingHashKey }),
      );
      onFault(fault as PlannedFault, ShardId!);
      return;
    }
    // A stream of one shard has nothing to merge: it is split first.
    if (shards.length === 1) return reshard({ ...fault, action: 'split_shard' }).then(() => reshard(fault));
    const left = Math.min(index, shards.length - 2);
    const [ShardToMerge, AdjacentShardToMerge] = [shards[left]!.ShardId, shards[left + 1]!.ShardId];
    await connection.kinesis.send(new MergeShardsCommand({ StreamName, ShardToMerge, AdjacentShardToMerge }));
    onFault(fault as PlannedFault, `${ShardToMerge} and ${AdjacentShardToMerge}`);
  }

  async function persistently(fault: PlannedFault, action: () => Promise<void>): Promise<void> {
    for (let tries = 1; tries <= 20; tries += 1) {
      try {
        return await action();
      } catch (error) {
        log(`#${fault.id} ${fault.kind}: ${(error as Error).message}`);
        await sleep(300);
      }
    }
  }

  return {
    brief(order) {
      for (const window of open.values()) order({ order: 'open', window });
      if (offsetMs !== 0) order({ order: 'clock', offsetMs });
    },
    fired(id) {
      const fault = plan.find((planned) => planned.id === id);
      const first = open.delete(id);
      if (fault && (first || fault.action === 'window')) onFault(fault, '');
    },
    waiting: () => [...open.keys()],
    async run() {
      const performing: Promise<void>[] = [];
      const failures: unknown[] = [];
      for (const fault of plan) {
        while (progress() < fault.at) await sleep(TICK_MS);
        performing.push(perform(fault).catch((error: unknown) => void failures.push(error)));
      }
      await Promise.all(performing);
      if (failures.length > 0) throw new AggregateError(failures, 'Faults could not be made to happen');
    },
  };
}

/** The open shards by their place in the range of hash keys. */
async function openShards({ kinesis, config }: Connection): Promise<Shard[]> {
  const { Shards = [] } = await kinesis.send(new ListShardsCommand({ StreamName: config.eventStreamName }));
  return Shards.filter(({ SequenceNumberRange }) => !SequenceNumberRange!.EndingSequenceNumber).sort(
    (a, b) => (BigInt(a.HashKeyRange!.StartingHashKey!) < BigInt(b.HashKeyRange!.StartingHashKey!) ? -1 : 1),
  );
}
