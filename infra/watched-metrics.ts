import type { Duration } from 'aws-cdk-lib';
import { Metric, type MetricProps } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionName } from '#contracts/function-environment';
import type { ApiStack } from './api.ts';
import type { IngestStack } from './ingest.ts';
import type { PipelineStack } from './pipeline.ts';
import type { StageConfiguration } from './stage.ts';

/** What alarms and dashboard look at. */
export interface Watched {
  readonly stage: StageConfiguration;
  readonly ingest: IngestStack;
  readonly pipeline: PipelineStack;
  readonly api: ApiStack;
}

type Reading = { readonly statistic: string; readonly period: Duration } & Pick<MetricProps, 'label'>;

/** A metric that a function writes to its log in the embedded metric format. */
export const ownMetric = (
  { stage }: Pick<Watched, 'stage'>,
  service: FunctionName,
  metricName: string,
  reading: Reading,
): Metric =>
  new Metric({
    namespace: 'LiftOffLake',
    metricName,
    dimensionsMap: { service, stage: stage.stage },
    ...reading,
  });

export const apiMetric = (
  { api: { api } }: Pick<Watched, 'api'>,
  name: keyof ApiMetrics['names'],
  reading: Reading,
): Metric =>
  new Metric({
    namespace: 'AWS/ApiGateway',
    metricName: api.metrics.names[name],
    dimensionsMap: { ...api.metrics.dimensions },
    ...reading,
  });

/** Metrics of the event source mapping that it has because it counts events. */
export const mappingMetric = (
  { ingest }: Pick<Watched, 'ingest'>,
  metricName: string,
  reading: Reading,
): Metric =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { EventSourceMappingUUID: ingest.mapping.id },
    ...reading,
  });

/** How API Gateway calls the metrics of an API: HTTP APIs and REST APIs have different names for the same. */
export interface ApiMetrics {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly names: {
    readonly requests: string;
    readonly clientErrors: string;
    readonly serverErrors: string;
    readonly latency: string;
  };
}
