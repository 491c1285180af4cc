import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import type { MiddlewareObj } from '@middy/core';
import type { Runtime } from './runtime.ts';

/**
 * Logger, tracer and metrics around an invocation. Neither the event nor the result is logged or traced: both
 * carry personal data and tokens, so the switches in the environment that would allow it are overruled.
 */
export const observe = ({ logger, metrics, tracer }: Runtime): MiddlewareObj[] => [
  injectLambdaContext(logger, { logEvent: false, resetKeys: true }),
  captureLambdaHandler(tracer, { captureResponse: false }),
  publishMetrics(metrics),
];

/** Like Powertools' logMetrics, which warns about every invocation that had nothing to count. */
function publishMetrics(metrics: Runtime['metrics']): MiddlewareObj {
  const publish = () => {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  };
  return { after: publish, onError: publish };
}
