import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tablePath } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { overwrite } from '#lake/overwrite';
import { readTable } from '#lake/read-files';
import { field, struct } from '#lake/schema';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { FORECAST_TABLE, forecastTable } from '../domain/forecast-table.ts';
import { type DailySales, forecastProduct, seasonalBaseline } from '../domain/seasonal-baseline.ts';
import { runAudits } from './audit.ts';
import {
  contentBookmark,
  dateOfDay,
  dayNumber,
  definitionBookmark,
  holds,
  logicalDateBookmark,
  versionBookmark,
} from './bookmarks.ts';
import { madeBy } from './made-by.ts';
import { retryLostRaces } from './retry-lost-races.ts';
import { openByName } from './source-tables.ts';
import type { StepRun } from './step-run.ts';

export interface ForecastResult {
  readonly status: 'refreshed' | 'up_to_date';
  readonly table: typeof FORECAST_TABLE;
  readonly version: number;
  readonly products: number;
  readonly rows: number;
  readonly model_name: string;
  readonly model_hash: string;
}

/** The columns of gold/sales_forecast. */
export const forecastSchema = struct([
  field('date', 'date', false),
  field('name_product', 'string', false),
  field('predicted_sales_value', 'decimal(38,2)', false),
  field('predicted_quantity', 'double', false),
  field('logical_date', 'date', false),
  field('model_name', 'string', false),
  field('model_hash', 'string', false),
]);

/** The table that forecasts are made from. */
export const FORECAST_SOURCE = 'gold.sales_daily';

const audits = `
-- audit: grain_is_unique
select date, name_product from candidate group by all having count(*) > 1;
-- audit: dates_are_ahead
select date from candidate where date <= logical_date or date > logical_date + ${seasonalBaseline.horizonDays};
-- audit: nothing_is_negative
select * from candidate where predicted_sales_value < 0 or predicted_quantity < 0;
`;

/** Differs whenever the method's parameters do. */
export const forecastDefinition = definitionBookmark(JSON.stringify(seasonalBaseline));

/** Forecasts each product's next days from gold/sales_daily and commits them as gold/sales_forecast. */
export function scoreForecast(
  context: LakeContext,
  logicalDate: string,
  run?: StepRun,
): Promise<ForecastResult> {
  return retryLostRaces(() => attemptScore(context, logicalDate, run));
}

async function attemptScore(
  context: LakeContext,
  logicalDate: string,
  run: StepRun | undefined,
): Promise<ForecastResult> {
  const table = await DeltaTable.openOrCreate(context, tablePath.gold(FORECAST_TABLE), {
    schema: forecastSchema,
    description: forecastTable.description,
  });
  const before = await table.snapshot();
  const daily = await openByName(context, FORECAST_SOURCE);
  const source = await daily.snapshot();
  const inputs = [
    contentBookmark(FORECAST_SOURCE, source),
    logicalDateBookmark(logicalDate),
    forecastDefinition,
  ];
  const model = { model_name: seasonalBaseline.name, model_hash: modelHash() };
  if (holds(before, inputs)) {
    const unchanged = {
      table: FORECAST_TABLE,
      version: before.version,
      products: 0,
      rows: 0,
      ...model,
    } as const;
    return { status: 'up_to_date', ...unchanged };
  }
  const histories = await productHistories(daily, source.version, logicalDate);
  const file = join(context.workDirectory, `forecast-${context.ids()}.ndjson`);
  await mkdir(context.workDirectory, { recursive: true });
  try {
    const rows = await writeForecasts(file, histories, dayNumber(logicalDate));
    await context.engine.run(`create or replace table candidate as
      select date, name_product, predicted_sales_value, predicted_quantity, date ${literal(logicalDate)} as logical_date,
        ${literal(seasonalBaseline.name)} as model_name, ${literal(model.model_hash)} as model_hash
      from read_json(${literal(file)}, format = 'newline_delimited', columns = {date: 'DATE', name_product: 'VARCHAR',
        predicted_sales_value: 'DECIMAL(38,2)', predicted_quantity: 'DOUBLE'})`);
    await runAudits(context.engine, tablePath.gold(FORECAST_TABLE), audits, run);
    const { version } = await overwrite(table, 'select * from candidate', {
      orderBy: 'name_product, date',
      readVersion: before.version,
      bookmarks: [...inputs, versionBookmark(FORECAST_SOURCE, source)],
      userMetadata: await madeBy(context.engine, {
        rules: forecastDefinition.version,
        ...(run && { run_id: run.runId }),
      }),
    });
    return { status: 'refreshed', table: FORECAST_TABLE, version, products: histories.size, rows, ...model };
  } finally {
    await rm(file, { force: true });
  }
}

async function productHistories(
  daily: DeltaTable,
  version: number,
  logicalDate: string,
): Promise<Map<string, DailySales[]>> {
  const last = dayNumber(logicalDate);
  const first = dateOfDay(last - seasonalBaseline.weeks * 7 + 1);
  const { sql } = await readTable(daily, {
    version,
    where: [{ column: 'date', op: 'between', value: [first, logicalDate] }],
  });
  const rows = await daily.context.engine.rows<DailySales & { name_product: string }>(`
    select name_product, date - date '1970-01-01' as day, (sum(total_sales_value) * 100)::bigint as cents,
      sum(total_quantity)::bigint as quantity
    from (${sql}) group by name_product, date order by name_product, date`);
  const histories = new Map<string, DailySales[]>();
  for (const { name_product, ...sales } of rows) {
    const history = histories.get(name_product);
    if (history) history.push(sales);
    else histories.set(name_product, [sales]);
  }
  return histories;
}

async function writeForecasts(
  file: string,
  histories: ReadonlyMap<string, DailySales[]>,
  logicalDay: number,
): Promise<number> {
  const out = createWriteStream(file);
  let rows = 0;
  for (const [name_product, history] of histories) {
    for (const { day, cents, quantity } of forecastProduct(history, logicalDay)) {
      const predicted_sales_value = (cents / 100).toFixed(2);
      out.write(
        `${JSON.stringify({ date: dateOfDay(day), name_product, predicted_sales_value, predicted_quantity: quantity })}\n`,
      );
      rows++;
    }
  }
  out.end();
  await once(out, 'finish');
  return rows;
}

/** Identifies what made a row: the method and its parameters. */
function modelHash(): string {
  return createHash('sha256').update(JSON.stringify(seasonalBaseline)).digest('hex').slice(0, 16);
}
