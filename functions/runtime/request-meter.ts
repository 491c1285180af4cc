import type { Metrics } from '@aws-lambda-powertools/metrics';
import type { RequestMeter } from '../domain/api-endpoint.ts';

/**
 * Counts in CloudWatch's embedded metric format. Refusals are one metric, with the counts by code beside it in the
 * same log line: a dimension per code would cost the price of a metric each, and Logs Insights reads the line.
 */
export const createRequestMeter = (metrics: Metrics): RequestMeter => ({
  count({ requestId, traceId, actor, operation, writes: { accepted, refused } }) {
    const total = Object.values(refused).reduce((sum, count) => sum + count, 0);
    if (accepted > 0) metrics.addMetric('AcceptedEvents', 'Count', accepted);
    if (total > 0) metrics.addMetric('RefusedRequests', 'Count', total);
    metrics.addMetadata('request_id', requestId);
    metrics.addMetadata('trace_id', traceId);
    if (actor) metrics.addMetadata('actor', actor);
    if (operation) metrics.addMetadata('operation', operation);
    if (total > 0) metrics.addMetadata('refused', JSON.stringify(refused));
  },
});
