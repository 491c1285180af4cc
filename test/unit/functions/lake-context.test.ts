import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLakeContext } from '#functions/runtime/lake-context';

let shared: string;

beforeEach(async () => {
  shared = await mkdtemp(join(tmpdir(), 'lake-context-'));
  vi.stubEnv('TMPDIR', shared);
  vi.stubEnv('AWS_REGION', 'us-east-1');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(shared, { recursive: true });
});

test('sandboxes that share one /tmp work in different folders; one sandbox keeps its folder', async () => {
  // Prepare
  const folderIn = async (logStream: string) => {
    vi.stubEnv('AWS_LAMBDA_LOG_STREAM_NAME', logStream);
    const { engine, workDirectory } = await openLakeContext('any-bucket');
    engine.close();
    return workDirectory;
  };

  // Act
  const first = await folderIn('2026/11/21/[$LATEST]0f1e');
  const second = await folderIn('2026/11/21/[$LATEST]9a8b');
  const restarted = await folderIn('2026/11/21/[$LATEST]0f1e');

  // Assess
  expect(first).toMatch(new RegExp(`^${shared}/lake/[\\w-]+$`));
  expect(second).not.toBe(first);
  expect(restarted).toBe(first);
});

test('DuckDB can spill in a sandbox that has run nothing yet', async () => {
  // Prepare
  const { engine } = await openLakeContext('any-bucket');

  // Act
  const [setting] = await engine.rows<{ folder: string }>(
    "select current_setting('temp_directory') as folder",
  );
  engine.close();

  // Assess
  expect((await stat(setting!.folder)).isDirectory()).toBe(true);
});
