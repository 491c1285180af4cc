import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Faults } from '../faults/faults.ts';
import { AwsError } from '../json-protocol.ts';
import type { FunctionConfiguration, InvocationResult } from './function-configuration.ts';
import { createFunctionPool, type FunctionPool } from './function-pool.ts';

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
  stop(): Promise<void>;
}

export interface LambdaFunctionsOptions {
  readonly stateDirectory: string;
  /** Asked for when a worker starts, because the endpoint listens only after its services exist. */
  readonly endpointUrl: () => string;
  readonly faults?: Faults | undefined;
}

/** `arn:aws:lambda:<region>:<account>:function:<name>[:<qualifier>]`, `<account>:function:<name>` or `<name>[:<qualifier>]`. */
export function functionNameOf(nameOrArn: string): string {
  const afterPrefix = nameOrArn.includes('function:') ? nameOrArn.split('function:')[1]! : nameOrArn;
  return afterPrefix.split(':')[0]!;
}

export function createLambdaFunctions(options: LambdaFunctionsOptions): LambdaFunctions {
  const pools = new Map<string, FunctionPool>();
  const logs = join(options.stateDirectory, 'logs');
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
      pools.set(
        configuration.name,
        createFunctionPool(configuration, {
          get endpointUrl() {
            return options.endpointUrl();
          },
          logFile: join(logs, `${configuration.name}.log`),
          temporaryRoot,
          faults: options.faults,
        }),
      );
    },
    list: () => [...pools.values()].map((each) => each.configuration),
    get: (nameOrArn) => pool(nameOrArn).configuration,
    invoke: async (nameOrArn, payload) => pool(nameOrArn).invoke(payload),
    async stop() {
      for (const each of pools.values()) each.stop();
      await rm(temporaryRoot, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
