/** Metrics that AWS services publish: the dimensions a series is known by, then its name. From the pages named. */
const published: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
  'AWS/Lambda': {
    FunctionName: ['Invocations', 'Errors', 'Throttles', 'Duration', 'IteratorAge', 'ConcurrentExecutions'],
    EventSourceMappingUUID: [
      'PolledEventCount',
      'InvokedEventCount',
      'FailedInvokeEventCount',
      'DroppedEventCount',
      'OnFailureDestinationDeliveredEventCount',
    ],
  },
  // https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html
  'AWS/Kinesis': {
    StreamName: [
      'IncomingBytes',
      'IncomingRecords',
      'GetRecords.Bytes',
      'GetRecords.Records',
      'GetRecords.IteratorAgeMilliseconds',
      'WriteProvisionedThroughputExceeded',
    ],
  },
  // https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html
  'AWS/States': {
    StateMachineArn: [
      'ExecutionTime',
      'ExecutionsStarted',
      'ExecutionsSucceeded',
      'ExecutionsFailed',
      'ExecutionsTimedOut',
      'ExecutionsAborted',
    ],
  },
  'AWS/ApiGateway': {
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
    ApiId: ['Count', '4xx', '5xx', 'Latency', 'IntegrationLatency', 'DataProcessed'],
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
    ApiName: ['Count', '4XXError', '5XXError', 'Latency', 'IntegrationLatency'],
  },
};

export interface MetricReference {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: readonly string[];
}

export const isPublishedByAws = ({ namespace, name, dimensions }: MetricReference): boolean =>
  published[namespace]?.[[...dimensions].sort().join()]?.includes(name) === true;
