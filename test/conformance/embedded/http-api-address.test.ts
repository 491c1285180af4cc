import { expect, test } from 'vitest';
import { httpApi, lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

test('an output that writes out the address of an API on AWS is its local URL', async () => {
  const cloud = await startTestCloud({
    stacks: {
      Web: {
        Resources: {
          Role: role,
          Hello: lambdaFunction('exports.handler = async () => "hello";'),
          ...httpApi({ 'GET /': 'Hello' }),
        },
        Outputs: {
          Url: {
            // biome-ignore lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub
            Value: { 'Fn::Sub': 'https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/' },
          },
        },
      },
    },
  });
  try {
    const { outputs, httpApis } = cloud.cloud;

    expect(outputs.Web?.Url).toBe(`${httpApis[0]!.url}/`);
    expect(await (await fetch(outputs.Web!.Url!)).text()).toBe('hello');
  } finally {
    await cloud.stop();
  }
});
