import { join } from 'node:path';
import { App, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Stream } from 'aws-cdk-lib/aws-kinesis';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import {
  KinesisEventSource,
  type KinesisEventSourceProps,
  S3OnFailureDestination,
} from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { bundle } from './bundle.ts';
import { definition } from './machine.ts';

/** One stack for each protocol that needs something deployed, so that a test brings up no more than its own. */
export const stackNames = ['http-api', 'event-source-mapping', 'states', 'lambda'] as const;
export type StackName = (typeof stackNames)[number];

/** Writes the cloud assembly of some stacks below `directory`, and resolves to its folder. */
export async function synthesize(directory: string, names: readonly StackName[]): Promise<string> {
  const bundles = join(directory, 'functions');
  await bundle(bundles);
  const app = new App({ outdir: join(directory, 'cdk.out'), analyticsReporting: false });
  for (const name of names) builders[name](new Stack(app, `conformance-${name}`), bundles);
  return app.synth().directory;
}

const builders: Record<StackName, (stack: Stack, bundles: string) => void> = {
  'http-api': httpApi,
  'event-source-mapping': eventSourceMapping,
  states,
  lambda: lambdaFunctions,
};

function fn(
  stack: Stack,
  bundles: string,
  id: string,
  name: string,
  options: Partial<lambda.FunctionProps> = {},
): lambda.Function {
  return new lambda.Function(stack, id, {
    code: lambda.Code.fromAsset(join(bundles, name)),
    handler: 'index.handler',
    runtime: lambda.Runtime.NODEJS_24_X,
    architecture: process.arch === 'arm64' ? lambda.Architecture.ARM_64 : lambda.Architecture.X86_64,
    timeout: Duration.seconds(20),
    ...options,
  });
}

function httpApi(stack: Stack, bundles: string): void {
  const api = new HttpApi(stack, 'Api', {
    corsPreflight: {
      allowOrigins: ['https://app.example'],
      allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
      allowHeaders: ['content-type'],
      exposeHeaders: ['x-fn'],
      maxAge: Duration.seconds(60),
    },
  });
  const integration = (id: string, name: string, timeout?: Duration) =>
    new HttpLambdaIntegration(`${id}Integration`, fn(stack, bundles, id, name), {
      ...(timeout && { timeout }),
    });
  const echo = integration('Echo', 'echo');
  const answer = integration('Answer', 'answer', Duration.seconds(2));
  api.addRoutes({ path: '/items/{id}', methods: [HttpMethod.GET], integration: echo });
  api.addRoutes({ path: '/items', methods: [HttpMethod.POST], integration: echo });
  api.addRoutes({ path: '/items/first', methods: [HttpMethod.GET], integration: echo });
  api.addRoutes({ path: '/rest/{proxy+}', methods: [HttpMethod.ANY], integration: echo });
  api.addRoutes({ path: '/answers/{name}', methods: [HttpMethod.GET], integration: answer });
  new CfnOutput(stack, 'ApiUrl', { value: api.apiEndpoint });
}

function eventSourceMapping(stack: Stack, bundles: string): void {
  const bucket = new Bucket(stack, 'Bucket', { removalPolicy: RemovalPolicy.DESTROY });
  const flow = (
    id: string,
    options: Partial<KinesisEventSourceProps>,
    variables: Record<string, string> = {},
  ) => {
    const stream = new Stream(stack, `${id}Stream`, { shardCount: 1, removalPolicy: RemovalPolicy.DESTROY });
    const environment = { BUCKET: bucket.bucketName, PREFIX: `batches/${id}`, ...variables };
    const consumer = fn(stack, bundles, id, 'record', { environment });
    bucket.grantReadWrite(consumer);
    consumer.addEventSource(
      new KinesisEventSource(stream, {
        startingPosition: lambda.StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        // CDK's own types do not fit exactOptionalPropertyTypes.
        onFailure: new S3OnFailureDestination(bucket as IBucket),
        ...options,
      }),
    );
    new CfnOutput(stack, `${id}StreamName`, { value: stream.streamName });
  };
  flow('Plain', { retryAttempts: 1 });
  flow('Bisected', { retryAttempts: 1, bisectBatchOnError: true });
  flow('Reported', { retryAttempts: 1, reportBatchItemFailures: true }, { ON_POISON: 'report' });
  flow('Aged', { maxRecordAge: Duration.seconds(60) });
  flow('Resharded', { retryAttempts: 1, batchSize: 10 }, { SLOWNESS_MS: '100' });
  new CfnOutput(stack, 'BucketName', { value: bucket.bucketName });
}

function states(stack: Stack, bundles: string): void {
  const work = fn(stack, bundles, 'Work', 'work');
  const machine = new StateMachine(stack, 'Machine', {
    definitionBody: DefinitionBody.fromString(JSON.stringify(definition)),
    definitionSubstitutions: { Work: work.functionArn },
  });
  work.grantInvoke(machine);
  new CfnOutput(stack, 'MachineArn', { value: machine.stateMachineArn });
  new CfnOutput(stack, 'WorkArn', { value: work.functionArn });
}

function lambdaFunctions(stack: Stack, bundles: string): void {
  const work = fn(stack, bundles, 'Work', 'work', {
    environment: { DECLARED: 'yes' },
    timeout: Duration.seconds(4),
    memorySize: 256,
  });
  new CfnOutput(stack, 'WorkName', { value: work.functionName });
  new CfnOutput(stack, 'WorkArn', { value: work.functionArn });
}
