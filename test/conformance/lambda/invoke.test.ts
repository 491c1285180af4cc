import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { STACK_PATIENCE_MS, type StackTarget, startStackTarget } from '../stack/stack-target.ts';

let target: StackTarget;
let lambda: LambdaClient;
let FunctionName: string;
beforeAll(async () => {
  target = await startStackTarget('lambda');
  lambda = new LambdaClient(target.client);
  FunctionName = target.outputs.WorkName!;
}, STACK_PATIENCE_MS);
afterAll(async () => {
  lambda?.destroy();
  await target?.stop();
});

async function invoke(payload: unknown, name = FunctionName) {
  const { Payload, ...answer } = await lambda.send(
    new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(payload) }),
  );
  return { ...answer, value: JSON.parse(Buffer.from(Payload!).toString()) };
}

it('gives the result of the function, with its environment and context', async () => {
  const { StatusCode, FunctionError, ExecutedVersion, value } = await invoke({ value: 4 });

  expect({ StatusCode, FunctionError, ExecutedVersion }).toEqual({
    StatusCode: 200,
    FunctionError: undefined,
    ExecutedVersion: '$LATEST',
  });
  expect(value).toMatchObject({ doubled: 8, functionName: FunctionName, environment: 'yes' });
  expect(value.awsRequestId).toMatch(/^[0-9a-f-]{36}$/);
});

it('takes the name, the ARN and the qualified ARN of a function', async () => {
  const { WorkArn } = target.outputs;

  for (const name of [WorkArn!, `${WorkArn}:$LATEST`])
    expect((await invoke({ value: 1 }, name)).value.doubled).toBe(2);
});

it('keeps a worker warm between invocations', async () => {
  const { value: first } = await invoke({});
  const { value: second } = await invoke({});

  expect(second.invocations).toBe(first.invocations + 1);
});

it('keeps the name, the message and the stack of a thrown error', async () => {
  const { value, FunctionError, StatusCode } = await invoke({ fail: 'OutOfStock' });

  expect({ FunctionError, StatusCode }).toEqual({ FunctionError: 'Unhandled', StatusCode: 200 });
  expect(value).toMatchObject({ errorType: 'OutOfStock', errorMessage: 'told to fail as OutOfStock' });
  expect(value.trace[0]).toBe('OutOfStock: told to fail as OutOfStock');
});

it('ends an invocation at the declared timeout', async () => {
  const { value, FunctionError } = await invoke({ waitMs: 8_000 });

  expect(FunctionError).toBe('Unhandled');
  expect(value.errorType).toBe('Sandbox.Timedout');
  expect(value.errorMessage).toMatch(/Task timed out after 4\.00 seconds$/);
});

it('runs invocations side by side', async () => {
  const began = Date.now();
  await Promise.all([1, 2, 3].map(() => invoke({ waitMs: 2_000 })));

  expect(Date.now() - began).toBeLessThan(5_900);
});

it('does not give a result over 6 MB', async () => {
  const { value, FunctionError } = await invoke({ big: 7e6 });

  expect(FunctionError).toBe('Unhandled');
  expect(value.errorType).toBe('Function.ResponseSizeTooLarge');
});

it('refuses a request over 6 MB', async () => {
  await expect(invoke('x'.repeat(6 * 1024 * 1024))).rejects.toMatchObject({
    name: 'RequestTooLargeException',
  });
});

it('refuses a function that is not there', async () => {
  await expect(invoke({}, 'nobody')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

it('accepts an event, to run it later', async () => {
  const { StatusCode, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload: '{"value":1}' }),
  );

  expect(StatusCode).toBe(202);
  expect(Payload?.length ?? 0).toBe(0);
});

it('lists and describes functions', async () => {
  const { Functions } = await lambda.send(new ListFunctionsCommand({}));
  const described = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));

  expect(Functions?.map((each) => each.FunctionName)).toContain(FunctionName);
  expect(described).toMatchObject({ Timeout: 4, MemorySize: 256, Handler: 'index.handler' });
});
