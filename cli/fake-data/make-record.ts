import { type Entity, type EntityName, isOptional } from '#contracts/entity';
import { fieldMeta } from '#contracts/field-meta';
import { employeeStory } from './employee-story.ts';
import { fieldValue } from './field-value.ts';
import { productStory } from './product-story.ts';
import { referencedById } from './reference-order.ts';
import { saleStory } from './sale-story.ts';
import { supplierStory } from './supplier-story.ts';
import type { FakeRecord, Story, World } from './world.ts';

const stories: Record<EntityName, Story> = {
  sale: saleStory,
  product: productStory,
  employee: employeeStory,
  supplier: supplierStory,
};

/** How often an optional field is there, when its story does not say. */
const OPTIONAL_FIELD_CHANCE = 0.7;

/** A record that the contract accepts and whose references lead to records made before. */
export function makeRecord(entity: Entity, world: World, index: number): FakeRecord {
  const told = stories[entity.name](world, index);
  const record: Record<string, unknown> = {};
  if (referencedById.has(entity.name)) record.id = `${entity.name}-${index + 1}`;
  for (const [name, schema] of Object.entries(entity.fields)) {
    if (name === 'id' || name === 'created_at') continue;
    const value = name in told ? told[name] : untold(schema, world);
    if (value !== undefined) record[name] = value;
  }
  return record;
}

function untold(schema: Entity['fields'][string], { source, referenceDate, made }: World): unknown {
  if (isOptional(schema) && !source.chance(OPTIONAL_FIELD_CHANCE)) return undefined;
  const { references } = fieldMeta(schema);
  if (!references) return fieldValue(schema, source, referenceDate);
  const [entity, field] = references.split('.') as [EntityName, string];
  const referred = made[entity];
  return referred.length > 0 ? source.pick(referred, 2)[field] : undefined;
}
