import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud, type TestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

let cloud: TestCloud;
let ssm: SSMClient;

beforeAll(async () => {
  cloud = await startTestCloud({
    stacks: {
      Config: {
        Resources: {
          Role: role,
          Parameter: {
            Type: 'AWS::SSM::Parameter',
            Properties: { Name: '/app/a', Type: 'String', Value: '1' },
          },
          Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alerts' } },
          Hear: lambdaFunction(
            'exports.handler = async (event) => console.log(event.Records[0].Sns.Message);',
            {
              FunctionName: 'hear',
            },
          ),
          Subscription: {
            Type: 'AWS::SNS::Subscription',
            Properties: {
              TopicArn: { Ref: 'Topic' },
              Protocol: 'lambda',
              Endpoint: { 'Fn::GetAtt': ['Hear', 'Arn'] },
            },
          },
        },
        Outputs: { Topic: { Value: { Ref: 'Topic' } } },
      },
    },
  });
  ssm = new SSMClient(cloud.client);
});
afterAll(async () => {
  ssm.destroy();
  await cloud.stop();
});

test('a declared parameter can be read by name and by ARN', async () => {
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name: '/app/a' }));
  const byArn = await ssm.send(new GetParameterCommand({ Name: Parameter!.ARN! }));

  expect(Parameter).toMatchObject({
    Name: '/app/a',
    Value: '1',
    Version: 1,
    ARN: 'arn:aws:ssm:us-east-1:000000000000:parameter/app/a',
  });
  expect(Parameter!.LastModifiedDate).toBeInstanceOf(Date);
  expect(byArn.Parameter?.Value).toBe('1');
});

/** A request of the query protocol, addressed as the SDK's signature would. */
const query = (service: string, fields: Record<string, string>) =>
  fetch(cloud.cloud.endpointUrl, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/${service}/aws4_request`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams(fields),
  });

test('a message to a topic is kept in its file and reaches a subscribed function', async () => {
  const TopicArn = cloud.cloud.outputs.Config!.Topic!;
  const answer = await query('sns', { Action: 'Publish', TopicArn, Message: 'a <message>', Subject: 's' });
  const unknown = await query('sns', { Action: 'Publish', TopicArn: `${TopicArn}x`, Message: 'm' });

  expect(answer.status).toBe(200);
  expect(await answer.text()).toMatch(
    /<PublishResult><MessageId>[0-9a-f-]{36}<\/MessageId><\/PublishResult>/,
  );
  expect(unknown.status).toBe(404);
  const state = join(cloud.directory, 'state');
  const [line] = (await readFile(join(state, 'sns', 'alerts.jsonl'), 'utf8')).split('\n');
  expect(JSON.parse(line!)).toMatchObject({ subject: 's', message: 'a <message>' });
  await vi.waitFor(
    async () => expect(await readFile(join(state, 'logs', 'hear.log'), 'utf8')).toContain('a <message>'),
    {
      timeout: 5000,
    },
  );
});

test('the caller has an identity', async () => {
  const answer = await query('sts', { Action: 'GetCallerIdentity' });

  expect(await answer.text()).toContain('<Account>000000000000</Account>');
});
