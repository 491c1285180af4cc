import * as z from 'zod';
import { castField, entityColumns } from './columns.ts';
import type { Entity } from './entity.ts';
import type { RefusalReason } from './refusal-reasons.ts';

export interface ContractRule {
  readonly reason: RefusalReason;
  readonly field: string;
  /** DuckDB predicate over `op`, `data` (JSON) and `fields` (its fields as text) that is true for an event to refuse. */
  readonly refusedWhen: string;
}

/**
 * The rules every event must meet because of the contract alone, for events that reached the stream without the
 * API's validation. A whole record (create, replace) needs every required field; a patch must not null one.
 */
export function contractRules(entity: Entity): ContractRule[] {
  // The server fills these two: their absence from the data is no fault.
  const given = entityColumns(entity).filter(({ name }) => name !== 'id' && name !== 'created_at');
  const missing = given
    .filter(({ required }) => required)
    .map(({ name }): ContractRule => {
      const absent = `coalesce(fields."${name}", '') = ''`;
      const patched = `json_exists(data, '$.${name}')`;
      const refusedWhen = `op <> 'delete' and ${absent} and (op <> 'update' or ${patched})`;
      return { reason: 'required_field_missing', field: name, refusedWhen };
    });
  const invalid = entityColumns(entity)
    .filter(({ type }) => type !== 'string')
    .map((column): ContractRule => {
      const { name } = column;
      const refusedWhen = `op <> 'delete' and fields."${name}" is not null and (${castField('fields', column)}) is null`;
      return { reason: 'invalid_value', field: name, refusedWhen };
    });
  return [...missing, ...invalid, ...limits(entity)];
}

/** Ranges of whole numbers and closed lists of words, as the schemas state them. */
function limits(entity: Entity): ContractRule[] {
  return Object.entries(entity.fields).flatMap(([name, schema]): ContractRule[] => {
    const inner = withoutWrappers(schema);
    const text = `fields."${name}"`;
    if (inner instanceof z.ZodEnum) {
      const words = inner.options.map((word) => `'${String(word).replaceAll("'", "''")}'`);
      const refusedWhen = `op <> 'delete' and ${text} is not null and ${text} not in (${words.join(', ')})`;
      return [{ reason: 'not_in_list', field: name, refusedWhen }];
    }
    if (inner instanceof z.ZodNumber) {
      const value = castField('fields', { name, type: 'integer' });
      const refusedWhen = `op <> 'delete' and (${value}) not between ${inner.minValue} and ${inner.maxValue}`;
      return [{ reason: 'out_of_range', field: name, refusedWhen }];
    }
    return [];
  });
}

function withoutWrappers(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? withoutWrappers(schema.unwrap() as z.ZodType)
    : schema;
}
