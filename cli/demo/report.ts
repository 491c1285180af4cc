import type { Engine } from '#lake/engine';
import { type LakeTableName, lakeTables, presentMentioned } from '../lake/lake-tables.ts';
import type { OpenLake } from '../lake/open-lake.ts';
import { objectTable, textTable } from '../terminal/text-table.ts';
import type { Answered } from './post-data-set.ts';

const FIRST_ROWS = 5;

export function apiLines(answered: readonly Answered[]): string[] {
  const entities = [...new Set(answered.map(({ write }) => write.entity))];
  const rows = entities.map((entity) => {
    const all = answered.filter(({ write }) => write.entity === entity);
    const accepted = all.filter(({ eventId }) => eventId !== undefined).length;
    return [entity, all.length, accepted, all.length - accepted];
  });
  return textTable(['entity', 'sent', 'accepted', 'refused'], rows);
}

/** Some answers with problem details, of as many kinds of flaws. */
export function problemExamples(answered: readonly Answered[]): string[] {
  const kinds = [
    'price: missing',
    'rating: above the maximum',
    'category: not in the enumeration',
    'unknown field',
  ];
  return kinds.flatMap((kind) => {
    const example = answered.find(({ write, problem }) => write.flaw === kind && problem);
    return example ? [`${example.write.entity}, ${kind}:`, `  ${JSON.stringify(example.problem)}`] : [];
  });
}

export async function layerLines(lake: OpenLake): Promise<string[]> {
  const { engine } = lake;
  const tables = await lakeTables(lake);
  await presentMentioned(lake, tables.join(' '));
  const counted = async (name: LakeTableName, by?: string) =>
    (await counts(engine, name, by)).map(({ part, rows }) => [name, part, rows]);
  const rows = [];
  for (const name of tables)
    rows.push(
      ...(await counted(name, { 'bronze.events': 'entity', 'quarantine.events': 'reason' }[name as string])),
    );
  return textTable(['table', 'of which', 'rows'], rows);
}

const counts = (engine: Engine, name: LakeTableName, by?: string) =>
  engine.rows<{ part: string; rows: number }>(
    by
      ? `select ${by} as part, count(*) as rows from ${name} group by all order by all`
      : `select '' as part, count(*) as rows from ${name}`,
  );

export async function goldLines(lake: OpenLake): Promise<string[]> {
  const lines: string[] = [];
  for (const name of await lakeTables(lake)) {
    if (!name.startsWith('gold.') || name === FORECAST) continue;
    const rows = await lake.engine.rows(`select * from ${name} order by all limit ${FIRST_ROWS}`);
    lines.push(`${name}`, ...indented(objectTable(rows)), '');
  }
  return lines;
}

const FORECAST = 'gold.sales_forecast';

/** The products with the highest forecast of a week, a column for each day. */
export async function forecastLines({ engine }: OpenLake): Promise<string[]> {
  const rows = await engine.rows(`
    with daily as (
      select name_product, strftime(date, '%m-%d') as day, predicted_sales_value,
        sum(predicted_sales_value) over (partition by name_product) as total
      from ${FORECAST} where date < logical_date + 7
    )
    pivot daily on day using sum(predicted_sales_value) group by name_product, total
    order by total desc, name_product limit ${FIRST_ROWS}`);
  const [made] = await engine.rows<Record<'model' | 'logical_date', string>>(`
    select model_name || coalesce(' version ' || model_version, '') || ' (' || model_hash[:12] || ')' as model,
      logical_date from ${FORECAST} limit 1`);
  return [
    `The week from ${made!.logical_date} on, by ${made!.model}; the table has four weeks with intervals`,
    ...indented(objectTable(rows)),
  ];
}

export const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
