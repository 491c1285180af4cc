import { catalog } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import { tablePath } from '#contracts/lake-layout';
import { append } from '#lake/append';
import type { LakeContext } from '#lake/context';
import { merge } from '#lake/merge';
import { literal } from '#lake/sql-text';
import type { DeltaTable } from '#lake/table';
import { applyEvents, buildCandidate } from './apply-events.ts';
import { runAudits } from './audit.ts';
import { bronzeFiles } from './bronze-files.ts';
import { decideVerdicts, loadKnownRecords, loadNoKnownRecords } from './known-records.ts';
import { openBronze } from './land-events.ts';
import { judgeNewEvents, loadNewEvents, presentAsEvents } from './new-events.ts';
import { setParameters } from './parameters.ts';
import { retryLostRaces } from './retry-lost-races.ts';
import { openDeleted, openQuarantine, openSilver } from './silver-tables.ts';

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
): Promise<SilverResult> {
  return retryLostRaces(() => attemptRefresh(context, request, model));
}

async function attemptRefresh(
  context: LakeContext,
  request: SilverRequest,
  model: SilverModel,
): Promise<SilverResult> {
  const { engine } = context;
  const bronze = await openBronze(context);
  const quarantine = await openQuarantine(context);
  if (request.entity === 'unknown') return quarantineUnknown(context, { bronze, quarantine }, request);
  const entity = catalog[request.entity];
  const silver = await openSilver(context, entity);
  const deleted = await openDeleted(context);
  const snapshot = await silver.snapshot();
  const applied = snapshot.transactions.get(APPLIED_BRONZE)?.version ?? -1;
  if (applied >= request.bronzeVersion) return upToDate(request, snapshot.version);

  await setParameters(engine, request);
  await loadNewEvents(bronze, await bronzeFiles(bronze, entity.name, applied, request.bronzeVersion));
  await loadKnownRecords({ silver, quarantine, deleted }, snapshot, entity, applied);
  await judgeNewEvents(engine, entity, model.sql);
  await decideVerdicts(context);
  await applyEvents(context, entity);
  await engine.run(`create or replace view new_state_event as
    select row_number() over (order by id) as number, 'replace' as op, id, updated_at as occurred_at, record as data
    from new_state`);
  await presentAsEvents(engine, entity, 'new_state_event');
  await buildCandidate(context, entity, model.sql);
  await runAudits(engine, tablePath.silver(entity.name), model.audits);

  await appendRefused(quarantine, request);
  await appendDeleted(deleted, request);
  const result = await merge(silver, {
    // A deleted record comes as its id alone.
    source: 'select * from candidate union all by name select id from ended_record',
    on: ['id'],
    matched: [{ when: 'source._event_id is null', delete: true }, { update: 'all' }],
    notMatched: [{ when: 'source._event_id is not null', insert: 'all' }],
    orderBy: 'id',
    readVersion: snapshot.version,
    transactions: [{ appId: APPLIED_BRONZE, version: request.bronzeVersion }],
  });
  return { entity: entity.name, status: 'refreshed', version: result.version, ...(await counts(context)) };
}

/** Under this application id a silver table records the version of bronze/events it has applied. */
export const APPLIED_BRONZE = 'bronze/events';
/** Quarantine and deletions are shared by the entities: each has its own progress there. */
export const appliedBronzeOf = (entity: string) => `${APPLIED_BRONZE}/${entity}`;

async function quarantineUnknown(
  context: LakeContext,
  { bronze, quarantine }: { bronze: DeltaTable; quarantine: DeltaTable },
  request: SilverRequest,
): Promise<SilverResult> {
  const snapshot = await quarantine.snapshot();
  const applied = snapshot.transactions.get(appliedBronzeOf(request.entity))?.version ?? -1;
  if (applied >= request.bronzeVersion) return upToDate(request, snapshot.version);
  await loadNewEvents(bronze, await bronzeFiles(bronze, request.entity, applied, request.bronzeVersion));
  await loadNoKnownRecords(context);
  await judgeNewEvents(context.engine, undefined, '');
  await decideVerdicts(context);
  const version = await appendRefused(quarantine, request);
  const [{ refused } = { refused: 0 }] = await context.engine.rows<{ refused: number }>(
    'select count(*) as refused from verdict',
  );
  return { ...upToDate(request, version), status: 'refreshed', events: refused, refused };
}

async function appendRefused(quarantine: DeltaTable, request: SilverRequest): Promise<number> {
  const names = quarantineEventColumns.map((name) => `new_event.${name}`).join(', ');
  return appendShared(
    quarantine,
    request,
    'bronze_version, sequence_number, position',
    (committed) =>
      `select verdict.reason, verdict.field, ${names}
     from verdict join new_event on new_event.number = verdict.number
     where verdict.reason is not null and verdict.reason <> 'duplicate' and bronze_version > ${committed}`,
  );
}

const quarantineEventColumns = [
  'event_hash',
  'bronze_version',
  'shard_id',
  'sequence_number',
  'position',
  'arrived_at',
  'event_id',
  'op',
  'id',
  'occurred_at',
  'actor',
  'source',
  'contract_version',
  'trace_id',
  'payload',
  'entity',
] as const;

async function appendDeleted(deleted: DeltaTable, request: SilverRequest): Promise<number> {
  return appendShared(
    deleted,
    request,
    'id',
    (committed) =>
      `select id, deleted_at, bronze_version, applied_events as _applied_events, ${literal(request.entity)} as entity
     from ended_record where bronze_version > ${committed}`,
  );
}

/** Appends what a refresh that crashed after this very step has not appended already. */
async function appendShared(
  table: DeltaTable,
  request: SilverRequest,
  orderBy: string,
  rows: (committedVersion: number) => string,
): Promise<number> {
  const appId = appliedBronzeOf(request.entity);
  const snapshot = await table.snapshot();
  const committed = snapshot.transactions.get(appId)?.version ?? -1;
  if (committed >= request.bronzeVersion) return snapshot.version;
  const result = await append(table, rows(committed), {
    orderBy,
    readVersion: snapshot.version,
    transactions: [{ appId, version: request.bronzeVersion }],
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

const upToDate = ({ entity }: SilverRequest, version: number): SilverResult => ({
  entity,
  status: 'up_to_date',
  version,
  events: 0,
  upserted: 0,
  deleted: 0,
  refused: 0,
  duplicates: 0,
});
