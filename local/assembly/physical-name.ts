import { stableId } from '../arns.ts';
import type { ResourceRequest } from './resource-provider.ts';

/**
 * A name for a resource that was not given one: `<stack>-<logicalId>`, the same in every run. A name longer than
 * the service allows is cut and ends in a digest, so that two long names stay different.
 */
export function physicalName(request: ResourceRequest, maxLength: number): string {
  const name = `${request.stackName}-${request.logicalId}`;
  if (name.length <= maxLength) return name;
  return `${name.slice(0, maxLength - 9)}-${stableId(8, name)}`;
}
