import type { Browser, Page } from 'playwright-core';

/** What a browser that has never been here transfers and waits until charts are painted. */
export interface FirstView {
  /** Bytes over the network, headers included, by what they are. */
  readonly bytes: Readonly<Record<'code' | 'api' | 'sales' | 'tables', number>>;
  readonly requests: number;
  /** Milliseconds from the start of the navigation. */
  readonly charts: number;
  readonly settled: number;
  /** Milliseconds that all processes of the browser have computed until all was there. */
  readonly cpu: number;
}

type Kind = keyof FirstView['bytes'];

const kindOf = (url: string): Kind => {
  const { pathname } = new URL(url);
  if (pathname.includes('/gold/sales_detail')) return 'sales';
  if (pathname.endsWith('.parquet')) return 'tables';
  return pathname.startsWith('/v1/') ? 'api' : 'code';
};

/** Runs in the page: marks the time when charts have been painted, which is the frame after next. */
const MARK_CHARTS = `new MutationObserver((_, observer) => {
  if (!document.querySelector('.time-bar') || !document.querySelector('.bar-fill')) return;
  observer.disconnect();
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('charts')));
}).observe(document, { childList: true, subtree: true })`;

/** Opens the dashboard in a browser with an empty cache. */
export async function firstView(browser: Browser, address: string): Promise<FirstView> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const cpuBefore = await cpuTime(browser);
  const counted = count(page);
  await page.addInitScript(MARK_CHARTS);
  await page.goto(address, { waitUntil: 'commit' });
  const charts = await chartsPainted(page);
  const begun = await page.evaluate<number>('performance.timeOrigin');
  await page.waitForLoadState('networkidle');
  const all = await Promise.all(counted);
  const atCharts = all.filter(({ at }) => at <= begun + charts);
  const settled = Math.max(...all.map(({ at }) => at)) - begun;
  const cpu = (await cpuTime(browser)) - cpuBefore;
  await context.close();
  const bytes = { code: 0, api: 0, sales: 0, tables: 0 };
  for (const each of atCharts) bytes[each.kind] += each.bytes;
  return { bytes, requests: atCharts.length, charts, settled, cpu };
}

async function cpuTime(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** Milliseconds from the start of the navigation. */
async function chartsPainted(page: Page): Promise<number> {
  for (;;) {
    const at = await page.evaluate<number | undefined>(
      "performance.getEntriesByName('charts')[0]?.startTime",
    );
    if (at !== undefined) return at;
    // Seldom enough to take nothing from what is measured.
    await page.waitForTimeout(250);
  }
}

interface Counted {
  readonly kind: Kind;
  readonly bytes: number;
  /** Milliseconds since the epoch when the last byte came. */
  readonly at: number;
}

/** What comes over the network, for the page and for its workers. */
function count(page: Page): Promise<Counted>[] {
  const counted: Promise<Counted>[] = [];
  page.on('requestfinished', (request) => {
    const { startTime, responseEnd } = request.timing();
    const at = startTime + responseEnd;
    if (!request.url().startsWith('http')) return;
    counted.push(
      request.sizes().then(({ responseHeadersSize, responseBodySize }) => ({
        kind: kindOf(request.url()),
        bytes: responseHeadersSize + Math.max(0, responseBodySize),
        at,
      })),
    );
  });
  return counted;
}
