import type { Metadata } from './actions.ts';
import { type DataType, duckdbType, type StructField, type StructType, struct } from './schema.ts';
import { identifier, list } from './sql-text.ts';

const PHYSICAL_NAME = 'delta.columnMapping.physicalName';
const FIELD_ID = 'delta.columnMapping.id';

export type ColumnMappingMode = 'none' | 'name' | 'id';

/** Source: Delta protocol, "Column Mapping". */
export function columnMappingMode({ configuration }: Pick<Metadata, 'configuration'>): ColumnMappingMode {
  return (configuration['delta.columnMapping.mode'] ?? 'none') as ColumnMappingMode;
}

/** The schema without physical names if the table's mode says that they mean nothing. */
export function withMapping(schema: StructType, mode: ColumnMappingMode): StructType {
  if (mode !== 'none') return schema;
  const fields = schema.fields.map(
    ({ metadata: { [PHYSICAL_NAME]: _, [FIELD_ID]: __, ...rest }, ...field }) => ({
      ...field,
      metadata: rest,
    }),
  );
  return struct(fields);
}

/** Name of a column in data files, partition values and statistics. */
export function physicalName({ name, metadata }: StructField): string {
  const physical = metadata[PHYSICAL_NAME];
  return typeof physical === 'string' ? physical : name;
}

/** The number by which data files know the column in mode `id`. */
export function fieldId({ metadata }: StructField): number | undefined {
  const id = metadata[FIELD_ID];
  return typeof id === 'number' ? id : undefined;
}

/** The type as data files have it: nested fields under their physical names. */
export function physicalType(type: DataType): DataType {
  if (typeof type === 'string') return type;
  switch (type.type) {
    case 'struct':
      return struct(
        type.fields.map((field) => ({ ...field, name: physicalName(field), type: physicalType(field.type) })),
      );
    case 'array':
      return { ...type, elementType: physicalType(type.elementType) };
    case 'map':
      return { ...type, keyType: physicalType(type.keyType), valueType: physicalType(type.valueType) };
  }
}

/** SQL that gives a value read from a data file its type, and nested fields their names in the table. */
export function logicalSql(sql: string, type: DataType): string {
  return `CAST(${renamedSql(sql, type)} AS ${duckdbType(type)})`;
}

function renamedSql(sql: string, type: DataType): string {
  if (typeof type === 'string' || duckdbType(type) === duckdbType(physicalType(type))) return sql;
  switch (type.type) {
    case 'struct': {
      const members = type.fields.map(
        (field) =>
          `${identifier(field.name)} := ${renamedSql(`${sql}.${identifier(physicalName(field))}`, field.type)}`,
      );
      return `CASE WHEN ${sql} IS NULL THEN NULL ELSE struct_pack(${list(members)}) END`;
    }
    case 'array':
      return `list_transform(${sql}, lambda item: ${renamedSql('item', type.elementType)})`;
    case 'map':
      return `CASE WHEN ${sql} IS NULL THEN NULL ELSE map(
        list_transform(map_keys(${sql}), lambda item: ${renamedSql('item', type.keyType)}),
        list_transform(map_values(${sql}), lambda item: ${renamedSql('item', type.valueType)})) END`;
  }
}
