import { LocalCloudError } from '../local-cloud-error.ts';
import { ignoredReason, ignoredResource } from './ignored-resources.ts';
import { unneededFunctions } from './native-custom-resources.ts';
import type { Stack } from './read-assembly.ts';
import { createResolver, type Resolver } from './resolve-intrinsics.ts';
import { resourceOrder } from './resource-order.ts';
import type { ProvisionedResource, ResourceProvider, ResourceProviders } from './resource-provider.ts';

const DONE_HERE = 'what it would do is done without it';

export interface ProvisionOptions {
  readonly stacks: readonly Stack[];
  readonly providers: ResourceProviders;
  readonly ssmParameter: (name: string) => string | undefined;
  /** Rewrites each string after its references are resolved, e.g. the public URL of an API to the local one. */
  readonly localize: (value: string) => string;
  readonly log: (line: string) => void;
}

/** Output values by stack name and output key. */
export type StackOutputs = Record<string, Record<string, string>>;

/**
 * Creates the resources of the stacks, each after what it refers to.
 *
 * @throws LocalCloudError `unsupported_resource` naming the type, `unresolved_reference`
 */
export async function provision(options: ProvisionOptions): Promise<StackOutputs> {
  const outputs: StackOutputs = {};
  const exports = new Map<string, string>();
  for (const stack of options.stacks) {
    outputs[stack.stackName] = await provisionStack(stack, options, exports);
  }
  return outputs;
}

async function provisionStack(
  stack: Stack,
  options: ProvisionOptions,
  exports: Map<string, string>,
): Promise<Record<string, string>> {
  const { stackName, template } = stack;
  const created = new Map<string, ProvisionedResource>();
  const resolver = createResolver({
    stackName,
    template,
    ref: (logicalId) => created.get(logicalId)?.ref,
    getAtt: (logicalId, attribute) => created.get(logicalId)?.attributes?.[attribute],
    importValue: (name) => exports.get(name),
    ssmParameter: options.ssmParameter,
  });
  const resources = template.Resources ?? {};
  const unneeded = unneededFunctions(resources, options.providers);
  const ignored = new Map<string, number>();
  for (const logicalId of resourceOrder(resources)) {
    const { Type: type, Condition, Properties = {} } = resources[logicalId]!;
    if (Condition !== undefined && !resolver.condition(Condition)) continue;
    const reason = unneeded.has(logicalId) ? DONE_HERE : ignoredReason(type);
    if (reason) ignored.set(`${type}: ${reason}`, (ignored.get(`${type}: ${reason}`) ?? 0) + 1);
    // The properties of an ignored resource are not resolved: they may use what does not exist here.
    const properties = reason ? {} : localized(resolver.resolve(Properties), options.localize);
    const provider = reason
      ? ignoredResource
      : providerOf(type, options.providers, `${stackName}/${logicalId}`);
    const request = { stackName, logicalId, type, properties: properties as Record<string, unknown> };
    created.set(logicalId, await provider(request));
  }
  for (const [what, count] of ignored) options.log(`${stackName}: ignored ${count} × ${what}`);
  return stackOutputs(stack, resolver, options.localize, exports);
}

function providerOf(type: string, providers: ResourceProviders, where: string): ResourceProvider {
  const provider = Object.hasOwn(providers, type) ? providers[type] : undefined;
  if (provider) return provider;
  const message = `${where}: the embedded cloud does not support ${type}`;
  throw new LocalCloudError('unsupported_resource', message);
}

function stackOutputs(
  { template }: Stack,
  resolver: Resolver,
  localize: (value: string) => string,
  exports: Map<string, string>,
): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [key, output] of Object.entries(template.Outputs ?? {})) {
    if (output.Condition !== undefined && !resolver.condition(output.Condition)) continue;
    const value = localize(String(resolver.resolve(output.Value)));
    outputs[key] = value;
    if (output.Export) exports.set(String(resolver.resolve(output.Export.Name)), value);
  }
  return outputs;
}

function localized(value: unknown, localize: (value: string) => string): unknown {
  if (typeof value === 'string') return localize(value);
  if (Array.isArray(value)) return value.map((item) => localized(item, localize));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, localized(item, localize)]));
}
