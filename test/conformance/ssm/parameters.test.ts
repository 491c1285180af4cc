import { randomUUID } from 'node:crypto';
import {
  DeleteParameterCommand,
  GetParameterCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SsmTarget, startSsmTarget } from './ssm-target.ts';

/** Every name is below it, for the server may hold others. */
const root = `/conformance-${randomUUID()}`;
let target: SsmTarget;
let ssm: SSMClient;
beforeAll(async () => {
  target = await startSsmTarget();
  ssm = target.client;
});
afterAll(() => target?.close());

const put = (name: string, Value: string, Overwrite?: boolean) =>
  ssm.send(
    new PutParameterCommand({ Name: root + name, Value, Type: 'String', ...(Overwrite && { Overwrite }) }),
  );

test('a parameter can be read by name and by ARN', async () => {
  await put('/read', '1');

  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: `${root}/read` }));
  const byArn = await ssm.send(new GetParameterCommand({ Name: Parameter!.ARN! }));

  expect(Parameter).toMatchObject({ Name: `${root}/read`, Value: '1', Version: 1, Type: 'String' });
  expect(Parameter!.ARN).toMatch(new RegExp(`^arn:aws:ssm:us-east-1:\\d{12}:parameter${root}/read$`));
  expect(Math.abs(Parameter!.LastModifiedDate!.getTime() - Date.now())).toBeLessThan(60_000);
  expect(byArn.Parameter?.Value).toBe('1');
});

test('a parameter is overwritten only when asked for', async () => {
  await put('/once', '1');

  await expect(put('/once', '2')).rejects.toMatchObject({ name: 'ParameterAlreadyExists' });
  expect(await put('/once', '2', true)).toMatchObject({ Version: 2 });
  await ssm.send(new DeleteParameterCommand({ Name: `${root}/once` }));
  await expect(ssm.send(new GetParameterCommand({ Name: `${root}/once` }))).rejects.toMatchObject({
    name: 'ParameterNotFound',
  });
});

test('parameters are listed by path, in pages', async () => {
  for (let index = 0; index < 12; index++) await put(`/tree/leaf-${String(index).padStart(2, '0')}`, 'v');
  await put('/tree/branch/leaf', 'v');

  const first = await ssm.send(new GetParametersByPathCommand({ Path: `${root}/tree` }));
  const second = await ssm.send(
    new GetParametersByPathCommand({ Path: `${root}/tree`, NextToken: first.NextToken! }),
  );
  const deep = await ssm.send(
    new GetParametersByPathCommand({ Path: `${root}/tree/`, Recursive: true, MaxResults: 1 }),
  );

  expect(first.Parameters).toHaveLength(10);
  expect(second.Parameters?.map(({ Name }) => Name)).toEqual([
    `${root}/tree/leaf-10`,
    `${root}/tree/leaf-11`,
  ]);
  expect(second.NextToken).toBeUndefined();
  expect(deep.Parameters?.map(({ Name }) => Name)).toEqual([`${root}/tree/branch/leaf`]);
});

test('unknown names of several are told apart', async () => {
  const { Parameters, InvalidParameters } = await ssm.send(
    new GetParametersCommand({ Names: [`${root}/read`, `${root}/no`] }),
  );

  expect(Parameters?.map(({ Name }) => Name)).toEqual([`${root}/read`]);
  expect(InvalidParameters).toEqual([`${root}/no`]);
});
