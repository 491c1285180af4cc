import { arn } from '../arns.ts';
import type { AssetStore } from '../assembly/asset-store.ts';
import { physicalName } from '../assembly/physical-name.ts';
import type { ResourceProviders } from '../assembly/resource-provider.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { prepareDefinition, substitute } from './definition.ts';
import { loadInterpreter, validateDefinition } from './interpreter.ts';
import type { StateMachine } from './state-machine.ts';

/** AWS::StepFunctions::StateMachine. The definition is checked here, so that a broken one stops the start. */
export function stepFunctionsResources(
  machines: Map<string, StateMachine>,
  assets: AssetStore,
  now: () => Date,
): ResourceProviders {
  return {
    'AWS::StepFunctions::StateMachine': async (request) => {
      const { properties, logicalId } = request;
      const { DefinitionString, DefinitionS3Location, Definition, DefinitionSubstitutions = {} } = properties;
      const source: string = DefinitionS3Location
        ? await assets.text(DefinitionS3Location.Key)
        : (DefinitionString ?? JSON.stringify(Definition));
      const definition = substitute(source, DefinitionSubstitutions);
      const name: string = properties.StateMachineName ?? physicalName(request, 80);
      const prepared = prepareDefinition(definition, name);
      try {
        validateDefinition(await loadInterpreter(), JSON.parse(definition));
      } catch (cause) {
        const message = `${logicalId}: ${cause instanceof Error ? cause.message : String(cause)}`;
        throw new LocalCloudError('assembly_invalid', message, { cause });
      }
      const machineArn = arn('states', `stateMachine:${name}`);
      machines.set(machineArn, {
        arn: machineArn,
        name,
        roleArn: String(properties.RoleArn ?? arn('iam', 'role/local')),
        type: properties.StateMachineType ?? 'STANDARD',
        definition,
        prepared,
        creationDate: now().getTime() / 1000,
      });
      return {
        ref: machineArn,
        attributes: { Arn: machineArn, Name: name, StateMachineRevisionId: 'INITIAL' },
      };
    },
  };
}
