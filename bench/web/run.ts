/**
 * Measures the first view of the dashboard: `npx tsx bench/web/run.ts [--sales 1000000] [--views 5] [--serve]`.
 * The embedded cloud runs in a process of its own with the page in front of it; a year of sales is put into silver
 * and refreshed into gold, then Chromium opens the dashboard with an empty cache, again and again.
 * On a busy machine the times are the machine's; bytes and CPU are the page's.
 * `--serve` leaves the cloud running afterwards and prints the page's address.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { textTable } from '#cli/terminal/text-table';
import { type FirstView, firstView } from './first-view.ts';
import type { ShopReady } from './shop-server.ts';

const { values } = parseArgs({
  options: {
    sales: { type: 'string', default: '1000000' },
    views: { type: 'string', default: '5' },
    serve: { type: 'boolean', default: false },
  },
});

const server = fork(fileURLToPath(new URL('shop-server.ts', import.meta.url)), [values.sales]);
const [ready] = (await once(server, 'message')) as [ShopReady];
console.log(`${values.sales} sales: silver and gold in ${(ready.milliseconds / 1000).toFixed(1)} s`);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
const views: FirstView[] = [];
for (let view = 0; view < Number(values.views); view += 1)
  views.push(await firstView(browser, ready.address));
await browser.close();

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
const rows = views.map(({ bytes, requests, charts, settled, cpu }, at) => {
  const all = Object.values(bytes).reduce((sum, each) => sum + each, 0);
  return [
    String(at + 1),
    kilobytes(bytes.code),
    kilobytes(bytes.api),
    kilobytes(bytes.sales),
    kilobytes(bytes.tables),
    kilobytes(all),
    String(requests),
    charts.toFixed(0),
    settled.toFixed(0),
    cpu.toFixed(0),
  ];
});
const head = [
  'view',
  'code kB',
  'API kB',
  'sales kB',
  'tables kB',
  'all kB',
  'requests',
  'charts ms',
  'all there ms',
];
for (const line of textTable(head, rows)) console.log(line);

if (values.serve) console.log(`\n${ready.address}\nCtrl-C stops it.`);
else {
  server.disconnect();
  await once(server, 'exit');
}
