import type { ReceivedEvent } from '#functions/domain/stream-batch';
import { textTable } from '../terminal/text-table.ts';
import type { DeadLetter } from './dead-letter.ts';

type Place = Pick<ReceivedEvent, 'shard_id' | 'sequence_number' | 'position'>;

const keyOf = ({ shard_id, sequence_number, position }: Place): string =>
  `${shard_id} ${sequence_number} ${position}`;

/** One line per dead letter. */
export function listing(letters: readonly DeadLetter[], missing: readonly Place[]): string[] {
  const lacking = new Set(missing.map(keyOf));
  return textTable(
    ['set aside at', 'because', 'records', 'events', 'missing', 'key'],
    letters.map(({ key, setAsideAt, condition, records, events }) => [
      setAsideAt,
      condition,
      records.length,
      events.length,
      events.filter((event) => lacking.has(keyOf(event))).length,
      key,
    ]),
    200,
  );
}

/** What a dead letter holds, without the data of its events. */
export function description(letter: DeadLetter, missing: readonly Place[]): string[] {
  const lacking = new Set(missing.map(keyOf));
  const { key, condition, setAsideAt, records, events } = letter;
  const arrivals = events.map(({ arrived_at }) => arrived_at).sort();
  return [
    key,
    `Set aside at ${setAsideAt}: ${condition}. ${records.length} records, ${events.length} events, ` +
      `received from ${arrivals[0] ?? 'none'} to ${arrivals.at(-1) ?? 'none'}.`,
    '',
    ...textTable(
      ['arrived at', 'entity', 'op', 'id', 'event_id', 'bytes', 'in bronze'],
      events.map((event) => {
        const { entity, op, id, event_id } = fields(event);
        const landed = lacking.has(keyOf(event)) ? 'no' : 'yes';
        return [event.arrived_at, entity, op, id, event_id, Buffer.byteLength(event.payload), landed];
      }),
    ),
  ];
}

function fields({ payload, utf8 }: ReceivedEvent): Record<string, unknown> {
  if (!utf8) return { entity: '(not UTF-8)' };
  try {
    const event: unknown = JSON.parse(payload);
    if (typeof event === 'object' && event !== null) return event as Record<string, unknown>;
  } catch {
    // Said below.
  }
  return { entity: '(no event)' };
}
