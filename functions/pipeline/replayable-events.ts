import type { LakeContext } from '#lake/context';
import { list, literal } from '#lake/sql-text';
import type { QuarantinedEvent } from '../domain/replay-event.ts';
import type { Quarantine } from '../domain/replay-operations.ts';
import type { PendingLake } from './pending-lake.ts';
import { refusedEventRows, replayRows } from './quarantine-reader.ts';

const COLUMNS = list(
  ['reason', 'field', 'entity', 'event_id', 'event_hash', 'op', 'id', 'occurred_at', 'payload'].map(
    (name) => `refused.${name}`,
  ),
);

/** The refused events of the lake, those that wait for the refresh among them. */
export function openReplayableEvents({ engine }: LakeContext, lake: PendingLake): Quarantine {
  return {
    async find(eventId) {
      const refused = await refusedEventRows(await lake.all());
      const [last] = await engine.rows<QuarantinedEvent>(`
        select ${COLUMNS} from (${refused}) as refused where event_id = ${literal(eventId)}
        order by arrived_at desc, sequence_number desc, position desc limit 1`);
      return last;
    },
    async select({ event_ids, ...equal }, limit) {
      const now = await lake.all();
      const conditions = Object.entries(equal).flatMap(([column, value]) =>
        value === undefined ? [] : [`${column} = ${literal(value)}`],
      );
      if (event_ids) conditions.push(`event_id in (${list(event_ids.map(literal))})`);
      return engine.rows<QuarantinedEvent>(`
        select ${COLUMNS} from (${await refusedEventRows(now)}) as refused
        anti join (${await replayRows(now.bronze)}) as replay on replay.replay_of = refused.event_id
        where ${[...conditions, 'true'].join(' and ')}
        order by arrived_at, sequence_number, position limit ${limit}`);
    },
  };
}
