import type { MetricSink } from '../cloudwatch/metric.ts';

/** Told what becomes of the invocations of one function. */
export interface InvocationMeter {
  /** @returns to be called when the invocation ends */
  started(): (failed: boolean) => void;
  throttled(): void;
}

/** Metrics of a function: https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
export function invocationMeter(functionName: string, metrics: MetricSink): InvocationMeter {
  let running = 0;
  const record = (name: string, value: number): void =>
    metrics.record({ namespace: 'AWS/Lambda', name, dimensions: { FunctionName: functionName } }, value);
  return {
    started() {
      running += 1;
      record('ConcurrentExecutions', running);
      const begun = performance.now();
      return (failed) => {
        running -= 1;
        record('Invocations', 1);
        record('Errors', failed ? 1 : 0);
        record('Throttles', 0);
        record('Duration', performance.now() - begun);
      };
    },
    throttled: () => record('Throttles', 1),
  };
}
