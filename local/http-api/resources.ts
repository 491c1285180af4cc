import { REGION, stableId } from '../arns.ts';
import type { ResourceProviders, ResourceRequest } from '../assembly/resource-provider.ts';
import type { MetricSink } from '../cloudwatch/metric.ts';
import type { LambdaFunctions } from '../lambda/lambda-functions.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { type HttpApi, type Integration, startHttpApi } from './http-api.ts';

const MAX_TIMEOUT_MS = 30_000;

export interface HttpApis {
  readonly apis: readonly HttpApi[];
  readonly providers: ResourceProviders;
  /** Replaces the public host name of each API by its local URL. */
  localize(value: string): string;
  close(): Promise<void>;
}

export interface HttpApisOptions {
  /** The port of the first API; the next ones take the ports after it. 0: each takes a free one. */
  readonly port: number;
  readonly functions: LambdaFunctions;
  readonly metrics: MetricSink;
  readonly log: (line: string) => void;
}

/** AWS::ApiGatewayV2::Api, Integration, Route and Stage. */
export function createHttpApis(options: HttpApisOptions): HttpApis {
  const apis: HttpApi[] = [];
  const integrations = new Map<string, Integration>();
  const refuse = ({ logicalId }: ResourceRequest, what: string): never => {
    throw new LocalCloudError('unsupported_property', `${logicalId}: ${what} is not supported here`);
  };
  const apiOf = (request: ResourceRequest): HttpApi =>
    apis.find(({ apiId }) => apiId === request.properties.ApiId) ??
    refuse(request, 'an API of another assembly');
  const idOf = (request: ResourceRequest, length: number): string =>
    stableId(length, request.stackName, request.logicalId);

  return {
    apis,
    localize: (value) =>
      apis.reduce(
        (text, { apiId, url }) =>
          text.replaceAll(`https://${apiId}.execute-api.${REGION}.amazonaws.com`, url),
        value,
      ),
    async close() {
      await Promise.all(apis.map((api) => api.close()));
    },
    providers: {
      'AWS::ApiGatewayV2::Api': async (request) => {
        const { ProtocolType, CorsConfiguration, Body } = request.properties;
        if (ProtocolType !== 'HTTP' || Body)
          refuse(request, Body ? 'an API from OpenAPI' : `protocol ${ProtocolType}`);
        const api = await startHttpApi({
          apiId: idOf(request, 10),
          logicalId: request.logicalId,
          port: options.port === 0 ? 0 : options.port + apis.length,
          cors: CorsConfiguration,
          functions: options.functions,
          metrics: options.metrics,
          log: options.log,
        });
        apis.push(api);
        return { ref: api.apiId, attributes: { ApiId: api.apiId, ApiEndpoint: api.url } };
      },
      'AWS::ApiGatewayV2::Integration': (request) => {
        const { IntegrationType, IntegrationUri, PayloadFormatVersion, TimeoutInMillis } = request.properties;
        if (IntegrationType !== 'AWS_PROXY') refuse(request, `integration type ${IntegrationType}`);
        if (PayloadFormatVersion !== '2.0') refuse(request, `payload format ${PayloadFormatVersion}`);
        // A function's ARN, alone or inside an `…/functions/<arn>/invocations` path.
        const functionName = /arn:aws:lambda:[^/]+/.exec(String(IntegrationUri))?.[0];
        const timeoutMs = Math.min(Number(TimeoutInMillis ?? MAX_TIMEOUT_MS), MAX_TIMEOUT_MS);
        if (!functionName) return refuse(request, `integration with ${IntegrationUri}`);
        const ref = idOf(request, 7);
        integrations.set(ref, { functionName, timeoutMs });
        return { ref, attributes: { IntegrationId: ref } };
      },
      'AWS::ApiGatewayV2::Route': (request) => {
        const { RouteKey, Target, AuthorizationType = 'NONE' } = request.properties;
        if (AuthorizationType !== 'NONE') refuse(request, `authorization ${AuthorizationType}`);
        const target = integrations.get(String(Target).replace(/^integrations\//, ''));
        if (!target) return refuse(request, `target ${Target}`);
        apiOf(request).routes.push({ routeKey: RouteKey, target });
        const ref = idOf(request, 7);
        return { ref, attributes: { RouteId: ref } };
      },
      'AWS::ApiGatewayV2::Stage': (request) => {
        const { StageName, StageVariables = {} } = request.properties;
        apiOf(request).stages.push({ name: StageName, variables: StageVariables });
        return { ref: StageName };
      },
    },
  };
}
