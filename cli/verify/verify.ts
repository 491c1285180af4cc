import type { Connection } from '../connection.ts';
import { lakeTables } from '../lake/lake-tables.ts';
import { lakeStore, openLake } from '../lake/open-lake.ts';
import { type Check, report, type VerifyReport } from './check.ts';
import { checkBronze } from './check-bronze.ts';
import { checkExports } from './check-exports.ts';
import { checkSilver } from './check-silver.ts';
import { checkRecomputation } from './recompute.ts';

/**
 * Reconciles stream, bronze, silver, quarantine and gold. `onProgress` hears what is being looked at. Reads only;
 * an event that is under way (not landed, not yet applied) is counted as waiting, not as an error.
 */
export async function verify(
  connection: Connection,
  { onProgress = () => {} }: { readonly onProgress?: (subject: string) => void } = {},
): Promise<VerifyReport> {
  const lake = await openLake(lakeStore(connection));
  try {
    const checks: Check[] = [];
    onProgress('bronze/events');
    checks.push(...(await checkBronze(connection, lake)));
    onProgress('silver');
    checks.push(...(await checkSilver(lake)));
    checks.push(...(await checkRecomputation(lake, connection.config.businessTimeZone, onProgress)));
    onProgress('exports');
    const gold = (await lakeTables(lake)).filter((name) => name.startsWith('gold.'));
    checks.push(
      await checkExports(
        lake,
        gold.map((name) => name.slice('gold.'.length)),
      ),
    );
    return report(checks);
  } finally {
    await lake.close();
  }
}
