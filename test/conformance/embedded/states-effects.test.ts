// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of DefinitionSubstitutions
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud, type TestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

const BREAK = `exports.handler = async () => { throw Object.assign(new Error('broken'), { name: 'Broken' }); };`;

const invoke = (extra: object) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: '${Break}', 'Payload.$': '$' },
  ...extra,
});

const TELLS = {
  StartAt: 'Break',
  States: {
    Break: invoke({ Catch: [{ ErrorEquals: ['Broken'], Next: 'Tell' }], End: true }),
    Tell: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sns:publish',
      Parameters: { TopicArn: '${Topic}', 'Message.$': '$', Subject: 'failed' },
      End: true,
    },
  },
};

const ONE_BY_ONE = {
  StartAt: 'Each',
  States: {
    Each: {
      Type: 'Map',
      MaxConcurrency: 1,
      ItemProcessor: { StartAt: 'Item', States: { Item: invoke({ End: true }) } },
      End: true,
    },
  },
};

const machine = (location: object) => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: { DefinitionSubstitutions: { Break: { Ref: 'Break' }, Topic: { Ref: 'Topic' } }, ...location },
});

let cloud: TestCloud;
let states: SFNClient;
beforeAll(async () => {
  cloud = await startTestCloud({
    files: { 'machine.json': JSON.stringify(TELLS) },
    stacks: {
      Flow: {
        Resources: {
          Role: role,
          Break: lambdaFunction(BREAK, { FunctionName: 'break' }),
          Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'failures' } },
          OneByOne: machine({ DefinitionString: JSON.stringify(ONE_BY_ONE) }),
          Tells: machine({ DefinitionS3Location: { Bucket: 'assets', Key: 'machine.json' } }),
        },
        Outputs: { Tells: { Value: { Ref: 'Tells' } }, OneByOne: { Value: { Ref: 'OneByOne' } } },
      },
    },
  });
  states = new SFNClient(cloud.client);
});
afterAll(async () => {
  states.destroy();
  await cloud.stop();
});

async function run(output: string, input: unknown) {
  const stateMachineArn = cloud.cloud.outputs.Flow![output]!;
  const start = new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) });
  const { executionArn } = await states.send(start);
  return vi.waitFor(
    async () => {
      const execution = await states.send(new DescribeExecutionCommand({ executionArn }));
      expect(execution.status).not.toBe('RUNNING');
      return execution;
    },
    { timeout: 15_000, interval: 50 },
  );
}

test('a machine tells a topic, whose messages are kept', async () => {
  expect(await run('Tells', {})).toMatchObject({ status: 'SUCCEEDED' });

  const file = join(cloud.directory, 'state', 'sns', 'failures.jsonl');
  const [line] = (await readFile(file, 'utf8')).trim().split('\n');
  const { subject, message } = JSON.parse(line!);
  expect(subject).toBe('failed');
  expect(JSON.parse(JSON.parse(message).Cause)).toMatchObject({
    errorType: 'Broken',
    errorMessage: 'broken',
  });
});

test('no function is invoked after the execution has failed', async () => {
  const log = join(cloud.directory, 'state', 'logs', 'break.log');
  const invocations = async () => (await readFile(log, 'utf8')).match(/^START/gm)?.length ?? 0;
  const before = await invocations();

  expect(await run('OneByOne', [1, 2, 3])).toMatchObject({ status: 'FAILED', error: 'Broken' });

  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await invocations()).toBe(before + 1);
});
