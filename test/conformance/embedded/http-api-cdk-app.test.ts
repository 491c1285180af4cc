import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import {
  App,
  aws_kinesis,
  aws_lambda,
  aws_logs,
  aws_s3,
  aws_scheduler,
  aws_sns,
  aws_ssm,
  CfnOutput,
  Duration,
  RemovalPolicy,
  Stack,
  TimeZone,
} from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { KinesisEventSource, S3OnFailureDestination } from 'aws-cdk-lib/aws-lambda-event-sources';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import { DefinitionBody, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Cloud, startCloud } from '#local/cloud';

const PRODUCE = `
const { KinesisClient, PutRecordCommand } = require('@aws-sdk/client-kinesis');
const kinesis = new KinesisClient({});
exports.handler = async (event) => {
  const { SequenceNumber } = await kinesis.send(new PutRecordCommand({
    StreamName: process.env.STREAM, PartitionKey: 'key', Data: Buffer.from(event.body) }));
  return { statusCode: 202, body: SequenceNumber };
};`;
const STORE = `
const { S3Client, PutObjectCommand } = require('@aws-sdk/client-s3');
const s3 = new S3Client({});
exports.handler = async (event) => {
  for (const { kinesis } of event.Records) {
    await s3.send(new PutObjectCommand({ Bucket: process.env.BUCKET, Key: 'last.txt', Body: Buffer.from(kinesis.data, 'base64') }));
  }
};`;

let directory: string;
let cloud: Cloud;

/** Two stacks that refer to each other, made with the constructs an application uses. */
function synthesize(): string {
  const code = (name: string, source: string) => {
    mkdirSync(join(directory, name), { recursive: true });
    writeFileSync(join(directory, name, 'index.js'), source);
    return aws_lambda.Code.fromAsset(join(directory, name));
  };
  const app = new App({ outdir: join(directory, 'cdk.out'), analyticsReporting: false });
  const lake = new Stack(app, 'Lake');
  const bucket = new aws_s3.Bucket(lake, 'Bucket', {
    versioned: true,
    encryption: aws_s3.BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    blockPublicAccess: aws_s3.BlockPublicAccess.BLOCK_ALL,
    removalPolicy: RemovalPolicy.RETAIN,
    cors: [{ allowedMethods: [aws_s3.HttpMethods.GET], allowedOrigins: ['*'], maxAge: 300 }],
  });
  const ingest = new Stack(app, 'Ingest');
  const stream = new aws_kinesis.Stream(ingest, 'Events', {
    shardCount: 1,
    retentionPeriod: Duration.hours(48),
  });
  const fn = (id: string, source: string, environment: Record<string, string>) =>
    new aws_lambda.Function(ingest, id, {
      code: code(id, source),
      handler: 'index.handler',
      runtime: aws_lambda.Runtime.NODEJS_24_X,
      architecture: aws_lambda.Architecture.ARM_64,
      memorySize: 256,
      timeout: Duration.seconds(20),
      tracing: aws_lambda.Tracing.ACTIVE,
      environment,
      logGroup: new aws_logs.LogGroup(ingest, `${id}Logs`, { retention: aws_logs.RetentionDays.ONE_WEEK }),
    });
  const produce = fn('Produce', PRODUCE, { STREAM: stream.streamName });
  stream.grantWrite(produce);
  const store = fn('Store', STORE, { BUCKET: bucket.bucketName });
  bucket.grantReadWrite(store);
  store.addEventSource(
    new KinesisEventSource(stream, {
      startingPosition: aws_lambda.StartingPosition.TRIM_HORIZON,
      batchSize: 500,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      retryAttempts: 3,
      maxRecordAge: Duration.hours(24),
      reportBatchItemFailures: true,
      onFailure: // CDK's own types do not fit exactOptionalPropertyTypes.
        new S3OnFailureDestination(bucket as aws_s3.IBucket),
    }),
  );
  store.metricErrors().createAlarm(ingest, 'Errors', { threshold: 1, evaluationPeriods: 1 });
  const api = new HttpApi(ingest, 'Api', {
    corsPreflight: { allowOrigins: ['*'], allowMethods: [CorsHttpMethod.ANY] },
  });
  api.addRoutes({
    path: '/v1/sales',
    methods: [HttpMethod.POST],
    integration: new HttpLambdaIntegration('Produce', produce),
  });
  const topic = new aws_sns.Topic(ingest, 'Alerts', { enforceSSL: true });
  const definition = join(directory, 'machine.asl.json');
  writeFileSync(
    definition,
    JSON.stringify({
      StartAt: 'Call',
      States: {
        Call: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of DefinitionSubstitutions
          Parameters: { FunctionName: '${Produce}', Payload: { 'body.$': '$.text' } },
          ResultSelector: { 'status.$': '$.Payload.statusCode' },
          End: true,
        },
      },
    }),
  );
  const machine = new StateMachine(ingest, 'Machine', {
    definitionBody: DefinitionBody.fromFile(definition),
    definitionSubstitutions: { Produce: produce.functionArn, Alerts: topic.topicArn },
    tracingEnabled: true,
  });
  produce.grantInvoke(machine);
  new aws_scheduler.Schedule(ingest, 'Nightly', {
    schedule: aws_scheduler.ScheduleExpression.cron({
      minute: '0',
      hour: '3',
      timeZone: TimeZone.AMERICA_SAO_PAULO,
    }),
    target: new StepFunctionsStartExecution(machine, {}),
  });
  new aws_ssm.StringParameter(ingest, 'Where', { parameterName: '/where', stringValue: bucket.bucketArn });
  new CfnOutput(ingest, 'ApiUrl', { value: api.url! });
  new CfnOutput(ingest, 'ApiEndpoint', { value: api.apiEndpoint });
  new CfnOutput(ingest, 'MachineArn', { value: machine.stateMachineArn });
  new CfnOutput(lake, 'BucketName', { value: bucket.bucketName });
  return app.synth().directory;
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'cdk-app-'));
  const assembly = synthesize();
  cloud = await startCloud({
    assembly,
    stateDirectory: join(directory, 'state'),
    endpointPort: 0,
    httpApiPort: 0,
  });
}, 60_000);
afterAll(async () => {
  await cloud?.stop();
  await rm(directory, { recursive: true, force: true });
});

const client = () => ({
  endpoint: cloud.endpointUrl,
  region: cloud.region,
  credentials: { ...cloud.credentials },
});

async function stored(): Promise<string> {
  const s3 = new S3Client(client());
  const Bucket = cloud.outputs.Lake!.BucketName!;
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'last.txt' }));
  return Body!.transformToString();
}

test('a post goes through the API, the stream and the mapping into the bucket', async () => {
  const { ApiUrl, ApiEndpoint } = cloud.outputs.Ingest!;
  const response = await fetch(`${ApiUrl}v1/sales`, { method: 'POST', body: 'sold' });

  expect(ApiUrl).toBe(`${ApiEndpoint}/`);
  expect(response.status).toBe(202);
  await vi.waitFor(async () => expect(await stored()).toBe('sold'), { timeout: 15_000, interval: 100 });
});

test('the state machine of the file asset runs', async () => {
  const states = new SFNClient(client());
  const { executionArn } = await states.send(
    new StartExecutionCommand({
      stateMachineArn: cloud.outputs.Ingest!.MachineArn!,
      input: '{"text":"run"}',
    }),
  );

  await vi.waitFor(
    async () => {
      const { status, output } = await states.send(
        new DescribeExecutionCommand({ executionArn: executionArn! }),
      );
      expect({ status, output }).toEqual({ status: 'SUCCEEDED', output: '{"status":202}' });
    },
    { timeout: 10_000 },
  );
});

test('no function printed an error', async () => {
  const logs = join(directory, 'state', 'logs');
  const files = readdirSync(logs);

  expect(files).toHaveLength(2);
  for (const file of files) expect(await readFile(join(logs, file), 'utf8')).not.toMatch(/Error/);
});
