import { CfnOutput } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';

/** What other programs need to know of a deployed stage, as people are told. */
const settings = {
  'api-url': 'Base address of the API; its reference is at /docs.',
  'web-url': 'Address of the page for people; the API is under it, too.',
  'lake-bucket': 'Bucket of the lake: bronze, silver, quarantine and gold.',
  'event-stream-name': 'Kinesis stream of accepted events.',
  'refresh-state-machine-arn': 'State machine that refreshes silver and gold.',
  'maintenance-state-machine-arn': 'State machine that maintains the tables.',
  'train-models-state-machine-arn': 'State machine that trains the models.',
  'failures-topic-arn': 'Topic that is told of failures; subscribe to it.',
  'events-topic-arn': 'Topic that is told of days that stand out in the sales; subscribe to it.',
  'business-time-zone': 'Zone in which business dates are counted.',
} as const;

type SettingName = keyof typeof settings;

/**
 * Publishes a value at the SSM path `/liftoff/<stage>/config/<name>`, where the command line finds it in the same
 * way locally and on AWS, and as a stack output for people (`api-url` → `ApiUrl`).
 */
export function publishSetting(scope: Construct, stage: string, name: SettingName, value: string): void {
  const id = name
    .split('-')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');
  new StringParameter(scope, `${id}Setting`, {
    parameterName: `/liftoff/${stage}/config/${name}`,
    stringValue: value,
  });
  new CfnOutput(scope, id, { value, description: settings[name] });
}
