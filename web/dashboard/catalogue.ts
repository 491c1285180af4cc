import type { TableRow } from './small-table.ts';

/** Columns of gold/products that the dashboard needs. */
export const CATALOGUE_COLUMNS = ['name_product', 'category', 'company_name'] as const;

/** Stands for the category of products that the catalogue does not have. */
export const NO_CATEGORY = '-';

/** Category by product. */
export const categoriesOf = (catalogue: readonly TableRow[]): ReadonlyMap<string, string> =>
  new Map(catalogue.map(({ name_product, category }) => [String(name_product), String(category)]));
