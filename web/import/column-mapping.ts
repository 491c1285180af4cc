import { type Entity, isOptional } from '#contracts/entity';
import { fieldMeta } from '#contracts/field-meta';

/** The field that each column of a file fills, by the column's position; undefined leaves the column out. */
export type ColumnMapping = readonly (string | undefined)[];

/** By name or alias, whatever the case; a field is filled once. */
export function guessMapping(columns: readonly string[], entity: Entity): ColumnMapping {
  const names = new Map(
    Object.entries(entity.fields).flatMap(([name, schema]) =>
      [name, ...(fieldMeta(schema).aliases ?? [])].map((alias) => [normal(alias), name] as const),
    ),
  );
  const taken = new Set<string>();
  return columns.map((column) => {
    const field = names.get(normal(column));
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
}

/** `E-mail Fornecedor` and `email_fornecedor` are one name. */
const normal = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]/g, '');

/** Fields that every record needs and no column fills. */
export const missingFields = (mapping: ColumnMapping, entity: Entity): string[] =>
  Object.entries(entity.fields)
    .filter(([name, schema]) => !isOptional(schema) && !mapping.includes(name))
    .map(([name]) => name);

/** Fields that more than one column fills. */
export const repeatedFields = (mapping: ColumnMapping): string[] =>
  [
    ...new Set(mapping.filter((field, at) => field !== undefined && mapping.indexOf(field) !== at)),
  ] as string[];
