import { goldCatalog } from '#contracts/gold-catalog';
import type { GoldTable } from './gold-model.ts';

/** Every table of gold, in alphabetical order. */
export const goldTables = (): GoldTable[] =>
  goldCatalog.map(({ name, description, key, columns }) => ({
    name,
    description,
    grain: key,
    columns: new Map(columns.map((column) => [column.name, column.description])),
    pii: columns.flatMap((column) => (column.pii ? [column.name] : [])),
  }));
