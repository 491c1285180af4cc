import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud, type TestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

/** A handler that uses Powertools and the SDK as a bundle does. */
const TRACED = `
import { Logger } from '@aws-lambda-powertools/logger';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import { SSMClient, GetParameterCommand } from '@aws-sdk/client-ssm';
import middy from '@middy/core';
const tracer = new Tracer();
const logger = new Logger();
const ssm = tracer.captureAWSv3Client(new SSMClient({}));
export const handler = middy(async (event) => {
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/greeting' }));
  logger.info('greets', { name: event.name });
  return Parameter.Value + ' ' + event.name;
}).use(captureLambdaHandler(tracer));`;

let cloud: TestCloud;
let lambda: LambdaClient;

beforeAll(async () => {
  const traced = await build({
    stdin: { contents: TRACED, resolveDir: process.cwd() },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
  });
  cloud = await startTestCloud({
    folders: {
      traced: { 'index.js': traced.outputFiles[0]!.text },
      module: { 'index.mjs': 'export const handler = async (event) => ({ module: event });' },
      layer: { 'nodejs/node_modules/shared/index.js': 'module.exports = 42;' },
      layered: { 'index.js': "exports.handler = async () => require('shared');" },
      unbundled: { 'index.js': "require('zod'); exports.handler = async () => 1;" },
    },
    stacks: {
      Fn: {
        Resources: {
          Role: role,
          Greeting: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Name: '/greeting', Type: 'String', Value: 'Hello' },
          },
          Layer: {
            Type: 'AWS::Lambda::LayerVersion',
            Properties: { Content: { S3Bucket: 'assets', S3Key: 'layer.zip' } },
          },
          Traced: lambdaFunction({ key: 'traced.zip' }, { FunctionName: 'traced' }),
          Module: lambdaFunction({ key: 'module.zip' }, { FunctionName: 'module' }),
          Layered: lambdaFunction(
            { key: 'layered.zip' },
            { FunctionName: 'layered', Layers: [{ Ref: 'Layer' }] },
          ),
          Unbundled: lambdaFunction({ key: 'unbundled.zip' }, { FunctionName: 'unbundled' }),
          Environment: lambdaFunction(
            'exports.handler = async (e, c) => ({ env: process.env, context: c });',
            {
              FunctionName: 'environment',
              Environment: { Variables: { DECLARED: 'yes' } },
            },
          ),
          Slow: lambdaFunction('exports.handler = () => new Promise(() => setInterval(() => {}, 9));', {
            FunctionName: 'slow',
            Timeout: 1,
          }),
          Exits: lambdaFunction('exports.handler = () => process.exit(3);', { FunctionName: 'exits' }),
          Large: lambdaFunction('exports.handler = async () => "x".repeat(7e6);', { FunctionName: 'large' }),
          Sleeps: lambdaFunction(
            'exports.handler = () => new Promise((r) => setTimeout(() => r(process.pid), 300));',
            {
              FunctionName: 'sleeps',
              ReservedConcurrentExecutions: 2,
            },
          ),
        },
      },
    },
  });
  lambda = new LambdaClient(cloud.client);
});
afterAll(async () => {
  lambda.destroy();
  await cloud.stop();
});

async function invoke(FunctionName: string, payload: unknown = {}) {
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(payload) }),
  );
  return { value: JSON.parse(Buffer.from(Payload!).toString()), FunctionError };
}

const logOf = (name: string): Promise<string> =>
  readFile(join(cloud.directory, 'state', 'logs', `${name}.log`), 'utf8');

test('a bundle with Powertools and the SDK runs unchanged', async () => {
  const { value, FunctionError } = await invoke('traced', { name: 'you' });

  expect(FunctionError).toBeUndefined();
  expect(value).toBe('Hello you');
  const log = await logOf('traced');
  expect(log).toMatch(/START RequestId: \S+ Version: \$LATEST\n/);
  expect(log).toMatch(/"message":"greets".*\n.*END RequestId/);
  expect(log).toMatch(
    /REPORT RequestId: \S+\tDuration: [\d.]+ ms\tBilled Duration: \d+ ms\tMemory Size: 128 MB/,
  );
});

test('ES modules and layers are loaded', async () => {
  expect((await invoke('module', { a: 1 })).value).toEqual({ module: { a: 1 } });
  expect((await invoke('layered')).value).toBe(42);
});

test('what a bundle forgot fails here too', async () => {
  const { value, FunctionError } = await invoke('unbundled');

  expect(FunctionError).toBe('Unhandled');
  expect(value).toMatchObject({ errorType: 'Runtime.ImportModuleError' });
});

test('the environment holds the declared variables and those of the runtime only', async () => {
  process.env.HOST_SECRET = 'x';
  const { value } = await invoke('arn:aws:lambda:us-east-1:000000000000:function:environment:$LATEST');

  expect(value.env).toMatchObject({
    DECLARED: 'yes',
    AWS_REGION: 'us-east-1',
    AWS_LAMBDA_FUNCTION_NAME: 'environment',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    AWS_ENDPOINT_URL: cloud.cloud.endpointUrl,
  });
  expect(value.env.HOST_SECRET).toBeUndefined();
  expect(value.env.TMPDIR).toContain(cloud.directory);
  expect(value.context).toMatchObject({
    functionName: 'environment',
    functionVersion: '$LATEST',
    memoryLimitInMB: '128',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:environment',
  });
});

test('the declared timeout ends the worker', async () => {
  const { value } = await invoke('slow');

  expect(value.errorType).toBe('Sandbox.Timedout');
  expect(value.errorMessage).toMatch(/Task timed out after 1\.00 seconds$/);
  expect(await logOf('slow')).toContain('Task timed out after 1.00 seconds');
});

test('a process that exits and a response that is too large are errors of the function', async () => {
  expect((await invoke('exits')).value).toMatchObject({ errorType: 'Runtime.ExitError' });
  expect((await invoke('large')).value).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
});

test('invocations run side by side up to the reserved concurrency, the others wait', async () => {
  const pids = await Promise.all([1, 2, 3, 4, 5].map(async () => (await invoke('sleeps')).value));

  expect(new Set(pids).size).toBe(2);
});

test('an event invocation is accepted and runs later', async () => {
  const { StatusCode } = await lambda.send(
    new InvokeCommand({ FunctionName: 'traced', InvocationType: 'Event', Payload: '{"name":"later"}' }),
  );

  expect(StatusCode).toBe(202);
  await vi.waitFor(async () => expect(await logOf('traced')).toContain('"name":"later"'), { timeout: 5000 });
});

test('functions are listed and described', async () => {
  const { Functions } = await lambda.send(new ListFunctionsCommand({}));
  const slow = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: 'slow' }));

  expect(Functions?.map(({ FunctionName }) => FunctionName)).toContain('traced');
  expect(slow).toMatchObject({
    Timeout: 1,
    MemorySize: 128,
    Runtime: 'nodejs20.x',
    Handler: 'index.handler',
  });
});
