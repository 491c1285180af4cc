import { physicalName } from '../assembly/physical-name.ts';
import type { ResourceProviders } from '../assembly/resource-provider.ts';
import type { ParameterStore } from './parameter-store.ts';

/** AWS::SSM::Parameter. Like CloudFormation, it keeps a value that is the declared one already. */
export function ssmResources(store: ParameterStore): ResourceProviders {
  return {
    'AWS::SSM::Parameter': async (request) => {
      const { Name = physicalName(request, 1011), Type, Value } = request.properties;
      const value = String(Value);
      if (store.get(Name)?.Value !== value) await store.put(Name, value, Type, true);
      return { ref: Name, attributes: { Type, Value: value } };
    },
  };
}
