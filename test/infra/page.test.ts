import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '#infra/build-page';

let folder: string;
let page: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'liftoff-page-'));
  mkdirSync(join(folder, 'older'));
  mkdirSync(join(folder, 'recent'));
  utimesSync(join(folder, 'older'), 0, 0);
  page = await buildPage(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the page', () => {
  it('needs nothing from elsewhere, and nothing inline', () => {
    const html = readFileSync(join(page, 'index.html'), 'utf8');
    const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address!);

    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(existsSync(join(page, address)), address).toBe(true);
    expect(html).not.toMatch(/<style|<script>|\son\w+=|style=/);
  });

  it('is built for production, whatever it is built by', () => {
    const scripts = readdirSync(join(page, 'assets')).filter((name) => name.endsWith('.js'));
    const code = scripts.map((name) => readFileSync(join(page, 'assets', name), 'utf8')).join('\n');

    expect(code).not.toContain('react-dom/cjs/react-dom-client.development.js');
    expect(code.length).toBeLessThan(3_000_000);
  });

  it('has hashes in the names of all that is kept for long', () => {
    for (const name of readdirSync(join(page, 'assets'))) expect(name).toMatch(/-[\w-]{8}\.\w+$/);
  });

  it('is not built again from the same sources; builds of long ago are forgotten', async () => {
    const before = Date.now();

    expect(await buildPage(folder)).toBe(page);
    expect(Date.now() - before).toBeLessThan(2_000);
    expect(readdirSync(folder).sort()).toEqual([page.slice(folder.length + 1), 'recent'].sort());
  });
});
