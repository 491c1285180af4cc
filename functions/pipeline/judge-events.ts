import { catalog } from '#contracts/catalog';
import type { ChangeEvent } from '#contracts/change-event';
import type { Entity, EntityName } from '#contracts/entity';
import type { Engine } from '#lake/engine';
import { list, literal } from '#lake/sql-text';
import type { Refusal } from '../domain/replay-operations.ts';
import { judgeNewEvents } from './new-events.ts';
import { type ModelParameters, setParameters } from './parameters.ts';

/**
 * What the rules of each event alone say of events that are not in the lake; undefined for those they let pass.
 * Whether a record exists or has another version is seen when the event is applied.
 *
 * @param models text of the silver model of each entity
 */
export async function judgeEvents(
  engine: Engine,
  models: Readonly<Record<EntityName, string>>,
  parameters: ModelParameters,
  events: readonly ChangeEvent[],
): Promise<readonly (Refusal | undefined)[]> {
  await setParameters(engine, parameters);
  const refusals = new Map<ChangeEvent, Refusal>();
  for (const entity of Object.values(catalog)) {
    const ofEntity = events.filter((event) => event.entity === entity.name);
    if (ofEntity.length === 0) continue;
    const judged = await judgeAll(engine, entity, models[entity.name], ofEntity);
    for (const { number, ...refusal } of judged) refusals.set(ofEntity[number - 1]!, refusal);
  }
  return events.map((event) => refusals.get(event));
}

async function judgeAll(engine: Engine, entity: Entity, modelSql: string, events: readonly ChangeEvent[]) {
  const rows = events.map(({ event_id, op, id, occurred_at, data }, at) => {
    const texts = [event_id, op, id].map(literal);
    const json = data === null ? 'null' : literal(JSON.stringify(data));
    return `(${list([String(at + 1), ...texts, `timestamptz ${literal(occurred_at)}`, `${json}::json`])})`;
  });
  await engine.run(`create or replace table new_event as
    select * from (values ${list(rows)}) as event (number, event_id, op, id, occurred_at, data)`);
  await judgeNewEvents(engine, entity, modelSql);
  return engine.rows<Refusal & { number: number }>(
    'select number, reason, field from judged where reason is not null',
  );
}
