import type { Column } from '#contracts/columns';
import type { Entity, EntityName } from '#contracts/entity';
import { recordColumns } from '#contracts/record-columns';

const first: Readonly<Record<EntityName, readonly string[]>> = {
  sale: ['name_product', 'date', 'quantity', 'price', 'first_name', 'email_employee', 'rating'],
  product: ['name', 'category', 'price', 'supplier_email', 'created_at'],
  employee: ['first_name', 'last_name', 'job_title', 'department_id', 'location', 'email', 'hire_date'],
  supplier: [
    'company_name',
    'contact_name',
    'email',
    'phone_number',
    'primary_product',
    'product_categories',
  ],
};

/** The order of a list that nobody has sorted, and whether it is by personal data. */
export const defaultSort: Readonly<Record<EntityName, { readonly sort: string; readonly pii: boolean }>> = {
  sale: { sort: '-date', pii: false },
  product: { sort: 'name', pii: false },
  employee: { sort: 'first_name', pii: true },
  supplier: { sort: 'company_name', pii: false },
};

/** What can stand in a list of the entity, in the order in which columns are shown. */
export function listColumns(entity: Entity): Column[] {
  const columns = recordColumns(entity);
  const shown = first[entity.name];
  const rank = ({ name }: Column): number => (shown.includes(name) ? shown.indexOf(name) : shown.length);
  return columns.sort((a, b) => rank(a) - rank(b));
}

/** The columns that were chosen (`price,date`), of those there are; else those of the beginning. */
export function shownColumns(entity: Entity, chosen: string | undefined): Column[] {
  const columns = listColumns(entity);
  const names = chosen?.split(',') ?? first[entity.name];
  const shown = columns.filter(({ name }) => names.includes(name));
  return shown.length > 0 ? shown : columns.filter(({ name }) => first[entity.name].includes(name));
}

/** What a record is called in headings. */
export function recordName(entity: Entity, record: Readonly<Record<string, unknown>>): string {
  const words = titleFields[entity.name]
    .map((field) => record[field])
    .filter((word) => word && word !== '***');
  return words.length > 0 ? words.join(' ') : String(record.id ?? '');
}

export const titleFields: Readonly<Record<EntityName, readonly string[]>> = {
  sale: ['name_product'],
  product: ['name'],
  employee: ['first_name', 'last_name'],
  supplier: ['company_name'],
};
