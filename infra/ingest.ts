import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Stream, StreamEncryption, StreamMode } from 'aws-cdk-lib/aws-kinesis';
import type { Construct } from 'constructs';
import { tablePath } from '#contracts/lake-layout';
import type { Artifacts } from './artifacts.ts';
import { type DuckDbLayer, duckdbLayer } from './duckdb-layer.ts';
import { EventMapping } from './event-mapping.ts';
import type { LakeStack } from './lake.ts';
import { allowLake } from './lake-access.ts';
import { publishSetting } from './published-setting.ts';
import { ServiceFunction } from './service-function.ts';
import type { StageConfiguration } from './stage.ts';

export interface IngestStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly artifacts: Artifacts;
  readonly lake: LakeStack;
}

/** From an event in the stream to bronze. */
export class IngestStack extends Stack {
  readonly events: Stream;
  readonly landBronze: ServiceFunction<'land-bronze'>;
  /** The event source mapping between the two. */
  readonly mapping: { readonly id: string };

  constructor(scope: Construct, id: string, props: IngestStackProps) {
    super(scope, id, props);
    const { stage, lake } = props;
    this.events = new Stream(this, 'Events', {
      streamName: `liftoff-${stage.stage}-events`,
      streamMode: StreamMode.PROVISIONED,
      shardCount: stage.shardCount,
      retentionPeriod: Duration.hours(stage.streamRetentionHours),
      encryption: StreamEncryption.MANAGED,
      removalPolicy: stage.removalPolicy === 'destroy' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    this.landBronze = this.#landBronze(duckdbLayer(this, props), props);
    const { mapping } = new EventMapping(this, {
      stage,
      events: this.events,
      target: this.landBronze,
      failures: lake.bucket,
    });
    this.mapping = { id: mapping.eventSourceMappingId };
    publishSetting(this, stage.stage, 'event-stream-name', this.events.streamName);
  }

  #landBronze(
    layer: DuckDbLayer,
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
