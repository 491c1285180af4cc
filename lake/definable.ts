import { LakeError } from './error.ts';
import { column, type DataType, duckdbType, type StructType } from './schema.ts';

/** Rejects with `invalid_argument` or `unsupported_feature` a schema that this writer must not give a table. */
export function assertDefinable(schema: StructType, partitionColumns: readonly string[]): void {
  const refuse = (message: string, columns: readonly string[]) => {
    throw new LakeError('invalid_argument', message, { details: { columns } });
  };
  for (const { type } of schema.fields) assertWritableType(type);
  const names = schema.fields.map(({ name }) => name);
  const lower = names.map((each) => each.toLowerCase());
  const doubled = names.filter((_, at) => lower.indexOf(lower[at]!) !== at);
  if (doubled.length > 0) refuse('Column names must differ in more than upper and lower case', doubled);
  const unfit = partitionColumns.filter((each) => {
    const { type } = column(schema, each);
    return typeof type !== 'string' || type === 'binary';
  });
  if (unfit.length > 0) refuse(`Columns cannot partition a table: ${unfit.join(', ')}`, unfit);
  if (names.every((each) => partitionColumns.includes(each))) {
    refuse('A table needs a column that is not a partition column', partitionColumns);
  }
}

/** Timestamps without zone are read only: a table that has them closes itself to readers of version 1. */
function assertWritableType(type: DataType): void {
  if (JSON.stringify(type).includes('"timestamp_ntz"')) {
    throw new LakeError('unsupported_feature', 'Tables with timestamp_ntz columns are not written', {
      details: { features: ['timestampNtz'] },
    });
  }
  duckdbType(type);
}
