// biome-ignore-all lint/suspicious/noTemplateCurlyInString: placeholders of DefinitionSubstitutions
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TemplateResource } from '#local/assembly/template';
import { lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud, type TestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

const WORK = `
let calls = 0;
class TooBusy extends Error { constructor() { super('busy'); this.name = 'TooBusy'; } }
exports.handler = async (event) => {
  if (event.fail === 'once' && calls++ === 0) throw new TooBusy();
  if (event.fail === 'always') { const error = new Error('broken'); error.name = 'Broken'; throw error; }
  if (event.big) return 'x'.repeat(event.big);
  if (event.wait) await new Promise((resolve) => setTimeout(resolve, event.wait));
  return { doubled: (event.value ?? 0) * 2, execution: event.execution };
};`;

const invoke = (extra: Record<string, unknown>) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Parameters: { FunctionName: '${Work}', 'Payload.$': '$' },
  ...extra,
});

const DEFINITION = {
  StartAt: 'Kind',
  States: {
    Kind: {
      Type: 'Choice',
      Choices: [
        { Variable: '$.items', IsPresent: true, Next: 'Each' },
        { Variable: '$.bare', IsPresent: true, Next: 'Bare' },
      ],
      Default: 'Work',
    },
    Bare: { Type: 'Task', Resource: '${WorkArn}', End: true },
    Each: {
      Type: 'Map',
      ItemsPath: '$.items',
      ItemSelector: {
        'value.$': '$$.Map.Item.Value',
        'execution.$': '$$.Execution.Name',
      },
      ItemProcessor: {
        StartAt: 'Double',
        States: {
          Double: invoke({
            Parameters: {
              FunctionName: '${Work}',
              Payload: { 'value.$': '$.value', 'execution.$': '$$.Execution.Input.label' },
            },
            OutputPath: '$.Payload',
            End: true,
          }),
        },
      },
      End: true,
    },
    Work: invoke({
      ResultPath: '$.result',
      Retry: [{ ErrorEquals: ['TooBusy'], IntervalSeconds: 1, MaxAttempts: 2 }],
      Catch: [{ ErrorEquals: ['Broken'], ResultPath: '$.error', Next: 'Tell' }],
      End: true,
    }),
    Tell: {
      Type: 'Task',
      Resource: 'arn:aws:states:::sns:publish',
      Parameters: { TopicArn: '${Topic}', 'Message.$': '$.error', Subject: 'failed' },
      ResultPath: null,
      Next: 'Failed',
    },
    Failed: { Type: 'Fail', Error: 'WorkFailed', Cause: 'see the message' },
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

const machine = (location: Record<string, unknown>): TemplateResource => ({
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: {
    StateMachineName: 'machine',
    RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
    DefinitionSubstitutions: {
      Work: { Ref: 'Work' },
      WorkArn: { 'Fn::GetAtt': ['Work', 'Arn'] },
      Topic: { Ref: 'Topic' },
    },
    ...location,
  },
});

let cloud: TestCloud;
let states: SFNClient;
let stateMachineArn: string;

beforeAll(async () => {
  cloud = await startTestCloud({
    files: { 'machine.json': JSON.stringify(DEFINITION) },
    stacks: {
      Flow: {
        Resources: {
          Role: role,
          Work: lambdaFunction(WORK, { Timeout: 10 }),
          Topic: { Type: 'AWS::SNS::Topic' },
          OneByOne: machine({ StateMachineName: 'one-by-one', DefinitionString: JSON.stringify(ONE_BY_ONE) }),
          Machine: machine({ DefinitionS3Location: { Bucket: 'assets', Key: 'machine.json' } }),
        },
        Outputs: { Machine: { Value: { Ref: 'Machine' } }, OneByOne: { Value: { Ref: 'OneByOne' } } },
      },
    },
  });
  states = new SFNClient(cloud.client);
  stateMachineArn = cloud.cloud.outputs.Flow!.Machine!;
});
afterAll(async () => {
  states.destroy();
  await cloud.stop();
});

const start = (input: unknown, name?: string) =>
  states.send(
    new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input), ...(name && { name }) }),
  );

async function finished(executionArn: string | undefined) {
  return vi.waitFor(
    async () => {
      const execution = await states.send(new DescribeExecutionCommand({ executionArn: executionArn! }));
      expect(execution.status).not.toBe('RUNNING');
      return execution;
    },
    { timeout: 15_000, interval: 50 },
  );
}

test('a Map of functions sees the context of the whole execution', async () => {
  const { executionArn } = await start({ items: [1, 2, 3], label: 'run' }, 'mapped');

  const execution = await finished(executionArn);

  expect(execution.status).toBe('SUCCEEDED');
  expect(JSON.parse(execution.output!)).toEqual([2, 4, 6].map((doubled) => ({ doubled, execution: 'run' })));
  const { events = [] } = await states.send(new GetExecutionHistoryCommand({ executionArn: executionArn! }));
  const types = events.map(({ type }) => type);
  expect(types.slice(0, 3)).toEqual(['ExecutionStarted', 'ChoiceStateEntered', 'ChoiceStateExited']);
  expect(types).toContain('MapIterationSucceeded');
  expect(types.filter((type) => type === 'TaskSucceeded')).toHaveLength(3);
  expect(types.at(-1)).toBe('ExecutionSucceeded');
});

test('a bare function ARN is a task too', async () => {
  const execution = await finished((await start({ bare: true, value: 4 })).executionArn);

  expect(JSON.parse(execution.output!)).toMatchObject({ doubled: 8 });
});

test('Retry matches the name of the thrown error', async () => {
  const execution = await finished((await start({ fail: 'once', value: 1 })).executionArn);

  expect(execution.status).toBe('SUCCEEDED');
  expect(JSON.parse(execution.output!).result).toMatchObject({ StatusCode: 200, Payload: { doubled: 2 } });
});

test('Catch matches the name of the thrown error, and the failure is told to the topic', async () => {
  const execution = await finished((await start({ fail: 'always' })).executionArn);

  expect(execution).toMatchObject({ status: 'FAILED', error: 'WorkFailed', cause: 'see the message' });
  const file = join(cloud.directory, 'state', 'sns', 'Flow-Topic.jsonl');
  const [line] = (await readFile(file, 'utf8')).trim().split('\n');
  const { subject, message } = JSON.parse(line!);
  expect(subject).toBe('failed');
  expect(JSON.parse(JSON.parse(message).Cause)).toMatchObject({
    errorType: 'Broken',
    errorMessage: 'broken',
  });
});

test('no task begins after the execution has failed', async () => {
  const log = join(cloud.directory, 'state', 'logs', 'Flow-Work.log');
  const invocations = async () => (await readFile(log, 'utf8')).match(/^START/gm)!.length;
  const before = await invocations();
  const input = JSON.stringify([{ fail: 'always' }, { value: 1 }, { value: 2 }]);
  const { executionArn } = await states.send(
    new StartExecutionCommand({ stateMachineArn: cloud.cloud.outputs.Flow!.OneByOne!, input }),
  );

  expect(await finished(executionArn)).toMatchObject({ status: 'FAILED', error: 'Broken' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { events = [] } = await states.send(new GetExecutionHistoryCommand({ executionArn: executionArn! }));
  expect(events.filter(({ type }) => type === 'TaskScheduled')).toHaveLength(1);
  expect(await invocations()).toBe(before + 1);
  expect(events.at(-1)).toMatchObject({
    type: 'ExecutionFailed',
    executionFailedEventDetails: { error: 'Broken' },
  });
});

test('a result over 256 KB fails the execution, whatever the machine catches', async () => {
  const execution = await finished((await start({ big: 300_000 })).executionArn);

  expect(execution).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
});

test('a name starts one execution', async () => {
  const first = await start({ wait: 500 }, 'named');
  const again = await start({ wait: 500 }, 'named');

  expect(again.executionArn).toBe(first.executionArn);
  await expect(start({ wait: 1 }, 'named')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  await finished(first.executionArn);
  await expect(start({ wait: 500 }, 'named')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
});

test('two executions run at the same time, and one can be stopped', async () => {
  const slow = await start({ wait: 8000 });
  const quick = await finished((await start({ value: 1 })).executionArn);
  await states.send(
    new StopExecutionCommand({ executionArn: slow.executionArn!, error: 'Enough', cause: 'test' }),
  );

  const stopped = await finished(slow.executionArn);

  expect(quick.status).toBe('SUCCEEDED');
  expect(stopped).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'test' });
});

test('machines and executions are listed', async () => {
  const { stateMachines } = await states.send(new ListStateMachinesCommand({}));
  const { executions } = await states.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 2 }));
  const { definition } = await states.send(new DescribeStateMachineCommand({ stateMachineArn }));

  expect(stateMachines?.map(({ name }) => name).sort()).toEqual(['machine', 'one-by-one']);
  expect(executions).toHaveLength(2);
  expect(JSON.parse(definition!).States.Work.Parameters.FunctionName).toBe('Flow-Work');
  await expect(
    states.send(new ListExecutionsCommand({ stateMachineArn: `${stateMachineArn}x` })),
  ).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
});
