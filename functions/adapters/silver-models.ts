import { entityNames } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import { readModelSql } from './sql-models.ts';

/** Text of the silver model of each entity. */
export const readSilverModels = (): Readonly<Record<EntityName, string>> =>
  Object.fromEntries(entityNames.map((name) => [name, readModelSql(`silver/${name}`)])) as Record<
    EntityName,
    string
  >;
