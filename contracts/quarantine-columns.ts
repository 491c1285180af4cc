import type { Column } from './columns.ts';
import { quarantineColumns } from './lake-layout.ts';

/** Columns of the quarantine that the API shows, newest knowledge first. */
const shown = [
  'event_id',
  'reason',
  'field',
  'entity',
  'op',
  'id',
  'occurred_at',
  'arrived_at',
  'actor',
  'source',
  'trace_id',
  'event_hash',
  'shard_id',
  'sequence_number',
  'position',
] as const;

/** Where in the stream an event stood: identifies it. */
export const quarantineKey = ['sequence_number', 'position', 'shard_id'] as const;

/** A refused event as it is listed; filters by `data` go by its JSON text. */
export const quarantinedEventColumns: readonly Column[] = [
  ...shown.map(
    (name): Column => ({ ...quarantineColumns.find((column) => column.name === name)!, pii: false }),
  ),
  {
    name: 'data',
    type: 'string',
    required: false,
    pii: true,
    description: 'The data of the event as it was received; the text itself where it is no event.',
  },
];
