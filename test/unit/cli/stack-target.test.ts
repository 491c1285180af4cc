import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findStack } from '#cli/stack-target';
import { thisProcess } from '#local/process-lock';

let stateDirectory: string;
beforeEach(() => {
  stateDirectory = mkdtempSync(join(tmpdir(), 'liftoff-target-'));
});
afterEach(() => rmSync(stateDirectory, { recursive: true }));

const runCloud = (identity: object) =>
  writeFileSync(
    join(stateDirectory, 'cloud.json'),
    JSON.stringify({ ...identity, endpointUrl: 'http://127.0.0.1:1' }),
  );

it('an endpoint wins over credentials, credentials win over a running cloud', async () => {
  runCloud(thisProcess());
  const endpoint = { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566', AWS_PROFILE: 'p' };

  expect(await findStack({ stateDirectory }, endpoint)).toMatchObject({ kind: 'endpoint', stage: 'local' });
  expect(await findStack({ stateDirectory }, { AWS_PROFILE: 'p' })).toEqual({ kind: 'aws', stage: 'dev' });
  expect(await findStack({ stateDirectory }, {})).toMatchObject({ kind: 'local', stage: 'local' });
  expect(await findStack({ stateDirectory, stage: 'prod' }, { AWS_PROFILE: 'p' })).toMatchObject({
    stage: 'prod',
  });
});

it('a cloud whose process is gone is none', async () => {
  runCloud({ pid: 2 ** 22 + 1, startTime: '' });
  await expect(findStack({ stateDirectory }, {})).rejects.toMatchObject({ code: 'no_cloud' });
});
