import { catalog } from '#contracts/catalog';
import { contractRules } from '#contracts/contract-rules';
import type { Entity, EntityName } from '#contracts/entity';
import { silverColumns, tablePath } from '#contracts/lake-layout';
import { append } from '#lake/append';
import type { LakeContext } from '#lake/context';
import { merge } from '#lake/merge';
import { literal } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';
import { runAudits } from './audit.ts';
import { digestNumber } from './bookmarks.ts';
import { bronzeFiles, firstPass } from './bronze-files.ts';
import { knownColumns } from './known-columns.ts';
import { openBronze } from './land-events.ts';
import { hasLateRecords } from './late-records.ts';
import { madeBy } from './made-by.ts';
import { EVENT_PLACE } from './new-events.ts';
import { replaceDeleted, replaceRefused } from './replace-decisions.ts';
import { retryLostRaces } from './retry-lost-races.ts';
import { refusedEvents, refuseEvents, settleEvents } from './settle-events.ts';
import { openDeleted, openQuarantine, openSilver } from './silver-tables.ts';
import type { StepRun } from './step-run.ts';
import { latest } from './table-at.ts';

export interface SilverRequest {
  /** An entity of the catalog, or `unknown` for what belongs to none. */
  readonly entity: EntityName | 'unknown';
  /** Version of bronze/events to apply up to. */
  readonly bronzeVersion: number;
  readonly logicalDate: string;
  readonly businessTimeZone: string;
}

export interface SilverModel {
  readonly sql: string;
  readonly audits: string;
}

export interface SilverResult {
  readonly entity: string;
  readonly status: 'refreshed' | 'up_to_date';
  readonly version: number;
  readonly events: number;
  readonly upserted: number;
  readonly deleted: number;
  readonly refused: number;
  readonly duplicates: number;
}

/**
 * Brings silver/<entity> to a bronze version: reads the events not yet applied, quarantines those that a rule
 * refuses, and merges the rest. The applied version is part of the merge's commit; quarantine and deletions are
 * committed before it, each with their own, so that a crash at any point neither loses nor repeats.
 */
export function refreshSilver(
  context: LakeContext,
  request: SilverRequest,
  model: SilverModel,
  run?: StepRun,
): Promise<SilverResult> {
  return refreshInPasses(request, () => attemptPass(context, request, model, run));
}

/** Events applied at a time: what DuckDB holds of them stays well below a gigabyte. */
const MAX_EVENTS_PER_PASS = 200_000;

/** One step towards the request's bronze version, and the version it has come to. */
interface PassResult extends SilverResult {
  readonly applied: number;
}

async function refreshInPasses(
  request: SilverRequest,
  pass: () => Promise<PassResult>,
): Promise<SilverResult> {
  let { applied, ...total } = await retryLostRaces(pass);
  while (applied < request.bronzeVersion) {
    const { applied: reached, ...more } = await retryLostRaces(pass);
    total = {
      ...more,
      status: 'refreshed',
      events: total.events + more.events,
      upserted: total.upserted + more.upserted,
      deleted: total.deleted + more.deleted,
      refused: total.refused + more.refused,
      duplicates: total.duplicates + more.duplicates,
    };
    applied = reached;
  }
  return total;
}

async function attemptPass(
  context: LakeContext,
  request: SilverRequest,
  model: SilverModel,
  run: StepRun | undefined,
): Promise<PassResult> {
  const { engine } = context;
  const bronze = await openBronze(context);
  const quarantine = await openQuarantine(context);
  if (request.entity === 'unknown') return quarantineUnknown(context, { bronze, quarantine }, request, run);
  const entity = catalog[request.entity];
  const silver = await openSilver(context, entity);
  const deleted = await openDeleted(context);
  const snapshot = await silver.snapshot();
  const applied = snapshot.transactions.get(APPLIED_BRONZE)?.version ?? -1;
  if (applied >= request.bronzeVersion) return upToDate(request, snapshot.version);

  const waiting = await bronzeFiles(bronze, entity.name, applied, request.bronzeVersion);
  const { files, version } = firstPass(waiting, request.bronzeVersion, MAX_EVENTS_PER_PASS);
  const known = {
    silver: { table: silver, snapshot },
    deleted: await latest(deleted),
    quarantine: await latest(quarantine),
    applied,
  };
  const events = { bronze, files, version, parameters: request };
  await settleEvents(context, events, known, entity, model.sql);
  await runAudits(engine, tablePath.silver(entity.name), model.audits, run);

  const userMetadata = await madeBy(engine, {
    rules: silverRules(entity, model),
    time_zone: request.businessTimeZone,
    bronze_version: version,
    ...(run && { run_id: run.runId }),
  });
  const step = { entity: entity.name, version, userMetadata };
  if (await hasLateRecords(engine)) {
    const replaced = { ...step, appId: appliedBronzeOf(entity.name) };
    await replaceRefused(quarantine, replaced);
    await replaceDeleted(deleted, replaced);
  } else {
    await appendRefused(quarantine, step);
    await appendDeleted(deleted, step);
  }
  const values = knownColumns(silverColumns(entity), snapshot.schema);
  const result = await merge(silver, {
    // A deleted record comes as its id alone.
    source: 'select * from candidate union all by name select id from ended_record',
    on: ['id'],
    matched: [{ when: 'source._event_id is null', delete: true }, { update: values }],
    notMatched: [{ when: 'source._event_id is not null', insert: values }],
    orderBy: 'id',
    readVersion: snapshot.version,
    transactions: [{ appId: APPLIED_BRONZE, version }],
    userMetadata,
  });
  const counted = await counts(context);
  return { entity: entity.name, status: 'refreshed', version: result.version, applied: version, ...counted };
}

/** Under this application id a silver table records the version of bronze/events it has applied. */
export const APPLIED_BRONZE = 'bronze/events';
/** Quarantine and deletions are shared by the entities: each has its own progress there. */
export const appliedBronzeOf = (entity: string) => `${APPLIED_BRONZE}/${entity}`;

async function quarantineUnknown(
  context: LakeContext,
  { bronze, quarantine }: { bronze: DeltaTable; quarantine: DeltaTable },
  request: SilverRequest,
  run: StepRun | undefined,
): Promise<PassResult> {
  const { entity } = request;
  const snapshot = await quarantine.snapshot();
  const applied = snapshot.transactions.get(appliedBronzeOf(entity))?.version ?? -1;
  if (applied >= request.bronzeVersion) return upToDate(request, snapshot.version);
  const waiting = await bronzeFiles(bronze, entity, applied, request.bronzeVersion);
  const { files, version: target } = firstPass(waiting, request.bronzeVersion, MAX_EVENTS_PER_PASS);
  await refuseEvents(context, { bronze, files });
  const userMetadata = await madeBy(context.engine, {
    rules: NO_RULES,
    bronze_version: target,
    ...(run && { run_id: run.runId }),
  });
  const version = await appendRefused(quarantine, { entity, version: target, userMetadata });
  const [{ refused } = { refused: 0 }] = await context.engine.rows<{ refused: number }>(
    'select count(*) as refused from verdict',
  );
  const result = { ...upToDate(request, version), events: refused, refused, applied: target };
  return { ...result, status: 'refreshed' };
}

/** What decides about an entity's events and how its rows look, as a number that changes with any of it. */
export function silverRules(entity: Entity, { sql }: SilverModel): number {
  const columns = silverColumns(entity).map(({ name, type, required }) => [name, type, required]);
  return digestNumber(JSON.stringify([sql, columns, contractRules(entity)]));
}

/** What belongs to no entity is refused whatever the rules. */
export const NO_RULES = 0;

/** Events up to a bronze version, of one entity, about to be committed to the tables that entities share. */
interface SharedStep {
  readonly entity: string;
  readonly version: number;
  readonly userMetadata: string;
}

async function appendRefused(quarantine: DeltaTable, step: SharedStep): Promise<number> {
  return appendShared(quarantine, step, `bronze_version, ${EVENT_PLACE}`, refusedEvents);
}

async function appendDeleted(deleted: DeltaTable, step: SharedStep): Promise<number> {
  return appendShared(
    deleted,
    step,
    'id',
    (committed) =>
      `select id, deleted_at, bronze_version, applied_events as _applied_events, ${literal(step.entity)} as entity
       from ended_record where bronze_version > ${committed}`,
  );
}

/** Appends what a refresh that crashed after this very step has not appended already. */
async function appendShared(
  table: DeltaTable,
  { entity, version, userMetadata }: SharedStep,
  orderBy: string,
  rows: (committedVersion: number) => string,
): Promise<number> {
  const appId = appliedBronzeOf(entity);
  const snapshot = await table.snapshot();
  const committed = snapshot.transactions.get(appId)?.version ?? -1;
  if (committed >= version) return snapshot.version;
  const result = await append(table, rows(committed), {
    orderBy,
    readVersion: snapshot.version,
    transactions: [{ appId, version }],
    userMetadata,
  });
  return result.version;
}

async function counts({ engine }: LakeContext) {
  const [row] = await engine.rows<
    Pick<SilverResult, 'events' | 'upserted' | 'deleted' | 'refused' | 'duplicates'>
  >(`
    select count(*) as events,
      (select count(*) from candidate) as upserted,
      (select count(*) from ended_record) as deleted,
      count(*) filter (reason <> 'duplicate') as refused,
      count(*) filter (reason = 'duplicate') as duplicates
    from verdict`);
  return row!;
}

const upToDate = ({ entity, bronzeVersion }: SilverRequest, version: number): PassResult => ({
  entity,
  applied: bronzeVersion,
  status: 'up_to_date',
  version,
  events: 0,
  upserted: 0,
  deleted: 0,
  refused: 0,
  duplicates: 0,
});
