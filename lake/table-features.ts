import type { Metadata, Protocol } from './actions.ts';
import type { StructField, StructType } from './schema.ts';

/** Features a reader must know and this one does. Source: Delta protocol, "Valid Feature Names in Table Features". */
const READABLE = new Set([
  'columnMapping',
  'deletionVectors',
  'timestampNtz',
  'typeWidening',
  'typeWidening-preview',
  'v2Checkpoint',
  'vacuumProtocolCheck',
]);

/** Features that this writer guards. */
const WRITABLE = new Set(['appendOnly', 'invariants', 'checkConstraints']);

/** What each writer version demanded before features had names. */
const LEGACY_WRITER_FEATURES: readonly (readonly [version: number, feature: string])[] = [
  [2, 'appendOnly'],
  [2, 'invariants'],
  [3, 'checkConstraints'],
  [4, 'changeDataFeed'],
  [4, 'generatedColumns'],
  [5, 'columnMapping'],
  [6, 'identityColumns'],
];

const NEWEST_READER = 3;
const NEWEST_WRITER = 7;

/** Names of what the protocol demands of a reader and this implementation lacks. */
export function unreadableFeatures(protocol: Protocol): string[] {
  const { minReaderVersion, readerFeatures } = protocol;
  if (minReaderVersion > NEWEST_READER) return [`readerVersion ${minReaderVersion}`];
  if (minReaderVersion < NEWEST_READER) return [];
  return (readerFeatures ?? ['readerFeatures']).filter((feature) => !READABLE.has(feature));
}

/** Names of what the protocol demands of a writer, the table makes use of, and this implementation lacks. */
export function unwritableFeatures(protocol: Protocol, metadata: Metadata, schema: StructType): string[] {
  const { minWriterVersion, writerFeatures } = protocol;
  if (minWriterVersion > NEWEST_WRITER) return [`writerVersion ${minWriterVersion}`];
  const demanded =
    minWriterVersion === NEWEST_WRITER
      ? (writerFeatures ?? ['writerFeatures'])
      : LEGACY_WRITER_FEATURES.filter(([version]) => version <= minWriterVersion).map(([, name]) => name);
  return demanded.filter((feature) => !WRITABLE.has(feature) && isInUse(feature, metadata, schema));
}

/** A feature that a table may use, and does not, asks nothing of its writers. */
function isInUse(feature: string, { configuration }: Metadata, schema: StructType): boolean {
  const marked = (key: string) => schema.fields.some(({ metadata }: StructField) => key in metadata);
  switch (feature) {
    case 'changeDataFeed':
      return configuration['delta.enableChangeDataFeed'] === 'true';
    case 'generatedColumns':
      return marked('delta.generationExpression');
    case 'columnMapping':
      return (configuration['delta.columnMapping.mode'] ?? 'none') !== 'none';
    case 'identityColumns':
      return marked('delta.identity.start');
    default:
      return true;
  }
}
