import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openLakeContext } from '#functions/runtime/lake-context';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('sandboxes that share one /tmp work in different folders; one sandbox keeps its folder', async () => {
  // Prepare
  const shared = await mkdtemp(join(tmpdir(), 'lake-context-'));
  vi.stubEnv('TMPDIR', shared);
  vi.stubEnv('AWS_REGION', 'us-east-1');
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
  await rm(shared, { recursive: true });
});
