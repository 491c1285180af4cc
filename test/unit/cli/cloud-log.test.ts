import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cloudLog } from '#cli/cloud/cloud-log';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloud-log-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps each line with its time, and tells it', () => {
  const told: string[] = [];
  const log = cloudLog(folder, (line) => told.push(line));

  log('started');
  log('stopped');

  const kept = readFileSync(join(folder, 'logs', 'cloud.log'), 'utf8');
  expect(kept).toMatch(/^\d{4}-\S+Z started\n\d{4}-\S+Z stopped\n$/);
  expect(told).toEqual(['started', 'stopped']);
});

it('tells a line that cannot be kept, and goes on', () => {
  // A file stands where the folder should be, as good as a full disk.
  writeFileSync(join(folder, 'logs'), '');
  const told: string[] = [];

  cloudLog(folder, (line) => told.push(line))('started');

  expect(told).toEqual([expect.stringMatching(/^This line is not in the log: E/), 'started']);
});
