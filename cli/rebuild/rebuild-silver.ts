import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog } from '#contracts/catalog';
import { tablePath, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import { openBronze } from '#functions/pipeline/land-events';
import { madeBy } from '#functions/pipeline/made-by';
import {
  APPLIED_BRONZE,
  appliedBronzeOf,
  NO_RULES,
  refreshSilver,
  silverRules,
} from '#functions/pipeline/refresh-silver';
import { openDeleted, openQuarantine, openSilver } from '#functions/pipeline/silver-tables';
import type { LakeContext } from '#lake/context';
import { FileObjectStore } from '#lake/file-object-store';
import { DeltaTable } from '#lake/table';
import { pastLake, type SeenTables } from './past-lake.ts';
import { ANY_DAY, type SilverEntity, silverModel } from './silver-steps.ts';
import { type RebuiltTable, swapTable } from './swap-table.ts';

/**
 * Makes silver/<entity>, its refusals and its deletions from all of bronze, by the rules of today, and puts them in
 * the place of what there is. Silver comes last, as in a refresh: who is cut short does it again.
 */
export async function rebuildSilver(
  lake: LakeContext,
  entity: SilverEntity,
  businessTimeZone: string,
): Promise<RebuiltTable[]> {
  const { version: bronzeVersion } = await (await openBronze(lake)).snapshot();
  const model = silverModel(entity);
  return inScratch(lake, new Map([[tablePath.bronze, bronzeVersion]]), async (scratch) => {
    const request = { entity, bronzeVersion, logicalDate: ANY_DAY, businessTimeZone };
    await refreshSilver(scratch, request, model);
    const userMetadata = await madeBy(lake.engine, {
      rules: entity === UNKNOWN_ENTITY ? NO_RULES : silverRules(catalog[entity], model),
      ...(entity === UNKNOWN_ENTITY ? {} : { time_zone: businessTimeZone }),
      bronze_version: bronzeVersion,
      rebuilt: true,
    });
    const swap = async (table: DeltaTable, appId: string, part?: { entity: string }) =>
      swapTable(table, await DeltaTable.open(scratch, table.path), {
        ...part,
        transactions: [{ appId, version: bronzeVersion }],
        userMetadata,
      });
    const shared = appliedBronzeOf(entity);
    const quarantine = await swap(await openQuarantine(lake), shared, { entity });
    if (entity === UNKNOWN_ENTITY) return [quarantine];
    const deleted = await swap(await openDeleted(lake), shared, { entity });
    const silver = await swap(await openSilver(lake, catalog[entity]), APPLIED_BRONZE);
    return [quarantine, deleted, silver];
  });
}

/** A lake of its own, on top of what is seen of the real one, for the time of one use. */
export async function inScratch<T>(
  lake: LakeContext,
  seen: SeenTables,
  use: (scratch: LakeContext) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(lake.workDirectory, 'scratch-'));
  try {
    return await use({ ...lake, store: pastLake(lake.store, new FileObjectStore(folder), seen) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
