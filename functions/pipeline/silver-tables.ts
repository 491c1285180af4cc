import type { Entity } from '#contracts/entity';
import { deletedColumns, quarantineColumns, silverColumns, tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import type { DeltaTable } from '#lake/table';
import { openTable } from './open-table.ts';
import { tableDefinition } from './table-definition.ts';

export const openSilver = (context: LakeContext, entity: Entity): Promise<DeltaTable> =>
  openTable(
    context,
    tablePath.silver(entity.name),
    tableDefinition(silverColumns(entity), {
      description: entity.description,
      // Single records are read often. Half of this would make lists slower, twice of it reads by id.
      configuration: { 'lake.rowGroupRows': '16384' },
    }),
  );

export const openQuarantine = (context: LakeContext): Promise<DeltaTable> =>
  openTable(
    context,
    tablePath.quarantine,
    tableDefinition(quarantineColumns, {
      partitionColumns: ['entity'],
      description: 'Events that a rule refused, with the reason.',
    }),
  );

export const openDeleted = (context: LakeContext): Promise<DeltaTable> =>
  openTable(
    context,
    tablePath.deleted,
    tableDefinition(deletedColumns, {
      partitionColumns: ['entity'],
      description: 'Deleted records and the events that led there.',
    }),
  );
