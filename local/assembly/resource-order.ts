import { LocalCloudError } from '../local-cloud-error.ts';
import type { TemplateResource } from './template.ts';

/** Logical ids that a value mentions through `Ref`, `Fn::GetAtt` or `Fn::Sub`. */
export function* mentions(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const item of value) yield* mentions(item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, argument] of Object.entries(value)) {
      if (key === 'Ref' && typeof argument === 'string') yield argument;
      if (key === 'Fn::GetAtt') yield String(Array.isArray(argument) ? argument[0] : argument).split('.')[0]!;
      if (key === 'Fn::Sub') {
        const format = String(Array.isArray(argument) ? argument[0] : argument);
        for (const [, name] of format.matchAll(/\$\{([^!}][^}]*)\}/g)) yield name!.trim().split('.')[0]!;
      }
      yield* mentions(argument);
    }
  }
}

/**
 * Logical ids in an order in which each resource comes after the ones it refers to or names in `DependsOn`.
 *
 * @throws LocalCloudError `assembly_invalid` for a cycle
 */
export function resourceOrder(resources: Record<string, TemplateResource>): string[] {
  const ordered = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const resource = resources[id];
    if (!resource || ordered.has(id)) return;
    if (path.includes(id)) {
      throw new LocalCloudError('assembly_invalid', `Circular dependency: ${[...path, id].join(' → ')}`);
    }
    const dependencies = [...mentions(resource.Properties), ...[resource.DependsOn ?? []].flat()];
    for (const dependency of dependencies) if (dependency !== id) visit(dependency, [...path, id]);
    ordered.add(id);
  };
  for (const id of Object.keys(resources)) visit(id, []);
  return [...ordered];
}
