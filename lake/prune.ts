import type { AddFile } from './actions.ts';
import { physicalName } from './column-mapping.ts';
import type { Condition, ConditionValue } from './condition.ts';
import { fileStatistics } from './file-statistics.ts';
import { compareKeys, type OrderKey, orderKey } from './order-key.ts';
import { column, type DataType, type StructField } from './schema.ts';
import type { Snapshot } from './snapshot.ts';

/** What a file may hold in one column: nothing but nulls, or values within bounds (absent: unbounded). */
type ColumnRange = 'only_nulls' | { readonly min?: OrderKey; readonly max?: OrderKey };

type TableShape = Pick<Snapshot, 'schema' | 'partitionColumns'>;

/** The active files that may hold rows meeting all conditions. Never drops one that does. */
export function pruneFiles(
  snapshot: Pick<Snapshot, 'schema' | 'partitionColumns' | 'files'>,
  conditions: readonly Condition[],
): AddFile[] {
  const files = [...snapshot.files.values()];
  return conditions.length === 0 ? files : files.filter((file) => mayHoldRows(snapshot, file, conditions));
}

/** Whether a file may hold rows meeting all conditions, by partition values and statistics. */
export function mayHoldRows(shape: TableShape, file: AddFile, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => {
    const field = column(shape.schema, condition.column);
    const range = columnRange(shape, file, field);
    return range !== 'only_nulls' && mayMeet(field.type, range, condition);
  });
}

function columnRange(shape: TableShape, file: AddFile, field: StructField): ColumnRange {
  const { type } = field;
  const name = physicalName(field);
  if (shape.partitionColumns.includes(field.name)) {
    const value = file.partitionValues[name];
    if (value === null || value === undefined || value === '') return 'only_nulls';
    const key = orderKey(type, value);
    return key === undefined ? {} : { min: key, max: key };
  }
  const { numRecords, minValues, maxValues, nullCount } = fileStatistics(file);
  if (numRecords !== undefined && Number(nullCount[name] ?? Number.NaN) === numRecords) return 'only_nulls';
  const min = name in minValues ? orderKey(type, minValues[name]) : undefined;
  const max = name in maxValues ? upperKey(type, maxValues[name]) : undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function upperKey(type: DataType, value: unknown): OrderKey | undefined {
  // Some writers leave NaN out of the statistics; it sorts above every number.
  if (type === 'double' || type === 'float') return undefined;
  const key = orderKey(type, value);
  // Bounds of timestamps are cut to milliseconds by other writers.
  return /^timestamp/.test(String(type)) && key !== undefined ? (key as bigint) + 999n : key;
}

function mayMeet(type: DataType, range: Exclude<ColumnRange, string>, condition: Condition): boolean {
  const within = (value: ConditionValue, above: boolean, below: boolean) => {
    const key = orderKey(type, value);
    if (key === undefined) return true;
    if (above && range.max !== undefined && compareKeys(range.max, key) < 0) return false;
    return !(below && range.min !== undefined && compareKeys(range.min, key) > 0);
  };
  switch (condition.op) {
    case '=':
      return within(condition.value, true, true);
    case 'in':
      return condition.value.some((value) => within(value, true, true));
    case 'between':
      return within(condition.value[0], true, false) && within(condition.value[1], false, true);
    case '<':
    case '<=':
      // A file that starts exactly at the bound is kept for `<` too: it costs a read, never a row.
      return within(condition.value, false, true);
    case '>':
    case '>=':
      return within(condition.value, true, false);
  }
}
