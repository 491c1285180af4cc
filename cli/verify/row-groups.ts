import type { Engine } from '#lake/engine';
import { literal } from '#lake/sql-text';

/**
 * Whether who wants some days of a Parquet file can tell from its footer which row groups to fetch: the days of the
 * first column are in order, and every group says between which its own are. True of files that begin with no day.
 */
export async function isFoundByDay(engine: Engine, file: string): Promise<boolean> {
  const [found] = await engine.rows<{ ordered: boolean }>(`
    with groups as (
      select row_group_id, row_group_num_rows as rows, stats_min_value::date as first, stats_max_value::date as last
      from parquet_metadata(${literal(file)})
      where column_id = 0 and path_in_schema in (
        select name from parquet_schema(${literal(file)}) where logical_type = 'DateType()' or converted_type = 'DATE'
      )
    )
    select coalesce(bool_and(
      first is not null and last is not null
      and first >= coalesce(previous_last, first)
    ), true) as ordered
    from (select *, lag(last) over (order by row_group_id) as previous_last from groups where rows > 0)`);
  return found!.ordered;
}
