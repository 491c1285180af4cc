import type { BreakingChange } from './breaking-change.ts';
import type { ContractSurface } from './contract-surface.ts';

type Tables = ContractSurface['tables'];

/** What breaks readers of the tables, or the tables that are there. */
export function compareTables(before: Tables, after: Tables): BreakingChange[] {
  return Object.entries(before).flatMap(([table, { key, columns }]): BreakingChange[] => {
    const now = after[table];
    if (!now) return [{ code: 'table_removed', at: table }];
    const changes: BreakingChange[] = [];
    if (key?.join() !== now.key?.join())
      changes.push({ code: 'table_key_changed', at: table, detail: `${key} became ${now.key}` });
    for (const [name, column] of Object.entries(columns)) {
      const same = now.columns[name];
      const at = `${table}.${name}`;
      if (!same) changes.push({ code: 'column_removed', at });
      else if (!widens(column.type, same.type))
        changes.push({ code: 'column_type_changed', at, detail: `${column.type} became ${same.type}` });
      else if (column.required && !same.required) changes.push({ code: 'column_nullable', at });
    }
    for (const [name, { required }] of Object.entries(now.columns))
      if (required && !columns[name]?.required)
        changes.push({ code: 'column_required', at: `${table}.${name}` });
    return changes;
  });
}

/** Whether values of the one type are read as the other (Delta protocol, "Type Widening"). */
function widens(from: string, to: string): boolean {
  if (from === to) return true;
  if (from === 'integer' && (to === 'bigint' || to === 'double')) return true;
  const [before, after] = [decimal(from), decimal(to)];
  return (
    before !== undefined &&
    after !== undefined &&
    after.scale >= before.scale &&
    after.precision - after.scale >= before.precision - before.scale
  );
}

function decimal(type: string): { precision: number; scale: number } | undefined {
  const [, precision, scale] = /^decimal\((\d+),(\d+)\)$/.exec(type) ?? [];
  return precision === undefined ? undefined : { precision: Number(precision), scale: Number(scale) };
}
