import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { arn, stableId } from '../arns.ts';
import type { ResourceProviders, ResourceRequest } from '../assembly/resource-provider.ts';
import type { S3 } from '../assembly/s3-bucket.ts';
import type { MetricSink } from '../cloudwatch/metric.ts';
import { AwsError } from '../json-protocol.ts';
import type { KinesisService } from '../kinesis/service.ts';
import { functionNameOf, type LambdaFunctions } from '../lambda/lambda-functions.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { Topics } from '../sns/topics.ts';
import type { EventSourceMappingConfiguration } from './configuration.ts';
import { deliveryMeter } from './delivery-meter.ts';
import { failureDestination } from './failure-destination.ts';
import { type Poller, savePositions, startPoller } from './poller.ts';
import { openShardPositions } from './shard-positions.ts';

const STOP_GRACE_MS = 3000;

export interface EventSourceMappings {
  readonly providers: ResourceProviders;
  /** What the assembly declares, also what it declares as disabled. */
  list(): readonly DeclaredMapping[];
  /**
   * Begins or ends to poll until the next start, which goes by the assembly. What was read goes on from there.
   *
   * @throws AwsError `ResourceNotFoundException`
   */
  setEnabled(uuid: string, enabled: boolean): Promise<DeclaredMapping>;
  /** Begins to poll, once everything else is up. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface DeclaredMapping extends EventSourceMappingConfiguration {
  enabled: boolean;
}

export interface EventSourceMappingsOptions {
  readonly directory: string;
  readonly kinesis: KinesisService;
  readonly functions: LambdaFunctions;
  readonly s3: S3;
  readonly topics: Topics;
  readonly metrics: MetricSink;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/** AWS::Lambda::EventSourceMapping for Kinesis streams. */
export function createEventSourceMappings(options: EventSourceMappingsOptions): EventSourceMappings {
  const declared: DeclaredMapping[] = [];
  const pollers = new Map<string, Poller>();

  async function poll(configuration: DeclaredMapping): Promise<void> {
    const { uuid, streamName } = configuration;
    const stream = options.kinesis.stream(streamName);
    if (!stream) throw new LocalCloudError('unresolved_reference', `There is no stream ${streamName}`);
    const positions = openShardPositions(join(options.directory, uuid));
    await savePositions(configuration, stream, positions);
    const destination = failureDestination(configuration, options);
    const meter = deliveryMeter(configuration, options.metrics);
    pollers.set(uuid, startPoller(configuration, { ...options, positions, destination, meter }));
  }

  return {
    providers: {
      'AWS::Lambda::EventSourceMapping': (request) => {
        const configuration = configurationOf(request);
        declared.push({ ...configuration, enabled: request.properties.Enabled !== false });
        const { uuid } = configuration;
        return {
          ref: uuid,
          attributes: { Id: uuid, EventSourceMappingArn: arn('lambda', `event-source-mapping:${uuid}`) },
        };
      },
    },
    list: () => declared,
    async setEnabled(uuid, enabled) {
      const mapping = declared.find((each) => each.uuid === uuid);
      if (!mapping) throw new AwsError('ResourceNotFoundException', `There is no mapping ${uuid}`, 404);
      if (mapping.enabled !== enabled) {
        mapping.enabled = enabled;
        const poller = pollers.get(uuid);
        pollers.delete(uuid);
        await poller?.stop();
        if (enabled) await poll(mapping);
      }
      return mapping;
    },
    async start() {
      for (const configuration of declared.filter(({ enabled }) => enabled)) await poll(configuration);
    },
    async stop() {
      const stopped = Promise.all([...pollers.values()].map((poller) => poller.stop()));
      pollers.clear();
      // A batch in flight that takes longer is abandoned: it is delivered again after the next start.
      await Promise.race([stopped, setTimeout(STOP_GRACE_MS, undefined, { ref: false })]);
    },
  };
}

/** Properties that would change what the function sees, and are not implemented. */
const UNSUPPORTED = ['FilterCriteria', 'TumblingWindowInSeconds', 'ProvisionedPollerConfig'];

function configurationOf(request: ResourceRequest): EventSourceMappingConfiguration {
  const { properties, logicalId, stackName } = request;
  const refuse = (what: string): never => {
    throw new LocalCloudError('unsupported_property', `${logicalId}: ${what} is not supported here`);
  };
  const source = String(properties.EventSourceArn);
  const streamName =
    /^arn:aws:kinesis:[^:]*:[^:]*:stream\/([^/]+)$/.exec(source)?.[1] ?? refuse(`source ${source}`);
  for (const name of UNSUPPORTED) if (properties[name]) refuse(name);
  const onFailure: string | undefined = properties.DestinationConfig?.OnFailure?.Destination;
  if (onFailure && !/^arn:aws:(s3|sns):/.test(onFailure)) refuse(`on-failure destination ${onFailure}`);
  const digits = stableId(32, stackName, logicalId, source);
  return {
    uuid: digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    functionArn: arn('lambda', `function:${functionNameOf(properties.FunctionName)}`),
    streamName,
    streamArn: source,
    batchSize: Number(properties.BatchSize ?? 100),
    batchingWindowMs: Number(properties.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    startingPosition:
      properties.StartingPosition === 'AT_TIMESTAMP'
        ? { atTimestampMs: Number(properties.StartingPositionTimestamp) * 1000 }
        : properties.StartingPosition,
    maximumRetryAttempts: limitOf(properties.MaximumRetryAttempts),
    maximumRecordAgeMs: scaled(limitOf(properties.MaximumRecordAgeInSeconds), 1000),
    bisectBatchOnFunctionError: properties.BisectBatchOnFunctionError === true,
    reportBatchItemFailures: (properties.FunctionResponseTypes ?? []).includes('ReportBatchItemFailures'),
    countsEvents: (properties.MetricsConfig?.Metrics ?? []).includes('EventCount'),
    onFailure,
  };
}

/** -1, the default, stands for no limit. */
const limitOf = (value: unknown): number | undefined =>
  value === undefined || Number(value) < 0 ? undefined : Number(value);

const scaled = (value: number | undefined, factor: number): number | undefined =>
  value === undefined ? undefined : value * factor;
