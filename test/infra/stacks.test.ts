import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { apiRoutes } from '#contracts/api-routes';
import { functionEnvironment } from '#contracts/function-environment';
import { appOf, ofType, resourcesOf, stages } from './synthesized.ts';

const routeKeys = (stage: string): string[] =>
  ofType(resourcesOf(stage), 'AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);

describe.each(Object.keys(stages))('stage %s', (stage) => {
  const resources = resourcesOf(stage);
  // The construct library brings one more, which puts the page into its bucket.
  const functions = ofType(resources, 'AWS::Lambda::Function').filter(
    ({ Properties }) => Properties.FunctionName !== undefined,
  );

  it('retains its buckets, closed and encrypted', () => {
    const buckets = ofType(resources, 'AWS::S3::Bucket');

    expect(buckets).toHaveLength(3);
    for (const { DeletionPolicy, Properties } of buckets) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Object.values(Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
      expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
    }
  });

  it('has exactly the functions of the contract, each with its environment', () => {
    const names = functions.map(({ Properties }) => Properties.FunctionName);
    expect(names.sort()).toEqual(
      Object.keys(functionEnvironment)
        .map((name) => `liftoff-${stage}-${name}`)
        .sort(),
    );

    for (const { Properties } of functions) {
      const name = Properties.FunctionName.slice(
        `liftoff-${stage}-`.length,
      ) as keyof typeof functionEnvironment;
      const contract = Object.entries(functionEnvironment[name].shape)
        .filter(([, variable]) => !(variable as z.ZodType).isOptional())
        .map(([variable]) => variable);
      expect(Object.keys(Properties.Environment.Variables).sort()).toEqual(
        [...contract, 'POWERTOOLS_LOG_LEVEL', 'POWERTOOLS_SERVICE_NAME'].sort(),
      );
    }
  });

  it('says of each function what its failure means', () => {
    for (const { Metadata, Properties } of functions) {
      const impact = String(Metadata!.FailureImpact);
      expect(impact.length).toBeGreaterThan(20);
      expect(Properties.Description).toContain(impact);
    }
  });

  it('gives DuckDB to the functions that work on tables', () => {
    const withoutLayer = functions.filter(({ Properties }) => !Properties.Layers);
    expect(withoutLayer.map(({ Properties }) => Properties.FunctionName).sort()).toEqual(
      [
        'accept-write',
        'manage-attachments',
        'operate-pipeline',
        'register-model',
        'serve-docs',
        'share-gold',
        'train-model',
      ].map((name) => `liftoff-${stage}-${name}`),
    );
  });

  it('runs functions and layer on one architecture', () => {
    const expected = stage === 'local' && process.arch === 'x64' ? 'x86_64' : 'arm64';
    for (const { Properties } of functions) expect(Properties.Architectures).toEqual([expected]);
    const layers = ofType(resources, 'AWS::Lambda::LayerVersion').filter(
      ({ Properties }) => Properties.CompatibleArchitectures !== undefined,
    );
    expect(layers.length).toBeGreaterThan(0);
    for (const { Properties } of layers) {
      expect(Properties.CompatibleArchitectures).toEqual([expected]);
    }
  });

  it('lets no log live for ever, and logs every function', () => {
    const groups = ofType(resources, 'AWS::Logs::LogGroup');
    for (const { Properties } of groups) expect(Properties.RetentionInDays).toBeGreaterThan(0);

    const named = groups.map(({ Properties }) => Properties.LogGroupName);
    for (const { Properties } of functions) {
      expect(named).toContain(`/aws/lambda/${Properties.FunctionName}`);
      expect(Properties.LoggingConfig.LogGroup).toBeDefined();
    }
  });

  it('publishes its settings under one path', () => {
    const names = ofType(resources, 'AWS::SSM::Parameter').map(({ Properties }) => Properties.Name);
    const settings = [
      'api-url',
      'business-time-zone',
      'event-stream-name',
      'events-topic-arn',
      'failures-topic-arn',
      'lake-bucket',
      'maintenance-state-machine-arn',
      'refresh-state-machine-arn',
      'train-models-state-machine-arn',
      'web-url',
    ];
    expect(names.sort()).toEqual(settings.map((name) => `/liftoff/${stage}/config/${name}`));
  });
});

it('meets the rules of CloudFormation with all that is opt-in', () => {
  process.env.CDK_VALIDATION = 'true';
  try {
    expect(() => appOf('prod').synth()).not.toThrow();
  } finally {
    process.env.CDK_VALIDATION = 'false';
  }
}, 120_000);

describe('the HTTP API', () => {
  it('has the routes of the contracts, and a default', () => {
    const expected = apiRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(routeKeys('dev').sort()).toEqual([...expected, '$default'].sort());
  });

  it('is throttled and logged', () => {
    const [stage] = ofType(resourcesOf('dev'), 'AWS::ApiGatewayV2::Stage');
    expect(stage!.Properties.DefaultRouteSettings).toEqual({
      ThrottlingRateLimit: 200,
      ThrottlingBurstLimit: 400,
    });
    expect(stage!.Properties.AccessLogSettings.Format).not.toMatch(/sourceIp|authorization/i);
  });

  it('answers browsers only from the origins of the stage', () => {
    const cors = (stage: string) =>
      ofType(resourcesOf(stage), 'AWS::ApiGatewayV2::Api')[0]!.Properties.CorsConfiguration;
    expect(cors('dev')).toBeUndefined();
    expect(cors('prod').AllowOrigins).toEqual(['https://crm.example.com']);
  });
});

describe('the event source mapping', () => {
  it.each([
    ['local', 1],
    ['dev', 5],
  ])('of stage %s lets no record block a shard', (stage, window) => {
    const [mapping] = ofType(resourcesOf(stage), 'AWS::Lambda::EventSourceMapping');

    const {
      DestinationConfig,
      EventSourceArn: _stream,
      FunctionName: _target,
      Tags: _tags,
      MetricsConfig: _counts,
      ...settings
    } = mapping!.Properties;
    expect(settings).toEqual({
      BatchSize: 500,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumBatchingWindowInSeconds: window,
      MaximumRecordAgeInSeconds: 12 * 3600,
      MaximumRetryAttempts: 5,
      ParallelizationFactor: 1,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(JSON.stringify(DestinationConfig.OnFailure.Destination)).toContain('liftoff-');
  });
});

describe('what costs money', () => {
  it('has no alarm and no key unless asked for', () => {
    const types = Object.values(resourcesOf('dev')).map(({ Type }) => Type);
    expect(types).not.toContain('AWS::CloudWatch::Alarm');
    expect(types).not.toContain('AWS::KMS::Key');
    expect(types).not.toContain('AWS::EC2::VPC');
  });

  it('has one shard and one day of retention', () => {
    const [stream] = ofType(resourcesOf('dev'), 'AWS::Kinesis::Stream');
    expect(stream!.Properties).toMatchObject({
      ShardCount: 1,
      RetentionPeriodHours: 24,
      StreamModeDetails: { StreamMode: 'PROVISIONED' },
      StreamEncryption: { EncryptionType: 'KMS', KeyId: 'alias/aws/kinesis' },
    });
  });
});

describe('the schedule', () => {
  const schedule = (stage: string, name: string) =>
    ofType(resourcesOf(stage), 'AWS::Scheduler::Schedule').find(
      ({ Properties }) => Properties.Name === `liftoff-${stage}-${name}`,
    )!.Properties;

  it.each([
    ['refresh', 'cron(0 * * * ? *)'],
    ['maintenance', 'cron(30 5 * * ? *)'],
  ])('of the %s is in the business time zone, and off locally', (name, expression) => {
    expect(schedule('dev', name)).toMatchObject({
      State: 'ENABLED',
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'America/Sao_Paulo',
    });
    expect(schedule('local', name).State).toBe('DISABLED');
  });

  it('of the refresh hands over the time it was due', () => {
    expect(JSON.parse(schedule('dev', 'refresh').Target.Input)).toEqual({
      scheduled_time: '<aws.scheduler.scheduled-time>',
    });
  });
});
