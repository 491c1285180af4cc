import type { LakeColumn } from '#contracts/lake-layout';
import { type DataType, field, struct } from '#lake/schema';
import type { TableDefinition } from '#lake/table';

/** A Delta table definition from contract columns. */
export function tableDefinition(
  columns: readonly LakeColumn[],
  options: Omit<TableDefinition, 'schema'> = {},
): TableDefinition {
  const fields = columns.map(({ name, type, required, description }) => ({
    ...field(name, dataType(type), !required),
    metadata: { comment: description },
  }));
  return { schema: struct(fields), ...options };
}

function dataType(type: LakeColumn['type']): DataType {
  return type === 'array<string>' ? { type: 'array', elementType: 'string', containsNull: true } : type;
}
