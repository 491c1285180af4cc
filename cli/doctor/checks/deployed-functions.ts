import { GetFunctionConfigurationCommand, ResourceNotFoundException } from '@aws-sdk/client-lambda';
import { functionEnvironment } from '#contracts/function-environment';
import { mapConcurrently } from '#lake/concurrency';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';

export interface DeployedFunction {
  readonly name: string;
  /** Undefined for a function that is not there. */
  readonly state: string | undefined;
  readonly lastUpdate: string | undefined;
  readonly reason: string | undefined;
  /** Variables of its contract that its environment lacks. */
  readonly missingVariables: readonly string[];
}

const redeploy = ['npm run diff', 'npm run deploy'];

export function judgeFunctions(functions: readonly DeployedFunction[]): Judgement[] {
  const broken = functions.flatMap(({ name, state, lastUpdate, reason, missingVariables }): Judgement[] => {
    const problem = (what: string): Judgement[] => [
      {
        status: 'problem',
        what,
        meaning: 'The stage is not the one that this checkout describes.',
        todo: redeploy,
      },
    ];
    if (state === undefined) return problem(`The function ${name} is not deployed.`);
    if (state === 'Failed')
      return problem(`The function ${name} cannot run: ${reason ?? 'no reason is given'}.`);
    if (lastUpdate === 'Failed')
      return problem(`The last deployment of ${name} failed: ${reason ?? 'no reason is given'}.`);
    if (missingVariables.length > 0)
      return problem(`The function ${name} lacks ${missingVariables.join(', ')} in its environment.`);
    return [];
  });
  return broken.length > 0 ? broken : [{ status: 'ok', what: `${functions.length} functions are deployed.` }];
}

export const deployedFunctions: Check = {
  name: 'functions',
  async examine({ lambda, connection }) {
    const contracts = Object.entries(functionEnvironment);
    const functions = await mapConcurrently(
      contracts,
      4,
      async ([name, contract]): Promise<DeployedFunction> => {
        try {
          const found = await lambda.send(
            new GetFunctionConfigurationCommand({ FunctionName: `liftoff-${connection.stage}-${name}` }),
          );
          const variables = found.Environment?.Variables ?? {};
          const { error } = contract.safeParse(variables);
          return {
            name,
            state: found.State ?? 'Active',
            lastUpdate: found.LastUpdateStatus,
            reason: found.StateReason ?? found.LastUpdateStatusReason,
            missingVariables: [...new Set(error?.issues.map(({ path }) => String(path[0])))],
          };
        } catch (error) {
          if (!(error instanceof ResourceNotFoundException)) throw error;
          return { name, state: undefined, lastUpdate: undefined, reason: undefined, missingVariables: [] };
        }
      },
    );
    return judgeFunctions(functions);
  },
};
