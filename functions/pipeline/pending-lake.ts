import { catalog, entityNames } from '#contracts/catalog';
import type { Entity, EntityName } from '#contracts/entity';
import { tablePath, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { latestTables } from './latest-tables.ts';
import { createPendingOverlay, type PendingOverlay } from './pending-overlay.ts';
import { APPLIED_BRONZE, appliedBronzeOf } from './refresh-silver.ts';
import type { TableAt } from './table-at.ts';

export interface PendingLakeOptions {
  /** IANA zone. */
  readonly businessTimeZone: string;
  /** Text of the silver model of each entity. */
  readonly models: Readonly<Record<EntityName, string>>;
  /** How long a read may take to catch up with what has landed. */
  readonly patienceMs: number;
}

/** Joins with up to so many keys skip row groups key by key, not by their range alone. */
const MOST_JOINED_KEYS = 1_000;

/** An entity's records as of the last event that has landed. */
export interface EntityNow {
  readonly entity: EntityName | typeof UNKNOWN_ENTITY;
  readonly silver: TableAt | undefined;
  /** The bronze version that silver, or for what belongs to no entity the quarantine, has applied. */
  readonly applied: number;
  readonly overlay: PendingOverlay;
}

/** Every table that events go through, as of the last event that has landed. */
export interface LakeNow {
  readonly entities: readonly EntityNow[];
  readonly bronze: TableAt | undefined;
  readonly quarantine: TableAt | undefined;
}

/**
 * Silver, and what has landed since. Every call looks at the logs first, so none goes behind one that was answered
 * before. Rejects with a ProblemError reads_catching_up when too much is new. One call at a time: the overlays are
 * made in working tables that all share.
 */
export interface PendingLake {
  /** With an id: as far as that record needs it. */
  entity(entity: Entity, id?: string): Promise<EntityNow>;
  all(): Promise<LakeNow>;
}

export function openPendingLake(context: LakeContext, options: PendingLakeOptions): PendingLake {
  const { businessTimeZone, models, patienceMs } = options;
  const tables = latestTables(context);
  const overlay = (entity: Entity | undefined) => {
    const modelSql = entity ? models[entity.name] : '';
    return createPendingOverlay(context, { entity, modelSql, businessTimeZone, tables });
  };
  const overlays = {
    ...Object.fromEntries(entityNames.map((name) => [name, overlay(catalog[name])])),
    [UNKNOWN_ENTITY]: overlay(undefined),
  } as Readonly<Record<EntityNow['entity'], PendingOverlay>>;
  let prepared: Promise<void> | undefined;
  async function begin(): Promise<Date> {
    // The same files are read again and again, and never change.
    prepared ??= context.engine.run(`
      set global parquet_metadata_cache = true;
      set global dynamic_or_filter_threshold = ${MOST_JOINED_KEYS}`);
    await prepared;
    return new Date(context.now().getTime() + patienceMs);
  }

  return {
    async entity({ name }, id) {
      const until = await begin();
      const [silver, bronze] = await Promise.all([tables(tablePath.silver(name)), tables(tablePath.bronze)]);
      const applied = appliedVersion(silver, APPLIED_BRONZE);
      await overlays[name].bringTo({ silver, bronze, applied }, until, id);
      return { entity: name, silver, applied, overlay: overlays[name] };
    },
    async all() {
      const until = await begin();
      const silvers = await Promise.all(entityNames.map((name) => tables(tablePath.silver(name))));
      // What silver has applied is in the quarantine before, so it is looked at after.
      const [quarantine, bronze] = await Promise.all([
        tables(tablePath.quarantine),
        tables(tablePath.bronze),
      ]);
      const entities: EntityNow[] = entityNames.map((entity, at) => ({
        entity,
        silver: silvers[at],
        applied: appliedVersion(silvers[at], APPLIED_BRONZE),
        overlay: overlays[entity],
      }));
      entities.push({
        entity: UNKNOWN_ENTITY,
        silver: undefined,
        applied: appliedVersion(quarantine, appliedBronzeOf(UNKNOWN_ENTITY)),
        overlay: overlays[UNKNOWN_ENTITY],
      });
      for (const { silver, applied, overlay } of entities)
        await overlay.bringTo({ silver, bronze, applied }, until);
      return { entities, bronze, quarantine };
    },
  };
}

const appliedVersion = (at: TableAt | undefined, appId: string): number =>
  at?.snapshot.transactions.get(appId)?.version ?? -1;
