import type { Entity } from '#contracts/entity';
import type { LakeContext } from '#lake/context';
import type { DeltaTable } from '#lake/table';
import { applyEvents, buildCandidate } from './apply-events.ts';
import type { VersionedFile } from './bronze-files.ts';
import { decideVerdicts, type KnownState, loadKnownRecords, loadNoKnownRecords } from './known-records.ts';
import { endForgottenRecords, keepJudgements, loadLateRecords } from './late-records.ts';
import { EVENT_PLACE, judgeNewEvents, loadNewEvents, presentAsEvents } from './new-events.ts';
import { type ModelParameters, setParameters } from './parameters.ts';

export interface EventsToSettle {
  readonly bronze: DeltaTable;
  /** Files of one entity that hold the events. */
  readonly files: readonly VersionedFile[];
  /** The bronze version that they lead to. */
  readonly version: number;
  readonly parameters: ModelParameters;
}

/**
 * Judges the events by the rules and folds them into the records they touch, as they are known. Nothing is written
 * to the lake. Results, in tables: `new_event` and `verdict` (one row per event), `candidate` (the records that
 * change or begin, with silver's columns), `ended_record` (those that end) and `late_record` (those whose every event
 * was decided again, since one of them came late).
 */
export async function settleEvents(
  context: LakeContext,
  { bronze, files, version, parameters }: EventsToSettle,
  known: KnownState,
  entity: Entity,
  modelSql: string,
): Promise<void> {
  const { engine } = context;
  await setParameters(engine, parameters);
  const history = await loadLateRecords(bronze, entity, files, version);
  await loadNewEvents(bronze, files, history);
  await loadKnownRecords(engine, known, entity);
  await judgeNewEvents(engine, entity, modelSql);
  if (history.length > 0) await keepJudgements(engine, EVENT_PLACE);
  await decideVerdicts(engine);
  await applyEvents(context, entity);
  await engine.run(`create or replace view new_state_event as
    select row_number() over (order by id) as number, 'replace' as op, id, updated_at as occurred_at, record as data
    from new_state`);
  await presentAsEvents(engine, entity, 'new_state_event');
  await buildCandidate(context, entity, modelSql);
  if (history.length > 0) await endForgottenRecords(engine, version);
}

/** The same for events that belong to no entity of the catalog: every one of them is refused. */
export async function refuseEvents(
  context: LakeContext,
  { bronze, files }: Pick<EventsToSettle, 'bronze' | 'files'>,
): Promise<void> {
  const { engine } = context;
  await loadNewEvents(bronze, files);
  await loadNoKnownRecords(engine);
  await judgeNewEvents(engine, undefined, '');
  await decideVerdicts(engine);
}

/** The refused events among those settled, from after a bronze version, with the columns of the quarantine. */
export const refusedEvents = (after = -1): string =>
  `select * from (${decidedEvents}) where reason is not null and bronze_version > ${after}`;

/** The events settled, with the columns of the quarantine; of those that are not refused, the reason is null. */
export const decidedEvents = `
  select nullif(verdict.reason, 'duplicate') as reason, verdict.field, new_event.event_hash,
    bronze_event.* exclude (ingest_date, judged_before)
  from verdict
  join new_event on new_event.number = verdict.number
  join bronze_event using (${EVENT_PLACE})`;
