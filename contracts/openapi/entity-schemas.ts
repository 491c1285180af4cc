import * as z from 'zod';
import type { Entity } from '../entity.ts';
import { isOptional } from '../entity.ts';
import { fieldMeta } from '../field-meta.ts';
import { recordColumns } from '../record-columns.ts';
import { answerType, described, inputSchema } from './field-schemas.ts';
import { type JsonSchema, nullable, object, ref } from './json-schema.ts';

/** `Sale` for `sale`. */
export const titleOf = ({ name }: Entity): string => name.charAt(0).toUpperCase() + name.slice(1);
/** `Sales` for `sales`. */
export const collectionTitle = ({ collection }: Entity): string =>
  collection.charAt(0).toUpperCase() + collection.slice(1);

/** Schemas of an entity's records: as they are created, replaced, patched and read. */
export function entitySchemas(entity: Entity): Readonly<Record<string, JsonSchema>> {
  const title = titleOf(entity);
  return {
    [`${title}Create`]: { ...strict(entity.fields), description: entity.description },
    [`${title}Replace`]: {
      ...strict(without(entity.fields, ['id'])),
      description: `${entity.description} The whole record; its id is the one in the path, which the body may repeat.`,
    },
    [`${title}Patch`]: patchSchema(entity),
    [title]: withAttachments(entity, recordSchema(entity)),
    [`${title}Selection`]: {
      ...recordSchema(entity),
      required: undefined,
      description: `The fields of a ${entity.name} that \`fields\` names.`,
    },
    [`${title}List`]: listOf(ref(`${title}Selection`)),
  };
}

type Fields = Entity['fields'];

function strict(fields: Fields): JsonSchema {
  const required = Object.keys(fields).filter((name) => !isOptional(fields[name]!));
  const properties = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, inputSchema(field)]),
  );
  return { ...object(properties, required), additionalProperties: false };
}

const without = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));

function patchSchema(entity: Entity): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(without(entity.fields, ['id', 'created_at'])).map(([name, field]) => {
      const { description, ...schema } = inputSchema(field);
      return [name, isOptional(field) ? { ...nullable(schema), description } : inputSchema(field)];
    }),
  );
  return {
    ...object(properties, []),
    additionalProperties: false,
    minProperties: 1,
    description: `Merge patch (RFC 7396) of a ${entity.name}: only the fields that change; null clears an optional one.`,
  };
}

/** A record as it is read. Absent fields are left out; for those who may not see it, personal data is masked. */
function recordSchema(entity: Entity): JsonSchema {
  const columns = recordColumns(entity);
  const properties = columns.map(({ name, type, pii, description }) => {
    const field = entity.fields[name];
    const schema = pii ? masked(type) : { ...answerType(type), ...listedWords(field) };
    return [name, { ...schema, ...described({ ...(field && fieldMeta(field)), description, pii }) }];
  });
  return {
    ...object(
      Object.fromEntries(properties),
      columns.filter(({ required }) => required).map(({ name }) => name),
    ),
    description: entity.description,
  };
}

function withAttachments({ attachments }: Entity, record: JsonSchema): JsonSchema {
  if (!attachments) return record;
  const files = { type: 'array', items: ref('Attachment'), description: 'With `include=attachments`.' };
  return { ...record, properties: { ...(record.properties as object), attachments: files } };
}

/** Masked text is `***`, everything else null. */
const masked = (type: string): JsonSchema =>
  type === 'string' ? answerType(type) : nullable(answerType(type));

function listedWords(field: z.ZodType | undefined): JsonSchema {
  const inner = field instanceof z.ZodOptional ? field.unwrap() : field;
  return inner instanceof z.ZodEnum ? { enum: inner.options } : {};
}

/** A page of a list. */
export const listOf = (items: JsonSchema): JsonSchema =>
  object(
    {
      data: { type: 'array', items },
      next_cursor: {
        type: ['string', 'null'],
        description: 'Where the next page begins; null on the last one.',
      },
      count: { type: 'integer', minimum: 0, description: 'All rows that match, with `count=true`.' },
    },
    ['data', 'next_cursor'],
  );
