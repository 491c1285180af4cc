import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CloudFile, readCloudFile } from '#local/cloud-file';
import { lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { writeAssembly } from '../../unit/local/fixtures/write-assembly.ts';

const WORK = `exports.handler = async () => {
  console.log('pid=' + process.pid);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return 'done';
};`;
const CONSUME = `exports.handler = async (event) => {
  for (const { kinesis } of event.Records) console.log('record=' + Buffer.from(kinesis.data, 'base64'));
};`;

let directory: string;
let state: string;
let processes: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'crash-'));
  state = join(directory, 'state');
  await writeAssembly(join(directory, 'cdk.out'), {
    stacks: {
      Flow: {
        Resources: {
          Role: role,
          Stream: { Type: 'AWS::Kinesis::Stream', Properties: { Name: 'events', ShardCount: 1 } },
          Consume: lambdaFunction(CONSUME, { FunctionName: 'consume' }),
          Mapping: {
            Type: 'AWS::Lambda::EventSourceMapping',
            Properties: {
              EventSourceArn: { 'Fn::GetAtt': ['Stream', 'Arn'] },
              FunctionName: { Ref: 'Consume' },
              StartingPosition: 'LATEST',
            },
          },
          Work: lambdaFunction(WORK, { FunctionName: 'work', Timeout: 10 }),
          Machine: {
            Type: 'AWS::StepFunctions::StateMachine',
            Properties: {
              DefinitionString: {
                'Fn::Join': [
                  '',
                  [
                    '{"StartAt":"Work","States":{"Work":{"Type":"Task","End":true,"Resource":"',
                    { 'Fn::GetAtt': ['Work', 'Arn'] },
                    '"}}}',
                  ],
                ],
              },
            },
          },
        },
        Outputs: { Machine: { Value: { Ref: 'Machine' } } },
      },
    },
  });
});
afterEach(async () => {
  for (const child of processes) child.kill('SIGKILL');
  processes = [];
  await rm(directory, { recursive: true, force: true });
});

async function start(): Promise<{ child: ChildProcess; file: CloudFile }> {
  const script = 'test/unit/local/fixtures/run-cloud.ts';
  const args = ['--import', 'tsx', script, join(directory, 'cdk.out'), state];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  processes.push(child);
  const file = await vi.waitFor(
    async () => {
      const found = await readCloudFile(state);
      if (!found || found.pid !== child.pid) throw new Error('not up yet');
      return found;
    },
    { timeout: 20_000, interval: 50 },
  );
  return { child, file };
}

const clientOf = ({ endpointUrl, region, credentials }: CloudFile) => ({
  endpoint: endpointUrl,
  region,
  credentials: { ...credentials },
});
const logOf = (name: string) => readFile(join(state, 'logs', `${name}.log`), 'utf8').catch(() => '');

test('a cloud that was killed goes on where it was, and leaves no process behind', async () => {
  const first = await start();
  const stateMachineArn = first.file.outputs.Flow!.Machine!;
  const client = clientOf(first.file);
  await new SSMClient(client).send(new PutParameterCommand({ Name: '/kept', Type: 'String', Value: 'yes' }));
  const kinesis = new KinesisClient({ ...client, requestHandler: new NodeHttpHandler() });
  const put = (text: string) =>
    kinesis.send(new PutRecordCommand({ StreamName: 'events', PartitionKey: 'k', Data: Buffer.from(text) }));
  await put('one');
  await vi.waitFor(async () => expect(await logOf('consume')).toContain('record=one'), { timeout: 10_000 });
  const { executionArn } = await new SFNClient(client).send(new StartExecutionCommand({ stateMachineArn }));
  await vi.waitFor(async () => expect(await logOf('work')).toContain('pid='), { timeout: 10_000 });
  await put('two');

  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  const worker = Number(/pid=(\d+)/.exec(await logOf('work'))![1]);
  await vi.waitFor(() => expect(() => process.kill(worker, 0)).toThrow('ESRCH'), { timeout: 5000 });
  const second = await start();

  const states = new SFNClient(clientOf(second.file));
  const execution = await vi.waitFor(
    async () => {
      const found = await states.send(new DescribeExecutionCommand({ executionArn: executionArn! }));
      expect(found.status).toBe('SUCCEEDED');
      return found;
    },
    { timeout: 15_000 },
  );
  expect(execution).toMatchObject({ output: '"done"', redriveCount: 1 });
  const { events = [] } = await states.send(new GetExecutionHistoryCommand({ executionArn: executionArn! }));
  expect(events.map(({ type }) => type)).toContain('ExecutionRedriven');
  expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
  await vi.waitFor(async () => expect(await logOf('consume')).toContain('record=two'), { timeout: 10_000 });
  expect((await logOf('consume')).match(/record=one/g)).toHaveLength(1);
  const { Parameter } = await new SSMClient(clientOf(second.file)).send(
    new GetParameterCommand({ Name: '/kept' }),
  );
  expect(Parameter?.Value).toBe('yes');
}, 60_000);
