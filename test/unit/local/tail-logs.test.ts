import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tailLogs } from '#local/logs/tail-logs';

let state: string;
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'logs-'));
  await mkdir(join(state, 'logs'));
});
afterEach(() => rm(state, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFile(join(state, 'logs', `${name}.log`), text);
async function collect(options: Parameters<typeof tailLogs>[1]): Promise<string[]> {
  const lines: string[] = [];
  for await (const { functionName, line } of tailLogs(state, options)) lines.push(`${functionName} ${line}`);
  return lines;
}

test('the last lines of the chosen logs', async () => {
  await write('one', Array.from({ length: 20_000 }, (_, index) => `line ${index}\n`).join(''));
  await write('two', 'a\nb\nunfinished');

  expect(await collect({ lines: 2 })).toEqual(['one line 19998', 'one line 19999', 'two a', 'two b']);
  expect(await collect({ functions: ['two'], lines: 5 })).toEqual(['two a', 'two b']);
  expect((await collect({ functions: ['one'], lines: 30_000 })).length).toBe(20_000);
  expect(await collect({ lines: 0 })).toEqual([]);
});

test('no logs yet', async () => {
  await rm(join(state, 'logs'), { recursive: true });

  expect(await collect({})).toEqual([]);
});

test('following shows whole new lines, and logs that appear later from their beginning', async () => {
  await write('one', 'old\n');
  const stop = new AbortController();
  const seen: string[] = [];
  setTimeout(() => appendFile(join(state, 'logs', 'one.log'), 'new\nhalf'), 50);
  setTimeout(() => write('two', 'first\n'), 100);
  setTimeout(() => appendFile(join(state, 'logs', 'one.log'), ' done\n'), 400);

  for await (const { functionName, line } of tailLogs(state, { follow: stop.signal })) {
    seen.push(`${functionName} ${line}`);
    if (seen.length === 4) stop.abort();
  }

  expect(seen).toEqual(['one old', 'one new', 'two first', 'one half done']);
});
