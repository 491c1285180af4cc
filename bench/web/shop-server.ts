/** The embedded cloud with a shop's sales in it, in a process of its own. Tells the page's address to its parent. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiClient } from '#cli/api/api-client';
import { ensureDevelopmentToken } from '#cli/cloud/development-token';
import { launch } from '#cli/cloud/launch';
import { pageAddress } from '#cli/cloud/welcome';
import { untilLanded } from '#cli/lake/landed-events';
import { lakeStore, openLake } from '#cli/lake/open-lake';
import { runRefresh } from '#cli/refresh/run-refresh';
import { fillSales, openShop } from './shop.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

export interface ShopReady {
  readonly address: string;
  /** What it took to fill silver and to refresh. */
  readonly milliseconds: number;
}

const sales = Number(process.argv[2]);
const stateDirectory = await mkdtemp(join(tmpdir(), 'bench-web-'));
const { connection, stop } = await launch({ stateDirectory, endpointPort: 0, httpApiPort: 0, pagePort: 0 });
const token = await ensureDevelopmentToken(connection, stateDirectory);
const begun = Date.now();
const lake = await openLake(lakeStore(connection));
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Sao_Paulo' }).format(
  Date.now() - 3_600_000,
);
await fillSales(lake, sales, today);
await untilLanded(lake, await openShop(apiClient({ url: connection.config.apiUrl, token })));
await lake.close();
await runRefresh(connection);
const ready: ShopReady = {
  address: pageAddress(connection.config.webUrl!, token),
  milliseconds: Date.now() - begun,
};
process.send!(ready);

process.once('disconnect', async () => {
  await stop();
  await rm(stateDirectory, { recursive: true, force: true });
  process.exit();
});
