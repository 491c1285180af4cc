/** A published file, as far as it matters here. */
interface Published {
  readonly table: string;
  readonly url: string | null;
}

/**
 * The sales that figures are made of: each one, or hour by hour for those who may not see who sold. Of two that may not
 * be read, the first.
 */
export function salesExport<Each extends Published>(exports: readonly Each[]): Each | undefined {
  const tables = ['sales_detail', 'sales_by_hour'].flatMap(
    (name) => exports.find(({ table }) => table === name) ?? [],
  );
  return tables.find(({ url }) => url) ?? tables[0];
}
