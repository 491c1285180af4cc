import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChangeEvent } from '#contracts/change-event';
import type { EntityName } from '#contracts/entity';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import type { StreamRecord } from '#functions/domain/stream-batch';
import { landEvents, openBronze } from '#functions/pipeline/land-events';
import { refreshSilver, type SilverResult } from '#functions/pipeline/refresh-silver';
import type { LakeContext } from '#lake/context';
import { type Engine, openEngine } from '#lake/engine';
import { MemoryObjectStore } from '#lake/memory-object-store';
import type { ObjectStore } from '#lake/object-store';
import { readTable } from '#lake/read-files';
import { DeltaTable } from '#lake/table';

export const BUSINESS_TIME_ZONE = 'America/Sao_Paulo';
export const LOGICAL_DATE = '2026-11-21';

export interface ScratchLake {
  readonly context: LakeContext;
  /** Lands one record per entry; an entry of several events is one record of several lines. */
  land(...records: (Partial<ChangeEvent> | Partial<ChangeEvent>[] | Uint8Array | string)[]): Promise<void>;
  /** Up to a bronze version; default: the latest. */
  refresh(entity: EntityName | 'unknown', bronzeVersion?: number): Promise<SilverResult>;
  rows<T = Record<string, unknown>>(path: string, select?: string): Promise<T[]>;
  close(): Promise<void>;
}

let shared: { engine: Engine; directory: string } | undefined;

/** One engine per test file: opening one for every example of a property would dominate its time. */
export async function openSharedEngine(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'pipeline-'));
  shared = { engine: await openEngine({ memoryLimit: '512MB', temporaryDirectory: directory }), directory };
}

export async function closeSharedEngine(): Promise<void> {
  shared!.engine.close();
  await rm(shared!.directory, { recursive: true });
}

/** An empty lake in memory. `wrap` may put faults between the pipeline and its store. */
export async function scratchLake(
  wrap: (store: ObjectStore) => ObjectStore = (store) => store,
): Promise<ScratchLake> {
  let id = 0;
  let sequenceNumber = 49_600_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000n;
  const workDirectory = await mkdtemp(join(shared!.directory, 'work-'));
  const context: LakeContext = {
    store: wrap(new MemoryObjectStore()),
    engine: shared!.engine,
    workDirectory,
    now: () => new Date('2026-11-21T12:00:00Z'),
    ids: () => `id-${++id}`,
    sleep: async () => {},
  };
  return {
    context,
    async land(...records) {
      const stream = records.map((record) => {
        sequenceNumber++;
        return streamRecord(record, sequenceNumber);
      });
      await landEvents(await openBronze(context), readModelSql('bronze/events'), stream);
    },
    async refresh(entity, bronzeVersion) {
      const { version } = await (await openBronze(context)).snapshot();
      const model =
        entity === 'unknown'
          ? { sql: '', audits: '' }
          : { sql: readModelSql(`silver/${entity}`), audits: readAuditsSql(`silver/${entity}`) };
      const request = { entity, bronzeVersion: bronzeVersion ?? version, logicalDate: LOGICAL_DATE };
      return refreshSilver(context, { ...request, businessTimeZone: BUSINESS_TIME_ZONE }, model);
    },
    async rows<T>(path: string, select = '*') {
      const { sql } = await readTable(await DeltaTable.open(context, path));
      return context.engine.rows<T>(`select ${select} from (${sql}) order by all`);
    },
    close: () => rm(workDirectory, { recursive: true, force: true }),
  };
}

export function streamRecord(
  content: Partial<ChangeEvent> | Partial<ChangeEvent>[] | Uint8Array | string,
  sequenceNumber: bigint,
): StreamRecord {
  const lines = Array.isArray(content) ? content.map((event) => JSON.stringify(event)).join('\n') : undefined;
  const data =
    content instanceof Uint8Array
      ? content
      : Buffer.from(lines ?? (typeof content === 'string' ? content : JSON.stringify(content)));
  return {
    shardId: 'events/shardId-000000000000',
    sequenceNumber: String(sequenceNumber),
    arrivedAt: Date.UTC(2026, 10, 21, 12),
    data,
  };
}
