import { tablePath, UNKNOWN_ENTITY } from '#contracts/lake-layout';
import type { LakeContext } from '#lake/context';
import { goldInOrder, rebuildGold } from './rebuild-gold.ts';
import { rebuildSilver } from './rebuild-silver.ts';
import { silverEntities } from './silver-steps.ts';
import type { RebuiltTable } from './swap-table.ts';

export interface RebuildOptions {
  readonly businessTimeZone: string;
  /** Tables to make anew, by path; default: all of silver and gold. */
  readonly tables?: ReadonlySet<string> | undefined;
  readonly onProgress?: (subject: string) => void;
}

/**
 * Makes tables anew from bronze, each as one new version; older versions stay. Refusals and deletions go with the
 * silver table they belong to, those of no entity with the quarantine.
 */
export async function rebuild(
  lake: LakeContext,
  { businessTimeZone, tables, onProgress = () => {} }: RebuildOptions,
): Promise<RebuiltTable[]> {
  const isMeant = (path: string) => tables?.has(path) ?? true;
  const rebuilt: RebuiltTable[] = [];
  for (const entity of silverEntities) {
    const path = entity === UNKNOWN_ENTITY ? tablePath.quarantine : tablePath.silver(entity);
    if (!isMeant(path)) continue;
    onProgress(path);
    rebuilt.push(...(await rebuildSilver(lake, entity, businessTimeZone)));
  }
  for (const name of await goldInOrder(lake)) {
    if (!isMeant(tablePath.gold(name))) continue;
    onProgress(tablePath.gold(name));
    rebuilt.push(await rebuildGold(lake, name, businessTimeZone));
  }
  return rebuilt;
}
