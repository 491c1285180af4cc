import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MetricSink } from '../cloudwatch/metric.ts';
import type { MetricLogs } from '../cloudwatch/metric-log.ts';
import type { Faults } from '../faults/faults.ts';
import { AwsError } from '../json-protocol.ts';
import type { ExternalS3 } from '../s3/external-s3.ts';
import type { FunctionConfiguration, InvocationResult } from './function-configuration.ts';
import { createFunctionPool, type FunctionPool } from './function-pool.ts';
import { invocationMeter } from './invocation-meter.ts';

/** The functions of the cloud, by name. */
export interface LambdaFunctions {
  add(configuration: FunctionConfiguration): void;
  list(): FunctionConfiguration[];
  /**
   * @param function a name, a partial or a whole ARN, with or without a qualifier
   * @throws AwsError `ResourceNotFoundException`
   */
  get(nameOrArn: string): FunctionConfiguration;
  invoke(nameOrArn: string, payload: string): Promise<InvocationResult>;
  /** Changes the reserved concurrency until the next start; undefined takes it away. */
  reserve(nameOrArn: string, concurrency: number | undefined): void;
  stop(): Promise<void>;
}

export interface LambdaFunctionsOptions {
  readonly stateDirectory: string;
  /** Asked for when a worker starts, because the endpoint listens only after its services exist. */
  readonly endpointUrl: () => string;
  /** Where the buckets are, if not at the endpoint. */
  readonly externalS3?: ExternalS3 | undefined;
  readonly faults?: Faults | undefined;
  readonly metrics: MetricSink;
  /** Told which log to look at for metrics that a function wrote. */
  readonly metricLogs: MetricLogs;
}

/** `arn:aws:lambda:<region>:<account>:function:<name>[:<qualifier>]`, `<account>:function:<name>` or `<name>[:<qualifier>]`. */
export function functionNameOf(nameOrArn: string): string {
  const afterPrefix = nameOrArn.includes('function:') ? nameOrArn.split('function:')[1]! : nameOrArn;
  return afterPrefix.split(':')[0]!;
}

export function createLambdaFunctions(options: LambdaFunctionsOptions): LambdaFunctions {
  const pools = new Map<string, FunctionPool>();
  const logs = join(options.stateDirectory, 'logs');
  const logFileOf = (name: string): string => join(logs, `${name}.log`);
  const temporaryRoot = join(options.stateDirectory, 'tmp');
  const pool = (nameOrArn: string): FunctionPool => {
    const name = functionNameOf(nameOrArn);
    const found = pools.get(name);
    if (!found) throw new AwsError('ResourceNotFoundException', `Function not found: ${name}`, 404);
    return found;
  };
  return {
    add(configuration) {
      mkdirSync(logs, { recursive: true });
      const { name } = configuration;
      const logFile = logFileOf(name);
      options.metricLogs.watch(logFile);
      const workers = {
        get endpointUrl() {
          return options.endpointUrl();
        },
        externalS3: options.externalS3,
        logFile,
        temporaryRoot,
        faults: options.faults,
      };
      pools.set(name, createFunctionPool(configuration, workers, invocationMeter(name, options.metrics)));
    },
    list: () => [...pools.values()].map((each) => each.configuration),
    get: (nameOrArn) => pool(nameOrArn).configuration,
    async invoke(nameOrArn, payload) {
      const invoked = pool(nameOrArn);
      try {
        return await invoked.invoke(payload);
      } finally {
        options.metricLogs.touched(logFileOf(invoked.configuration.name));
      }
    },
    reserve: (nameOrArn, concurrency) => pool(nameOrArn).reserve(concurrency),
    async stop() {
      for (const each of pools.values()) each.stop();
      await rm(temporaryRoot, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
