import type { Entity } from '#contracts/entity';
import { tablePath, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { mayHoldRows } from '#lake/prune';
import { relationOfFiles } from '#lake/read-files';
import { identifier, literal } from '#lake/sql-text';
import { businessDate } from '../domain/business-date.ts';
import { ProblemError } from '../domain/problem-error.ts';
import { type BronzeFiles, bronzeFiles, firstPass, type Pass } from './bronze-files.ts';
import type { LatestTables } from './latest-tables.ts';
import { addSettled, createOverlayTables } from './overlay-tables.ts';
import { refuseEvents, settleEvents } from './settle-events.ts';
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
 * What the events that landed after the bronze version that silver has applied will make of it, in the tables of
 * {@link createOverlayTables}. Judged and folded by the code of the refresh, so that silver comes to the same.
 */
export interface PendingOverlay {
  readonly schema: string;
  /** Changes when the records that silver and overlay show together may have changed. */
  readonly stamp: string;
  /** Whether any record is changed or ended. */
  readonly changesRecords: boolean;
  /**
   * Brings it to the latest bronze version, or as far as one record needs it. Begins anew when silver has applied
   * more since.
   *
   * @throws ProblemError reads_catching_up at the deadline; what has been done by then stays done
   */
  bringTo(lake: LakeState, deadline: Date, id?: string): Promise<void>;
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
/** So many files may wait while reads of single records only look whether theirs is in them. */
const MAX_WAITING_FILES = 16;

interface Progress {
  /** The bronze version that silver has applied. */
  readonly applied: number;
  /** As of the begin: what they say of events that silver has applied does not change until it applies more. */
  readonly deleted: TableAt | undefined;
  readonly quarantine: TableAt | undefined;
  /** Bronze version up to which files are known. */
  readonly seen: number;
  /** Those of them whose events are not in the overlay yet. */
  readonly waiting: BronzeFiles;
  /** The last bronze version whose events are in it. */
  readonly changedAt: number;
  readonly changesRecords: boolean;
}

export function createPendingOverlay(context: LakeContext, options: OverlayOptions): PendingOverlay {
  const { engine, now } = context;
  const { entity, tables, modelSql, businessTimeZone } = options;
  const name = entity?.name ?? UNKNOWN_ENTITY;
  const schema = identifier(`pending_${name}_${context.ids()}`);
  let progress: Progress | undefined;

  async function begin(applied: number): Promise<Progress> {
    const [deleted, quarantine] = await Promise.all([
      tables(tablePath.deleted),
      tables(tablePath.quarantine),
    ]);
    await createOverlayTables(engine, schema, entity);
    const waiting = { files: [], packedUpTo: applied };
    return {
      applied,
      deleted,
      quarantine,
      seen: applied,
      waiting,
      changedAt: applied,
      changesRecords: false,
    };
  }

  async function withNewFiles(before: Progress, { table, snapshot }: TableAt): Promise<Progress> {
    // Silver may have applied a version that this look at bronze has not seen yet.
    if (snapshot.version <= before.seen) return before;
    const { files, packedUpTo } = await bronzeFiles(table, name, before.seen, snapshot.version);
    const waiting = {
      files: [...before.waiting.files, ...files],
      packedUpTo: before.seen < 0 ? packedUpTo : before.waiting.packedUpTo,
    };
    return { ...before, seen: snapshot.version, waiting };
  }

  async function settlePass(before: Progress, pass: Pass, { silver, bronze }: LakeState): Promise<Progress> {
    const events = { bronze: bronze!.table, ...pass };
    if (!entity) await refuseEvents(context, events);
    else {
      const logicalDate = businessDate(now().toISOString(), businessTimeZone);
      const parameters = { logicalDate, businessTimeZone };
      const known = { ...before, silver, overlay: schema };
      await settleEvents(context, { ...events, parameters }, known, entity, modelSql);
    }
    const { changed } = await addSettled(engine, schema, entity);
    const settled = new Set(pass.files);
    const files = before.waiting.files.filter((file) => !settled.has(file));
    return {
      ...before,
      waiting: { ...before.waiting, files },
      changedAt: Math.max(...pass.files.map(({ version }) => version)),
      changesRecords: changed > 0,
    };
  }

  async function bringTo(lake: LakeState, deadline: Date, id: string | undefined): Promise<void> {
    if (progress?.applied !== lake.applied) progress = await begin(lake.applied);
    if (lake.bronze === undefined) return;
    progress = await withNewFiles(progress, lake.bronze);
    if (id !== undefined && !(await waitsFor(id, progress.waiting, lake.bronze))) return;
    while (progress.waiting.files.length > 0) {
      if (now() >= deadline) throw new ProblemError('reads_catching_up');
      const pass = firstPass(progress.waiting, progress.seen, MAX_EVENTS_PER_PASS);
      progress = await settlePass(progress, pass, lake);
    }
  }

  /** Whether events of a record may be among those that are not settled. */
  async function waitsFor(
    id: string,
    { files }: BronzeFiles,
    { table, snapshot }: TableAt,
  ): Promise<boolean> {
    if (files.length > MAX_WAITING_FILES) return true;
    const where = [{ column: 'id', op: '=', value: id }] as const;
    const possible = files.map(({ file }) => file).filter((file) => mayHoldRows(snapshot, file, where));
    if (possible.length === 0) return false;
    const rows = await relationOfFiles(table, snapshot, possible);
    const found = await engine.rows(`select 1 from (${rows}) where id = ${literal(id)} limit 1`);
    return found.length > 0;
  }

  return {
    schema,
    get stamp() {
      return String(progress?.changedAt);
    },
    get changesRecords() {
      return progress?.changesRecords ?? false;
    },
    async bringTo(lake, deadline, id) {
      try {
        await bringTo(lake, deadline, id);
      } catch (error) {
        // A step that broke off half-way may have left part of its work: only a whole one can be gone on from.
        if (!(error instanceof ProblemError)) progress = undefined;
        throw error;
      }
    },
  };
}
