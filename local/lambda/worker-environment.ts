import { join } from 'node:path';
import { CREDENTIALS, REGION } from '../arns.ts';
import type { ExternalS3 } from '../s3/external-s3.ts';
import type { FunctionConfiguration } from './function-configuration.ts';

/**
 * The whole environment of a worker: the declared variables and what the Lambda runtime sets, nothing of this
 * machine's environment but PATH.
 *
 * AWS_EXECUTION_ENV is left out on purpose: with it the X-Ray clients take this for AWS and look for a daemon.
 */
export function workerEnvironment(
  configuration: FunctionConfiguration,
  options: {
    endpointUrl: string;
    externalS3?: ExternalS3 | undefined;
    temporaryDirectory: string;
    logStreamName: string;
  },
): Record<string, string> {
  const { name, memorySizeMb, layerRoots } = configuration;
  const { externalS3 } = options;
  // The SDK has one pair of keys for all services, and those of this cloud take any.
  const { accessKeyId, secretAccessKey } = externalS3?.credentials ?? CREDENTIALS;
  return {
    PATH: process.env.PATH ?? '',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    TMPDIR: options.temporaryDirectory,
    ...(layerRoots.length > 0 && {
      NODE_PATH: layerRoots.map((root) => join(root, 'nodejs', 'node_modules')).join(':'),
      LD_LIBRARY_PATH: layerRoots.map((root) => join(root, 'lib')).join(':'),
    }),
    AWS_ENDPOINT_URL: options.endpointUrl,
    ...(externalS3 && { AWS_ENDPOINT_URL_S3: externalS3.endpointUrl }),
    AWS_REGION: REGION,
    AWS_DEFAULT_REGION: REGION,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_XRAY_CONTEXT_MISSING: 'IGNORE_ERROR',
    ...configuration.environment,
    // Reserved names: a function cannot set them on AWS either.
    _HANDLER: configuration.handler,
    LAMBDA_TASK_ROOT: configuration.taskRoot,
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memorySizeMb),
    AWS_LAMBDA_LOG_GROUP_NAME: configuration.logGroupName,
    AWS_LAMBDA_LOG_STREAM_NAME: options.logStreamName,
  };
}
