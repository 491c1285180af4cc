import { ignoredReason } from './ignored-resources.ts';
import { mentions } from './resource-order.ts';
import type { ResourceProviders } from './resource-provider.ts';
import type { TemplateResource } from './template.ts';

/**
 * Logical ids of the functions that only serve custom resources which are done, or left out, here without them, and of
 * the layers that no other function has.
 */
export function unneededFunctions(
  resources: Readonly<Record<string, TemplateResource>>,
  providers: ResourceProviders,
): ReadonlySet<string> {
  const entries = Object.entries(resources);
  const isNative = (type: string): boolean =>
    Object.hasOwn(providers, type) || ignoredReason(type) !== undefined;
  const unneeded = new Set(
    entries
      .filter(([, { Type }]) => Type.startsWith('Custom::') && isNative(Type))
      .flatMap(([, { Properties }]) => [...mentions(Properties?.ServiceToken)]),
  );
  for (const [id, { Type }] of entries) {
    if (Type !== 'AWS::Lambda::LayerVersion') continue;
    const users = entries.filter(([, { Properties }]) => [...mentions(Properties)].includes(id));
    if (users.every(([user]) => unneeded.has(user))) unneeded.add(id);
  }
  return unneeded;
}
