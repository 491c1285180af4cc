import { score } from '#cli/lake/score';
import { entityNames } from '#contracts/catalog';
import type { ChangeEvent } from '#contracts/change-event';
import { tablePath } from '#contracts/lake-layout';
import { goldModels } from '#functions/adapters/gold-models';
import { readAuditsSql } from '#functions/adapters/sql-models';
import { goldOrder } from '#functions/pipeline/gold-order';
import { publishTable } from '#functions/pipeline/publish-table';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { scoredTables } from '#functions/pipeline/scored-tables';
import { optimize } from '#lake/optimize';
import { DeltaTable } from '#lake/table';
import { saleData, saleEvent } from '#test/unit/pipeline/change-events';
import { BUSINESS_TIME_ZONE, type ScratchLake } from '#test/unit/pipeline/scratch-lake';

/** What a refresh does, step by step as its state machine has it. */
export async function refreshAll(lake: ScratchLake, logicalDate: string): Promise<void> {
  const { context } = lake;
  for (const entity of [...entityNames, 'unknown' as const]) await lake.refresh(entity);
  const { levels } = await goldOrder(context.engine, goldModels());
  const models = new Map(goldModels().map((model) => [model.name, model]));
  for (const name of levels.flat())
    await refreshGold(context, models.get(name)!, readAuditsSql(`gold/${name}`), {
      logicalDate,
      businessTimeZone: BUSINESS_TIME_ZONE,
    });
  for (const table of scoredTables)
    await score(context, table, { logicalDate, businessTimeZone: BUSINESS_TIME_ZONE });
  for (const { name } of [...models.values(), ...scoredTables]) await publishTable(context, name);
}

export async function pack(lake: ScratchLake, ...paths: string[]): Promise<void> {
  for (const path of paths) await optimize(await DeltaTable.open(lake.context, path));
}

const sale = (id: string, day: string, price: number, op: ChangeEvent['op'] = 'create') =>
  saleEvent({
    id,
    op,
    data: op === 'delete' ? null : saleData({ price, date: `${day}T15:00:00Z` }),
  });

/** Four refreshes of two days, with corrections, deletions, refusals, repetitions and maintenance between them. */
export async function pastRuns(lake: ScratchLake): Promise<void> {
  const repeated = sale('s3', '2026-11-18', 30);
  await lake.land(sale('s1', '2026-11-20', 10), sale('s2', '2026-11-19', 20), repeated);
  await lake.land(sale('s4', '2026-11-18', 9000), 'not an event at all', repeated);
  await refreshAll(lake, '2026-11-20');
  await lake.land([sale('s2', '2026-11-19', 25, 'replace'), sale('s3', '', 0, 'delete')]);
  await lake.land(sale('s5', '2026-10-30', 12.5));
  await refreshAll(lake, '2026-11-21');
  await pack(lake, tablePath.silver('sale'), tablePath.gold('sales_daily'), tablePath.quarantine);
  await lake.land(sale('s6', '2026-11-21', 40), sale('s1', '', 0, 'delete'), sale('gone', '', 0, 'delete'));
  await refreshAll(lake, '2026-11-21');
  await lake.land(sale('s7', '2026-11-21', 41), repeated, { ...repeated, data: saleData({ price: 31 }) });
  await refreshAll(lake, '2026-11-20');
}
