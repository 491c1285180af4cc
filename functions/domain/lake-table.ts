import { catalog } from '#contracts/catalog';
import { entityColumns } from '#contracts/columns';
import {
  auditColumns,
  auditKey,
  bronzeColumns,
  deletedColumns,
  type LakeColumn,
  quarantineColumns,
  silverColumns,
  tablePath,
} from '#contracts/lake-layout';
import { quarantineKey } from '#contracts/quarantine-columns';
import type { GoldTable } from './gold-model.ts';

export type LakeLayer = 'bronze' | 'silver' | 'quarantine' | 'gold' | 'quality';

/** A table of the lake as its readers know it, whether or not it has been made yet. */
export interface LakeTable {
  /** Such as `silver.sale`. */
  readonly name: string;
  readonly layer: LakeLayer;
  /** Where it lies below the lake's bucket. */
  readonly path: string;
  /** Columns that identify a row, never null. */
  readonly key: readonly string[];
  /** What each column means, by name. */
  readonly columns: ReadonlyMap<string, string>;
  /** Columns with personal data. */
  readonly pii: readonly string[];
}

/** Every table of the lake, layer by layer. */
export const lakeTables = (gold: readonly GoldTable[]): LakeTable[] => [
  // A payload is everything that somebody sent.
  table('bronze', tablePath.bronze, ['sequence_number', 'position', 'shard_id'], bronzeColumns, ['payload']),
  ...Object.values(catalog).map((entity) =>
    table(
      'silver',
      tablePath.silver(entity.name),
      ['id'],
      silverColumns(entity),
      entityColumns(entity).flatMap(({ name, pii }) => (pii ? [name] : [])),
    ),
  ),
  table('silver', tablePath.deleted, ['entity', 'id'], deletedColumns),
  table('quarantine', tablePath.quarantine, quarantineKey, quarantineColumns, ['payload']),
  ...gold.map(({ name, grain, columns, pii }): LakeTable => {
    const path = tablePath.gold(name);
    return { name: nameOf(path), layer: 'gold', path, key: grain, columns, pii };
  }),
  table('quality', tablePath.audits, auditKey, auditColumns),
];

/** `silver.sale` for `silver/sale`. */
export const nameOf = (path: string): string => path.replace('/', '.');

const table = (
  layer: LakeLayer,
  path: string,
  key: readonly string[],
  columns: readonly LakeColumn[],
  pii: readonly string[] = [],
): LakeTable => ({
  name: nameOf(path),
  layer,
  path,
  key,
  columns: new Map(columns.map(({ name, description }) => [name, description])),
  pii,
});
