import { duckdbType } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import {
  quarantineColumns,
  silverColumns,
  type TableColumn,
  tablePath,
  UNKNOWN_ENTITY,
} from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { identifier, list } from '#lake/sql-text';
import { businessDate } from '../domain/business-date.ts';
import { ProblemError } from '../domain/problem-error.ts';
import { type BronzeFiles, bronzeFiles, firstPass, type Pass } from './bronze-files.ts';
import type { KnownState } from './known-records.ts';
import type { LatestTables } from './latest-tables.ts';
import { EVENT_PLACE } from './new-events.ts';
import { refusedEvents, refuseEvents, settleEvents } from './settle-events.ts';
import type { TableAt } from './table-at.ts';

/** Where the tables that are read stand. */
export interface LakeState {
  /** A table that is not there yet is undefined. */
  readonly silver: TableAt | undefined;
  readonly bronze: TableAt | undefined;
  /** The bronze version that silver has applied. */
  readonly applied: number;
}

/**
 * What the events that landed after the bronze version that silver has applied will make of it, in tables of its
 * own schema: `record` (records changed or begun, silver's columns), `ended` (id, deleted_at, bronze_version,
 * applied_events), `changed` (id of both), `event` (every pending event and its verdict) and `refused` (the
 * quarantine's columns). Judged and folded by the code of the refresh, so that silver comes to the same.
 */
export interface PendingOverlay {
  readonly schema: string;
  /** Changes when the records that silver and overlay show together may have changed. */
  readonly stamp: string;
  /** Whether any record is changed or ended. */
  readonly changesRecords: boolean;
  /**
   * Brings it to the latest bronze version. Begins anew when silver has applied more since.
   *
   * @throws ProblemError reads_catching_up at the deadline; what has been done by then stays done
   */
  bringTo(lake: LakeState, deadline: Date): Promise<void>;
}

export interface OverlayOptions {
  /** Undefined for the events that belong to no entity. */
  readonly entity: Entity | undefined;
  readonly tables: LatestTables;
  /** Text of the entity's silver model. */
  readonly modelSql: string;
  /** IANA zone. */
  readonly businessTimeZone: string;
}

/** Events judged at a time: a bound on memory, and on what is done twice after a deadline. */
const MAX_EVENTS_PER_PASS = 50_000;

interface Progress {
  readonly applied: number;
  /** As of the begin: what they say of events that silver has applied does not change until it applies more. */
  readonly deleted: TableAt | undefined;
  readonly quarantine: TableAt | undefined;
  /** Bronze version up to which events are in the overlay. */
  readonly through: number;
  /** The last bronze version that brought an event. */
  readonly changedAt: number;
  readonly changesRecords: boolean;
}

export function createPendingOverlay(context: LakeContext, options: OverlayOptions): PendingOverlay {
  const { engine, now } = context;
  const { entity, tables, modelSql, businessTimeZone } = options;
  const name = entity?.name ?? UNKNOWN_ENTITY;
  const schema = identifier(`pending_${name}_${context.ids()}`);
  let progress: Progress | undefined;

  async function settle(pass: Pass, { bronze }: LakeState, known: KnownState): Promise<void> {
    const events = { bronze: bronze!.table, files: pass.files };
    if (!entity) await refuseEvents(context, events);
    else {
      const parameters = {
        logicalDate: businessDate(now().toISOString(), businessTimeZone),
        businessTimeZone,
      };
      await settleEvents(context, { ...events, parameters }, known, entity, modelSql);
      await engine.run(`
        create or replace table settled_id as select id from candidate union all select id from ended_record;
        delete from ${schema}.record where id in (select id from settled_id);
        delete from ${schema}.ended where id in (select id from settled_id);
        insert into ${schema}.record by name select * from candidate;
        insert into ${schema}.ended select id, deleted_at, bronze_version, applied_events from ended_record`);
    }
    await engine.run(`
      insert into ${schema}.refused by name ${refusedEvents()};
      insert into ${schema}.event
        select event_id, event_hash, reason, field, ${EVENT_PLACE}, bronze_version
        from new_event join verdict using (number)`);
  }

  async function begin(applied: number): Promise<Progress> {
    const [deleted, quarantine] = await Promise.all([
      tables(tablePath.deleted),
      tables(tablePath.quarantine),
    ]);
    await engine.run(`
      create schema if not exists ${schema};
      create or replace table ${schema}.record (${definition(entity ? silverColumns(entity) : [idColumn])});
      create or replace table ${schema}.ended (
        id varchar, deleted_at timestamptz, bronze_version integer, applied_events varchar[]);
      create or replace view ${schema}.changed as
        select id from ${schema}.record union all select id from ${schema}.ended;
      create or replace table ${schema}.refused (${definition(quarantineColumns)});
      create or replace table ${schema}.event (event_id varchar, event_hash varchar, reason varchar, field varchar,
        shard_id varchar, sequence_number varchar, position integer, bronze_version integer)`);
    return { applied, deleted, quarantine, through: applied, changedAt: applied, changesRecords: false };
  }

  async function bringTo(lake: LakeState, deadline: Date): Promise<void> {
    if (progress?.applied !== lake.applied) progress = await begin(lake.applied);
    // Silver may have applied a version that this look at bronze has not seen yet.
    const target = Math.max(lake.applied, lake.bronze?.snapshot.version ?? -1);
    if (progress.through >= target) return;
    let waiting: BronzeFiles = await bronzeFiles(lake.bronze!.table, name, progress.through, target);
    while (progress.through < target) {
      const pass = firstPass(waiting, target, MAX_EVENTS_PER_PASS);
      if (pass.files.length > 0) {
        if (now() >= deadline) throw new ProblemError('reads_catching_up');
        await settle(pass, lake, { ...progress, silver: lake.silver, overlay: schema });
      }
      progress = await after(progress, pass);
      const done = new Set(pass.files);
      waiting = { ...waiting, files: waiting.files.filter((file) => !done.has(file)) };
    }
  }

  async function after(before: Progress, { files, version }: Pass): Promise<Progress> {
    if (files.length === 0) return { ...before, through: version };
    const [{ changed } = { changed: 0 }] = await engine.rows<{ changed: number }>(
      `select count(*) as changed from ${schema}.changed`,
    );
    const changedAt = Math.max(...files.map((file) => file.version));
    return { ...before, through: version, changedAt, changesRecords: changed > 0 };
  }

  return {
    schema,
    get stamp() {
      return String(progress?.changedAt);
    },
    get changesRecords() {
      return progress?.changesRecords ?? false;
    },
    async bringTo(lake, deadline) {
      try {
        await bringTo(lake, deadline);
      } catch (error) {
        // A step that broke off half-way may have left part of its work: only a whole one can be gone on from.
        if (!(error instanceof ProblemError)) progress = undefined;
        throw error;
      }
    },
  };
}

const idColumn: TableColumn = { name: 'id', type: 'string', required: true, description: '' };

const definition = (columns: readonly TableColumn[]): string =>
  list(columns.map(({ name, type }) => `${identifier(name)} ${duckdbType(type)}`));
