import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Cloud, type CloudOptions, startCloud } from '#local/cloud';
import { readCloudFile } from '#local/cloud-file';
import { httpApi, lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { type AssemblyContent, writeAssembly } from '../../unit/local/fixtures/write-assembly.ts';

const CONTENT: AssemblyContent = {
  stacks: {
    Web: {
      Resources: {
        Role: role,
        Hello: lambdaFunction('exports.handler = async () => "hello";'),
        ...httpApi({ 'GET /': 'Hello' }),
      },
    },
  },
};

let directory: string;
let clouds: Cloud[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lifecycle-'));
  await writeAssembly(join(directory, 'cdk.out'), CONTENT);
});
afterEach(async () => {
  for (const cloud of clouds) await cloud.stop();
  clouds = [];
  await rm(directory, { recursive: true, force: true });
});

async function start(options: Partial<CloudOptions> = {}): Promise<Cloud> {
  const stateDirectory = join(directory, 'state');
  const assembly = join(directory, 'cdk.out');
  const cloud = await startCloud({ assembly, stateDirectory, endpointPort: 0, httpApiPort: 0, ...options });
  clouds.push(cloud);
  return cloud;
}

test('cloud.json tells where the cloud is, as long as it runs', async () => {
  const cloud = await start();

  const file = await readCloudFile(join(directory, 'state'));
  expect(file).toMatchObject({ pid: process.pid, endpointUrl: cloud.endpointUrl, httpApis: cloud.httpApis });
  await cloud.stop();
  expect(existsSync(join(directory, 'state', 'cloud.json'))).toBe(false);
  await expect(fetch(cloud.httpApis[0]!.url)).rejects.toThrow();
});

test('a second cloud on the same state is refused, the first goes on', async () => {
  const cloud = await start();

  await expect(start()).rejects.toMatchObject({ code: 'already_running' });
  expect(await (await fetch(cloud.httpApis[0]!.url)).text()).toBe('hello');
});

test('files left behind by a process that is gone do not matter', async () => {
  const cloud = await start();
  await cloud.stop();
  const gone = JSON.stringify({ pid: 2 ** 22 + 1, startTime: '1' });
  await writeFile(join(directory, 'state', 'cloud.lock.7'), gone);
  await writeFile(join(directory, 'state', 'cloud.json'), gone);

  expect(await readCloudFile(join(directory, 'state'))).toBeUndefined();
  await expect(start()).resolves.toBeDefined();
});

test('of several starts at the same time, over a stale lock, one succeeds', async () => {
  await mkdir(join(directory, 'state'));
  await writeFile(
    join(directory, 'state', 'cloud.lock.7'),
    JSON.stringify({ pid: 2 ** 22 + 1, startTime: '1' }),
  );

  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => start()));

  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toHaveLength(7);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'already_running' });
});

test('a port that is taken is named along with its option, and everything is given back', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as { port: number };

  await expect(start({ httpApiPort: port })).rejects.toMatchObject({
    code: 'port_in_use',
    message: expect.stringMatching(new RegExp(`${port}.*httpApiPort`)),
  });
  await expect(start({ endpointPort: port })).rejects.toMatchObject({
    code: 'port_in_use',
    message: expect.stringMatching(/endpointPort/),
  });
  blocker.close();
  await expect(start({ endpointPort: port })).resolves.toMatchObject({
    endpointUrl: `http://127.0.0.1:${port}`,
  });
});

test('what is not supported stops the start with its name', async () => {
  await writeAssembly(join(directory, 'cdk.out'), {
    stacks: { Web: { Resources: { Table: { Type: 'AWS::DynamoDB::Table' } } } },
  });

  await expect(start()).rejects.toMatchObject({
    code: 'unsupported_resource',
    message: expect.stringContaining('Web/Table: the embedded cloud does not support AWS::DynamoDB::Table'),
  });
  await expect(start({ assembly: join(directory, 'nowhere') })).rejects.toMatchObject({
    code: 'assembly_not_found',
  });
});
