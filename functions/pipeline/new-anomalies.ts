import { tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { history } from '#lake/history';
import { readTable } from '#lake/read-files';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { runIdOf } from './made-by.ts';

/** Tells of a day that stands out; the amounts are decimals as text. */
export interface NewAnomaly {
  readonly date: string;
  readonly level: string;
  readonly name: string;
  readonly measure: string;
  readonly value: string;
  readonly expected: string;
  readonly score: number;
  readonly reason_en: string;
  readonly reason_pt: string;
}

export interface NewAnomalies {
  readonly count: number;
  /** The farthest from what was expected, in total before categories before products. */
  readonly anomalies: readonly NewAnomaly[];
}

const TABLE = 'sales_anomalies';
/** What stands out further back is no news: sales came in late. */
const NEWS_DAYS = 7;
const TOLD = 20;
/** Commits among which that of the run is looked for: others may have maintained the table since. */
const LOOKED_AT = 20;

/**
 * What a run found that the version of gold/sales_anomalies before it did not have, of the last days. Asked again, the
 * same. Nothing when the run left the table as it was, or was for an earlier day than the version before.
 */
export async function newAnomalies(context: LakeContext, runId: string): Promise<NewAnomalies> {
  const table = await DeltaTable.open(context, tablePath.gold(TABLE));
  const commits = await history(table, { limit: LOOKED_AT });
  const made = commits.find(({ userMetadata }) => runIdOf(userMetadata) === runId)?.version;
  if (!made) return { count: 0, anomalies: [] };
  const found = await readTable(table, { version: made });
  const before = await readTable(table, { version: made - 1 });
  const rows = await context.engine.rows<NewAnomaly>(`
    with found as (${found.sql}), before as (${before.sql})
    select date::varchar as date, level, name, measure, value::varchar as value, expected::varchar as expected,
      score, reason_en, reason_pt
    from found
    where date > logical_date - ${NEWS_DAYS}
      and not exists (select 1 from before where before.logical_date > found.logical_date)
      and not exists (
        select 1 from before
        where before.date = found.date and before.level = found.level and before.name = found.name
          and before.measure = found.measure and before.direction = found.direction
      )
    order by list_position([${LEVELS.map(literal).join(', ')}], level), abs(score) desc, date desc, name, measure`);
  return { count: rows.length, anomalies: rows.slice(0, TOLD) };
}

const LEVELS = ['total', 'category', 'product'];
