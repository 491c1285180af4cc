import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Stream, StreamEncryption, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { tablePath } from '#contracts/lake-layout';
import type { Artifacts } from './artifacts.ts';
import { duckdbLayer } from './duckdb-layer.ts';
import { EventMapping } from './event-mapping.ts';
import type { LakeStack } from './lake.ts';
import { allowLake } from './lake-access.ts';
import { publishSetting } from './published-setting.ts';
import { ServiceFunction } from './service-function.ts';
import type { StageConfiguration } from './stage.ts';
import { WriteApi } from './write-api.ts';

export interface IngestStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly artifacts: Artifacts;
  readonly lake: LakeStack;
}

/** From an HTTP write to an event in bronze. */
export class IngestStack extends Stack {
  readonly acceptWrite: ServiceFunction<'accept-write'>;
  readonly landBronze: ServiceFunction<'land-bronze'>;

  constructor(scope: Construct, id: string, props: IngestStackProps) {
    super(scope, id, props);
    const { stage, lake } = props;
    const events = new Stream(this, 'Events', {
      streamName: `liftoff-${stage.stage}-events`,
      streamMode: StreamMode.PROVISIONED,
      shardCount: stage.shardCount,
      retentionPeriod: Duration.hours(stage.streamRetentionHours),
      encryption: StreamEncryption.MANAGED,
      removalPolicy: stage.removalPolicy === 'destroy' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    this.acceptWrite = this.#acceptWrite(events, props);
    this.landBronze = this.#landBronze(duckdbLayer(this, props), props);
    new EventMapping(this, { stage, events, target: this.landBronze, failures: lake.bucket });
    const api = new WriteApi(this, { stage, target: this.acceptWrite.lambda });
    publishSetting(this, stage.stage, 'api-url', api.url);
    publishSetting(this, stage.stage, 'event-stream-name', events.streamName);
  }

  #acceptWrite(events: Stream, { stage, artifacts }: IngestStackProps): ServiceFunction<'accept-write'> {
    const apiKeysPath = `/liftoff/${stage.stage}/api-keys/`;
    const acceptWrite = new ServiceFunction(this, {
      name: 'accept-write',
      stage,
      artifacts,
      purpose: 'Checks an HTTP write, puts it on the event stream and answers with a receipt.',
      failureImpact: 'the client gets 5xx and nothing is stored; it retries with its Idempotency-Key.',
      environment: { EVENT_STREAM_NAME: events.streamName, API_KEYS_PATH: apiKeysPath },
      memoryMb: 512,
      timeoutSeconds: 20,
    });
    acceptWrite.allow({
      actions: ['kinesis:PutRecord', 'kinesis:PutRecords'],
      resources: [events.streamArn],
    });
    // IAM compares the path as the call spells it, with or without the last slash.
    const arn = (resourceName: string) =>
      this.formatArn({ service: 'ssm', resource: 'parameter', resourceName });
    const path = apiKeysPath.slice(1);
    acceptWrite.allow({
      actions: ['ssm:GetParametersByPath'],
      resources: [arn(path), arn(path.slice(0, -1))],
    });
    return acceptWrite;
  }

  #landBronze(
    layer: ILayerVersion,
    { stage, artifacts, lake }: IngestStackProps,
  ): ServiceFunction<'land-bronze'> {
    const landBronze = new ServiceFunction(this, {
      name: 'land-bronze',
      stage,
      artifacts,
      purpose: 'Appends a batch of events to bronze in one commit.',
      failureImpact: 'new events wait in the stream; a batch that keeps failing is set aside in the lake.',
      environment: { LAKE_BUCKET: lake.bucket.bucketName },
      memoryMb: 1024,
      timeoutSeconds: 120,
      duckdbLayer: layer,
    });
    allowLake(landBronze, lake.bucket, { write: [tablePath.bronze] });
    return landBronze;
  }
}
