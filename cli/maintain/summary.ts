import type { MaintenanceResult } from '#functions/pipeline/maintain-table';
import { textTable } from '../terminal/text-table.ts';

/** What the maintenance state machine returns. */
export interface MaintenanceOutput {
  readonly run_id: string;
  readonly tables: readonly MaintenanceResult[];
  /** The tables that needed nothing. */
  readonly in_shape: readonly string[];
}

export function maintenanceLines({ tables, in_shape }: MaintenanceOutput): string[] {
  const resting = in_shape.length === 0 ? [] : [`Nothing to do for ${in_shape.join(', ')}`];
  if (tables.length === 0) return resting.length > 0 ? resting : ['The lake has no tables yet'];
  const columns = ['table', 'compaction', 'packed', 'into', 'checkpoint', 'deleted', 'bytes', 'log files'];
  const rows = tables.map((each) => [
    each.table,
    each.compaction.replaceAll('_', ' '),
    each.files_packed,
    each.files_written,
    each.checkpoint ? `at ${each.version}` : '',
    each.vacuum === 'kept' ? 'kept' : each.files_deleted,
    each.bytes_deleted,
    each.log_files_deleted,
  ]);
  return [...textTable(columns, rows), '', ...resting];
}
