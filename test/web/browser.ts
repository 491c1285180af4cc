import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

export const running = inject('running');

const SCREENSHOTS = join(import.meta.dirname, '../../.build/web-screenshots');

let browser: Browser;
const pages: { readonly page: Page; readonly complaints: string[] }[] = [];

/**
 * A browser for the tests of a file. Whatever a page complains about in its console (a violated policy, a broken
 * script) fails the test that opened it.
 */
export function withBrowser(): void {
  beforeAll(async () => {
    await mkdir(SCREENSHOTS, { recursive: true });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    });
  });
  afterEach(async () => {
    const opened = pages.splice(0);
    for (const { page } of opened) await page.context().close();
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  afterAll(() => browser.close());
}

/** A refusal by the API is an answer like others; what the page makes of it is for the tests to say. */
const API_REFUSAL = /Failed to load resource: .* status of 4\d\d .*\/v1\//;

export interface OpenOptions extends BrowserContextOptions {
  /** Signed in with this key; empty for nobody. */
  readonly token?: string;
  readonly origin?: string;
  /** Complaints that the test means to have, such as those about an aborted request. */
  readonly expected?: RegExp;
}

/** A browser of its own at a path of the page. */
export async function open(path: string, options: OpenOptions = {}): Promise<Page> {
  const { token = running.token, origin = running.pageUrl, expected, ...context } = options;
  const opened = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    ...context,
  });
  opened.setDefaultTimeout(45_000);
  const page = await opened.newPage();
  watch(page, expected);
  await page.goto(`${origin}${path}${token && `#token=${token}`}`);
  return page;
}

/** Another tab of the same browser: its storage of the session is its own. */
export async function openTab(beside: Page, path: string): Promise<Page> {
  const page = await beside.context().newPage();
  watch(page);
  await page.goto(`${running.pageUrl}${path}#token=${running.token}`);
  return page;
}

function watch(page: Page, expected = /^$/): void {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const text = `${message.type()}: ${message.text()} ${message.location().url}`;
    const isExpected = API_REFUSAL.test(text) || expected.test(text);
    if (['error', 'warning'].includes(message.type()) && !isExpected) complaints.push(text);
  });
  page.on('pageerror', (error) => complaints.push(`${error.stack}`));
  pages.push({ page, complaints });
}

/** Of the whole page, or of the window where something lies over it. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const isCovered = (await page.locator('[role=dialog], [role=alertdialog]').count()) > 0;
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: !isCovered });
}
