import { entityColumns } from './columns.ts';
import type { Entity } from './entity.ts';
import type { ColumnType } from './field-meta.ts';

/** Where each table lies below the lake's bucket. */
export const tablePath = {
  bronze: 'bronze/events',
  quarantine: 'quarantine/events',
  deleted: 'silver/deleted',
  silver: (entity: string) => `silver/${entity}`,
  gold: (model: string) => `gold/${model}`,
  audits: 'quality/audits',
} as const;

/** The one-object export of a gold table, replaced whole after its audits passed. */
export const exportKey = (model: string): string => `gold/${model}.parquet`;
/** What the export holds: table and version, rows, bytes, SHA-256. */
export const exportManifestKey = (model: string): string => `gold/${model}.json`;

/** Where a Kinesis batch that could not be landed is kept, payload included. Lambda chooses these keys. */
export const FAILED_EVENTS_PREFIX = 'aws/lambda/';

/** What trainings make on their way, copied from the tables: of no use when they are over, and deleted after a week. */
export const TRAINING_PREFIX = 'training';

/** Partition of bronze for what is no change event of a known entity. */
export const UNKNOWN_ENTITY = 'unknown';

export interface LakeColumn<T extends string = ColumnType | 'boolean'> {
  readonly name: string;
  readonly type: T;
  readonly required: boolean;
  readonly description: string;
}

export type TableColumn = LakeColumn<ColumnType>;

const column = <T extends string = ColumnType>(
  name: string,
  type: T,
  required: boolean,
  description: string,
): LakeColumn<T> => ({ name, type, required, description });

/** bronze/events: every accepted event as it was received, and where in the stream it stood. */
export const bronzeColumns: readonly TableColumn[] = [
  column('shard_id', 'string', true, 'Kinesis shard.'),
  column('sequence_number', 'string', true, 'Kinesis sequence number, zero-padded to sort as text.'),
  column('position', 'integer', true, 'Place of the event among the lines of its record, from 0.'),
  column('arrived_at', 'timestamp', true, 'When the stream took the record.'),
  column('event_id', 'string', false, 'Same for every try of a request with the same Idempotency-Key.'),
  column('op', 'string', false, 'create, replace, update or delete.'),
  column('id', 'string', false, 'Identity of the record written.'),
  column('occurred_at', 'timestamp', false, 'When the API accepted the write.'),
  column('actor', 'string', false, 'Who wrote.'),
  column('source', 'string', false, 'Through what.'),
  column('contract_version', 'integer', false, 'Version of the contracts.'),
  column('trace_id', 'string', false, 'Trace of the request.'),
  column('payload', 'string', true, 'The event as received; base64 when it is not UTF-8.'),
  column('entity', 'string', true, 'Entity, or `unknown`. Partition.'),
  column('ingest_date', 'date', true, 'UTC day of arrived_at. Partition.'),
];
export const bronzePartitionColumns = ['entity', 'ingest_date'] as const;

/** quarantine/events: each event that a rule refused, with its typed reason. */
export const quarantineColumns: readonly TableColumn[] = [
  column('reason', 'string', true, 'Code of the rule, see refusal-reasons.'),
  column('field', 'string', false, 'The field at fault, when it is one.'),
  column(
    'event_hash',
    'string',
    true,
    'Digest of operation, id, data and if_version: tells a retry from a conflict.',
  ),
  column('bronze_version', 'integer', true, 'Version of bronze/events that brought the event.'),
  ...bronzeColumns.filter(({ name }) => name !== 'entity' && name !== 'ingest_date'),
  column('entity', 'string', true, 'Entity, or `unknown`. Partition.'),
];

/** silver/deleted: which events led up to a deletion, so that a late retry of one is still recognised. */
export const deletedColumns: readonly TableColumn[] = [
  column('id', 'string', true, 'Identity of the deleted record.'),
  column('deleted_at', 'timestamp', true, 'When the delete was accepted.'),
  column('bronze_version', 'integer', true, 'Version of bronze/events that brought the delete.'),
  column('_applied_events', 'array<string>', true, 'Events applied to the record: `event_id:event_hash`.'),
  column('entity', 'string', true, 'Entity. Partition.'),
];

/** quality/audits: what each audit found, whether or not its table was then published. */
export const auditColumns: readonly LakeColumn[] = [
  column('run_id', 'string', true, 'The run that it was part of.'),
  column('logical_date', 'date', true, 'The day that the run computed for.'),
  column('table', 'string', true, 'The table that was audited, such as `gold.sales_daily`.'),
  column('audit', 'string', true, 'Name of the audit.'),
  column('rows_found', 'integer', true, 'Rows that it must not find.'),
  column('passed', 'boolean', true, 'Whether it found none.'),
  column('at', 'timestamp', true, 'When it was run.'),
];
/** A step of a run that is tried again audits again. */
export const auditKey = ['at', 'run_id', 'table', 'audit'] as const;

/** Columns of every silver table besides those of its contract. */
export const silverMetadataColumns: readonly TableColumn[] = [
  column('_updated_at', 'timestamp', true, 'When the last applied event was accepted.'),
  column('_event_id', 'string', true, 'The last applied event.'),
  column('_applied_events', 'array<string>', true, 'Events applied to the record: `event_id:event_hash`.'),
];

/** Columns that a silver model derives from the contract's, by entity. */
const derivedColumns: Readonly<Record<string, readonly TableColumn[]>> = {
  sale: [column('sale_date', 'date', true, 'Day of the sale in the business time zone.')],
};

export function silverColumns(entity: Entity): TableColumn[] {
  return [...entityColumns(entity), ...(derivedColumns[entity.name] ?? []), ...silverMetadataColumns];
}
