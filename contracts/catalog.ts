import { employee } from './employee.ts';
import type { Entity, EntityName } from './entity.ts';
import { product } from './product.ts';
import { sale } from './sale.ts';
import { supplier } from './supplier.ts';

/** Every entity of the CRM. Routes, tables, generators and documents are derived from this list. */
export const catalog: Readonly<Record<EntityName, Entity>> = { sale, product, employee, supplier };

export const entityNames = Object.keys(catalog) as EntityName[];

export const entityOfCollection = (collection: string): Entity | undefined =>
  Object.values(catalog).find((entity) => entity.collection === collection);
