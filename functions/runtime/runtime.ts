import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';
import type { Environment, FunctionName } from '#contracts/function-environment';
import { readEnvironment } from './environment.ts';

/** What every function of the product runs with. */
export interface Runtime<N extends FunctionName = FunctionName> {
  readonly name: N;
  /** Read on first use, so that a module can be loaded without it. */
  readonly environment: Environment<N>;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly tracer: Tracer;
}

/** CloudWatch namespace of all metrics of the product. Their dimensions: `service`, the function's name, and `stage`. */
export const METRICS_NAMESPACE = 'LiftOffLake';

export function createRuntime<N extends FunctionName>(name: N): Runtime<N> {
  const serviceName = name;
  let environment: Environment<N> | undefined;
  return {
    name,
    get environment() {
      environment ??= readEnvironment(name);
      return environment;
    },
    logger: new Logger({ serviceName }),
    metrics: createMetrics(serviceName),
    tracer: createTracer(serviceName),
  };
}

/** An account may have several stages. */
function createMetrics(serviceName: string): Metrics {
  const { STAGE: stage } = process.env;
  const options = { serviceName, namespace: METRICS_NAMESPACE };
  return new Metrics(stage === undefined ? options : { ...options, defaultDimensions: { stage } });
}

/** Only AWS runs an X-Ray daemon and says where; elsewhere segments would be collected for nobody. */
function createTracer(serviceName: string): Tracer {
  return process.env.AWS_XRAY_DAEMON_ADDRESS
    ? new Tracer({ serviceName })
    : new Tracer({ serviceName, enabled: false });
}
