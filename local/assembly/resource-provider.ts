/** One resource of a template, its properties resolved. */
export interface ResourceRequest {
  readonly stackName: string;
  readonly logicalId: string;
  readonly type: string;
  // biome-ignore lint/suspicious/noExplicitAny: each provider reads the properties its CloudFormation type defines
  readonly properties: Record<string, any>;
}

export interface ProvisionedResource {
  /** The value of `Ref`. */
  readonly ref: string;
  /** The values of `Fn::GetAtt` by attribute name. */
  readonly attributes?: Record<string, string>;
}

export type ResourceProvider = (
  request: ResourceRequest,
) => ProvisionedResource | Promise<ProvisionedResource>;

/** What can be created, by CloudFormation type. */
export type ResourceProviders = Record<string, ResourceProvider>;
