import { arn } from '../arns.ts';
import { physicalName } from '../assembly/physical-name.ts';
import type { ResourceProviders } from '../assembly/resource-provider.ts';

/** AWS::Logs::LogGroup: a name only, because the log of a function is a file here. */
export const logsResources: ResourceProviders = {
  'AWS::Logs::LogGroup': (request) => {
    const name = request.properties.LogGroupName ?? physicalName(request, 512);
    return { ref: name, attributes: { Arn: arn('logs', `log-group:${name}:*`) } };
  },
};
