import type { AddFile } from '#lake/actions';
import { relationOfFiles } from '#lake/read-files';
import type { Snapshot } from '#lake/snapshot';
import type { DeltaTable } from '#lake/table';

export interface RowsOf {
  readonly table: DeltaTable;
  readonly snapshot: Snapshot;
  readonly files: readonly AddFile[];
}

/** How the rows of two sets of files differ, for people; undefined when they are the same, whatever the order. */
export async function differenceOfRows(first: RowsOf, second: RowsOf): Promise<string | undefined> {
  const sql = ({ table, snapshot, files }: RowsOf) => relationOfFiles(table, snapshot, files);
  const [one, other] = [await sql(first), await sql(second)];
  if (columnsOf(first) !== columnsOf(second)) return 'other columns';
  const { engine } = first.table.context;
  const [counted] = await engine.rows<{ gone: number; come: number }>(`
    select (select count(*) from (select * from (${one}) except all select * from (${other}))) as gone,
      (select count(*) from (select * from (${other}) except all select * from (${one}))) as come`);
  const { gone, come } = counted!;
  return gone + come === 0 ? undefined : `${gone} only before, ${come} only now`;
}

const columnsOf = ({ snapshot }: RowsOf): string =>
  JSON.stringify(snapshot.schema.fields.map(({ name, type }) => [name, type]));
