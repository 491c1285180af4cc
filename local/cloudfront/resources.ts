import type { S3Client } from '@aws-sdk/client-s3';
import { arn, REGION, stableId } from '../arns.ts';
import type {
  ProvisionedResource,
  ResourceProviders,
  ResourceRequest,
} from '../assembly/resource-provider.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { type Behavior, type Distribution, startDistribution } from './distribution.ts';
import { httpOrigin } from './http-origin.ts';
import { ALL_VIEWER_EXCEPT_HOST, cachePolicies } from './managed-policies.ts';
import type { Origin } from './origin.ts';
import { type AddedHeader, addedHeaders } from './response-headers.ts';
import { s3Origin } from './s3-origin.ts';
import { type ViewerFunction, viewerFunction } from './viewer-function.ts';

export interface Distributions {
  readonly running: readonly { readonly logicalId: string; readonly url: string }[];
  readonly providers: ResourceProviders;
  /** Replaces the public name of each distribution by its local URL. */
  localize(value: string): string;
  close(): Promise<void>;
}

export interface DistributionsOptions {
  /** The port of the first distribution; the next ones take the ports after it. 0: each takes a free one. */
  readonly port: number;
  readonly s3: S3Client;
  /** Where a server with this public URL is on this machine; other URLs come back as they are. */
  readonly localUrl: (url: string) => string;
  readonly log: (line: string) => void;
}

type Properties = ResourceRequest['properties'];

const SAFE_METHODS = ['GET', 'HEAD'];

/** AWS::CloudFront::Distribution, Function, ResponseHeadersPolicy and OriginAccessControl. */
export function createDistributions(options: DistributionsOptions): Distributions {
  const running: (Distribution & { readonly logicalId: string; readonly domainName: string })[] = [];
  const functions = new Map<string, ViewerFunction>();
  const headersPolicies = new Map<string, AddedHeader[]>();
  const origins: { close(): void }[] = [];
  const idOf = ({ stackName, logicalId }: ResourceRequest): string => stableId(14, stackName, logicalId);

  async function distribution(request: ResourceRequest): Promise<ProvisionedResource> {
    const { DistributionConfig: config } = request.properties;
    const refuse = (what: string): never => {
      throw new LocalCloudError(
        'unsupported_property',
        `${request.logicalId}: ${what} is not supported here`,
      );
    };
    if (config.CustomErrorResponses) refuse('an error page');
    const byId = new Map<string, Origin>(
      config.Origins.map((origin: Properties) => [origin.Id, originOf(origin, refuse)]),
    );
    const behavior = (properties: Properties): Behavior => behaviorOf(properties, byId, refuse);
    const server = await startDistribution({
      port: options.port === 0 ? 0 : options.port + running.length,
      behaviors: [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map(behavior),
      log: options.log,
    });
    const id = idOf(request).toUpperCase();
    const domainName = `${id.toLowerCase()}.cloudfront.net`;
    running.push({ ...server, logicalId: request.logicalId, domainName });
    return { ref: id, attributes: { Id: id, DomainName: domainName } };
  }

  function originOf(
    { DomainName, OriginPath = '', S3OriginConfig, CustomOriginConfig }: Properties,
    refuse: (what: string) => never,
  ): Origin {
    const below =
      (origin: Origin): Origin =>
      (request) =>
        origin({ ...request, path: OriginPath + request.path });
    if (S3OriginConfig) {
      const [, bucket] = new RegExp(`^(.+)\\.s3\\.${REGION}\\.amazonaws\\.com$`).exec(DomainName) ?? [];
      return bucket ? below(s3Origin(options.s3, bucket)) : refuse(`the bucket ${DomainName}`);
    }
    const url = options.localUrl(`https://${DomainName}`);
    if (!CustomOriginConfig || url.includes(DomainName)) return refuse(`the origin ${DomainName}`);
    const started = httpOrigin(url);
    origins.push(started);
    return below(started.origin);
  }

  function behaviorOf(
    properties: Properties,
    byId: ReadonlyMap<string, Origin>,
    refuse: (what: string) => never,
  ): Behavior {
    const { TargetOriginId, CachePolicyId, OriginRequestPolicyId, ResponseHeadersPolicyId, PathPattern } =
      properties;
    const cachePolicy = cachePolicies[CachePolicyId] ?? refuse(`cache policy ${CachePolicyId}`);
    // What reaches an origin is decided by the kind of origin: a bucket needs nothing of the viewer, an API all.
    if (OriginRequestPolicyId !== undefined && OriginRequestPolicyId !== ALL_VIEWER_EXCEPT_HOST)
      refuse(`origin request policy ${OriginRequestPolicyId}`);
    return {
      pattern: PathPattern,
      origin: byId.get(TargetOriginId) ?? refuse(`origin ${TargetOriginId}`),
      methods: properties.AllowedMethods ?? SAFE_METHODS,
      compresses: cachePolicy.compresses && properties.Compress === true,
      viewerRequest: viewerRequestOf(properties, refuse),
      addedHeaders: headersPolicies.get(ResponseHeadersPolicyId) ?? [],
    };
  }

  function viewerRequestOf(
    { FunctionAssociations = [], LambdaFunctionAssociations = [] }: Properties,
    refuse: (what: string) => never,
  ): ViewerFunction | undefined {
    if (LambdaFunctionAssociations.length > 0) refuse('a Lambda function at the edge');
    for (const { EventType } of FunctionAssociations)
      if (EventType !== 'viewer-request') refuse(`a function for ${EventType}`);
    const [first] = FunctionAssociations;
    return first && (functions.get(first.FunctionARN) ?? refuse(`function ${first.FunctionARN}`));
  }

  return {
    running,
    localize: (value) =>
      running.reduce((text, { domainName, url }) => text.replaceAll(`https://${domainName}`, url), value),
    async close() {
      await Promise.all(running.map((each) => each.close()));
      for (const origin of origins) origin.close();
    },
    providers: {
      'AWS::CloudFront::Distribution': distribution,
      'AWS::CloudFront::Function': ({ properties: { Name, FunctionCode } }) => {
        const functionArn = arn('cloudfront', `function/${Name}`);
        functions.set(functionArn, viewerFunction(Name, FunctionCode));
        return { ref: functionArn, attributes: { FunctionARN: functionArn, Stage: 'LIVE' } };
      },
      'AWS::CloudFront::ResponseHeadersPolicy': (request) => {
        const id = idOf(request);
        headersPolicies.set(id, addedHeaders(request.properties.ResponseHeadersPolicyConfig));
        return { ref: id, attributes: { Id: id } };
      },
      // Nothing else than the distribution reads the bucket here.
      'AWS::CloudFront::OriginAccessControl': (request) => {
        const id = idOf(request);
        return { ref: id, attributes: { Id: id } };
      },
    },
  };
}
