import type { MetricSink } from '../cloudwatch/metric.ts';
import type { Execution } from './execution-store.ts';

const ENDED = {
  SUCCEEDED: 'ExecutionsSucceeded',
  FAILED: 'ExecutionsFailed',
  TIMED_OUT: 'ExecutionsTimedOut',
  ABORTED: 'ExecutionsAborted',
} as const;

/** Metrics of state machines: https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html */
export function executionMeter(metrics: MetricSink) {
  const record = (StateMachineArn: string, name: string, value: number): void =>
    metrics.record({ namespace: 'AWS/States', name, dimensions: { StateMachineArn } }, value);
  return {
    started: ({ stateMachineArn }: Execution): void => record(stateMachineArn, 'ExecutionsStarted', 1),
    /** An execution as it is when it has ended. */
    ended({ stateMachineArn, status, startDate, stopDate }: Execution): void {
      if (status === 'RUNNING') return;
      record(stateMachineArn, ENDED[status], 1);
      if (stopDate !== undefined) record(stateMachineArn, 'ExecutionTime', (stopDate - startDate) * 1000);
    },
  };
}
