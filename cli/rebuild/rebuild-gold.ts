import { tablePath } from '#contracts/lake-layout';
import { goldModels } from '#functions/adapters/gold-models';
import { readAuditsSql } from '#functions/adapters/sql-models';
import { businessDate } from '#functions/domain/business-date';
import { MODELS } from '#functions/domain/model-registry';
import { scoredTableNames } from '#functions/domain/scored-table-features';
import { dateOfDay, LOGICAL_DATE, recordedVersion } from '#functions/pipeline/bookmarks';
import { goldOrder } from '#functions/pipeline/gold-order';
import { madeBy } from '#functions/pipeline/made-by';
import { publishTable } from '#functions/pipeline/publish-table';
import { modelDefinition, refreshGold } from '#functions/pipeline/refresh-gold';
import { scoredTable } from '#functions/pipeline/scored-tables';
import { openIfExists } from '#functions/pipeline/source-tables';
import type { LakeContext } from '#lake/context';
import { DeltaTable } from '#lake/table';
import { lakeTables } from '../lake/lake-tables.ts';
import { score, scoringRules } from '../lake/score.ts';
import { inScratch } from './rebuild-silver.ts';
import { type RebuiltTable, swapTable } from './swap-table.ts';

/** Names of gold's tables, each after those it reads. */
export async function goldInOrder(lake: LakeContext): Promise<string[]> {
  const { levels } = await goldOrder(lake.engine, goldModels());
  return [...levels.flat(), ...scoredTableNames];
}

/**
 * Computes a gold table from the latest of what it reads, as if there had been none, for the day it was last computed
 * for; puts it in the place of what there is and exports it. Rejects with AuditFailed, the table left as it was.
 */
export async function rebuildGold(
  lake: LakeContext,
  name: string,
  businessTimeZone: string,
): Promise<RebuiltTable> {
  const path = tablePath.gold(name);
  const existing = await openIfExists(lake, path);
  const before = await existing?.snapshot();
  const recorded = before && recordedVersion(before, LOGICAL_DATE);
  const logicalDate =
    recorded === undefined ? businessDate(lake.now().toISOString(), businessTimeZone) : dateOfDay(recorded);
  const seen = await othersThan(lake, path);
  const rebuilt = await inScratch(lake, seen, async (scratch) => {
    const means = await compute(scratch, name, logicalDate, businessTimeZone);
    const made = await DeltaTable.open(scratch, path);
    const { schema, partitionColumns, transactions } = await made.snapshot();
    const table = existing ?? (await DeltaTable.openOrCreate(lake, path, { schema, partitionColumns }));
    const userMetadata = await madeBy(lake.engine, { ...means, rebuilt: true });
    return swapTable(table, made, {
      transactions: [...transactions.values()].map(({ appId, version }) => ({ appId, version })),
      userMetadata,
    });
  });
  await publishTable(lake, name);
  return rebuilt;
}

/** Resolves to what it was computed with. */
async function compute(scratch: LakeContext, name: string, logicalDate: string, businessTimeZone: string) {
  const scored = scoredTable(name);
  if (scored) {
    await score(scratch, scored, { logicalDate, businessTimeZone });
    return { rules: scoringRules(scored, businessTimeZone), time_zone: businessTimeZone };
  }
  const model = goldModels().find((each) => each.name === name)!;
  await refreshGold(scratch, model, readAuditsSql(`gold/${name}`), { logicalDate, businessTimeZone });
  return { rules: modelDefinition(model, businessTimeZone).version, time_zone: businessTimeZone };
}

/** Every table as it is now, but one. */
async function othersThan(lake: LakeContext, path: string): Promise<Map<string, number>> {
  const seen = new Map<string, number>();
  for (const name of await lakeTables(lake)) {
    const other = name.replace('.', '/');
    if (other !== path) seen.set(other, (await (await DeltaTable.open(lake, other)).snapshot()).version);
  }
  // The champion of today scores.
  return seen.set(MODELS, 0);
}
