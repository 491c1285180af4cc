import { arn } from '../arns.ts';
import { physicalName } from './physical-name.ts';
import type { ResourceProvider } from './resource-provider.ts';

const PERMISSIONS = 'permissions are not enforced locally';
const MONITORING = 'there is nothing to monitor locally';
const METADATA = 'it has no effect at run time';

/** Types (or prefixes ending in `::`) that have no counterpart on one machine, each with the reason. */
const IGNORED: Record<string, string> = {
  'AWS::IAM::': PERMISSIONS,
  'AWS::Lambda::Permission': PERMISSIONS,
  'AWS::S3::BucketPolicy': PERMISSIONS,
  'AWS::SNS::TopicPolicy': PERMISSIONS,
  'AWS::SQS::QueuePolicy': PERMISSIONS,
  'AWS::Logs::ResourcePolicy': PERMISSIONS,
  'AWS::KMS::': 'data is not encrypted at rest locally',
  'AWS::Logs::MetricFilter': MONITORING,
  'AWS::Logs::QueryDefinition': MONITORING,
  'AWS::XRay::': MONITORING,
  'AWS::Budgets::': 'nothing costs money locally',
  'AWS::CDK::Metadata': METADATA,
  'AWS::Lambda::EventInvokeConfig': 'asynchronous invocations keep the default retries',
  'AWS::ResourceGroups::': METADATA,
  'Custom::S3AutoDeleteObjects': 'data stays until the state directory is removed',
  'Custom::LogRetention': 'log files are kept',
};

/** Why a resource of this type is not created, or `undefined` when it has to be. */
export function ignoredReason(type: string): string | undefined {
  return Object.entries(IGNORED).find(([key]) =>
    key.endsWith('::') ? type.startsWith(key) : type === key,
  )?.[1];
}

/** Stands in for an ignored resource, so that references to it, such as a role's ARN, resolve. */
export const ignoredResource: ResourceProvider = (request) => {
  const name = physicalName(request, 128);
  const [, service = 'custom', kind = 'resource'] = request.type.toLowerCase().split('::');
  return { ref: name, attributes: { Arn: arn(service, `${kind}/${name}`) } };
};
