import type { Metric, MetricSink } from '../cloudwatch/metric.ts';
import { functionNameOf } from '../lambda/lambda-functions.ts';
import type { EventSourceMappingConfiguration } from './configuration.ts';

/** Counts what a mapping does with records. */
export interface DeliveryMeter {
  polled(records: number): void;
  /** The function ran. @param ageMs of the last record when it was sent */
  invoked(records: number, ageMs: number): void;
  /** Records that the function did not process in this invocation. */
  failed(records: number): void;
  /** Records that were given up. */
  discarded(records: number): void;
}

/**
 * IteratorAge of the function, which is only known while the function runs; and, where the mapping asks for them,
 * the counts of events: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html
 */
export function deliveryMeter(
  { uuid, functionArn, countsEvents, onFailure }: EventSourceMappingConfiguration,
  metrics: MetricSink,
): DeliveryMeter {
  const age: Metric = {
    namespace: 'AWS/Lambda',
    name: 'IteratorAge',
    dimensions: { FunctionName: functionNameOf(functionArn) },
  };
  const count = (name: string, records: number): void => {
    if (countsEvents)
      metrics.record(
        { namespace: 'AWS/Lambda', name, dimensions: { EventSourceMappingUUID: uuid } },
        records,
      );
  };
  return {
    polled: (records) => count('PolledEventCount', records),
    invoked(records, ageMs) {
      count('InvokedEventCount', records);
      metrics.record(age, Math.max(0, ageMs));
    },
    failed: (records) => count('FailedInvokeEventCount', records),
    discarded: (records) =>
      count(onFailure ? 'OnFailureDestinationDeliveredEventCount' : 'DroppedEventCount', records),
  };
}
