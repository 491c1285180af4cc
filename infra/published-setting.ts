import { CfnOutput } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';

/** What other programs need to know of a deployed stage. */
type SettingName =
  | 'api-url'
  | 'lake-bucket'
  | 'event-stream-name'
  | 'refresh-state-machine-arn'
  | 'maintenance-state-machine-arn'
  | 'failures-topic-arn'
  | 'business-time-zone';

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
  new CfnOutput(scope, id, { value });
}
