import { catalog } from '#contracts/catalog';
import type { Entity, EntityName } from '#contracts/entity';
import { fieldMeta } from '#contracts/field-meta';

const referencesOf = (entity: Entity): [EntityName, string][] =>
  Object.values(entity.fields)
    .map((schema) => fieldMeta(schema).references?.split('.') as [EntityName, string] | undefined)
    .filter((reference) => reference !== undefined);

/** The entities such that each comes after those it refers to. */
export function referenceOrder(): EntityName[] {
  const ordered = new Set<EntityName>();
  const visit = (name: EntityName): void => {
    if (ordered.has(name)) return;
    for (const [referred] of referencesOf(catalog[name])) if (referred !== name) visit(referred);
    ordered.add(name);
  };
  for (const name of Object.keys(catalog) as EntityName[]) visit(name);
  return [...ordered];
}

/** Entities whose ids other records repeat: their records must bring an id of their own. */
export const referencedById: ReadonlySet<EntityName> = new Set(
  Object.values(catalog)
    .flatMap(referencesOf)
    .filter(([, field]) => field === 'id')
    .map(([entity]) => entity),
);
