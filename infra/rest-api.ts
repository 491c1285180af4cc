import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  ResponseType,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import { Construct } from 'constructs';
import { type ApiFunction, apiFunctions, apiRoutes } from '#contracts/api-routes';
import { accessLog, accessLogFormat } from './access-log.ts';
import { acknowledge } from './acknowledge.ts';
import type { ApiGatewayProps, ApiOrigin } from './api-gateway-props.ts';
import type { StageConfiguration } from './stage.ts';
import type { ApiMetrics } from './watched-metrics.ts';

/**
 * The API as a REST API (API Gateway version 1), for servers that have no HTTP APIs. It has the routes of the HTTP
 * API; its addresses begin with the stage. The functions answer for CORS, preflights included.
 */
export class LiftoffRestApi extends Construct {
  /** Base URL without a trailing slash. */
  readonly url: string;
  readonly origin: ApiOrigin;
  readonly metrics: ApiMetrics;

  constructor(scope: Construct, { stage, functions }: ApiGatewayProps) {
    super(scope, 'RestApi');
    const api = this.#api(stage);
    // One permission for the whole API: one per method would fill the function's 20 KB policy.
    const integrations = Object.fromEntries(
      apiFunctions.map((name) => [
        name,
        new LambdaIntegration(functions[name].lambda, { scopePermissionToMethod: false }),
      ]),
    ) as Record<ApiFunction, LambdaIntegration>;
    for (const { method, path, servedBy } of apiRoutes)
      api.root.resourceForPath(path).addMethod(method, integrations[servedBy]);
    // A function answers 404, 405 and preflights everywhere; the gateway itself would refuse them with 403.
    api.root.addProxy({ anyMethod: false });
    for (const resource of resources(api.root)) resource.addMethod('ANY', integrations['accept-write']);
    this.#allowBrowsers(api, stage.allowedOrigins);
    const { region, urlSuffix } = Stack.of(this);
    this.metrics = {
      dimensions: { ApiName: api.restApiName },
      names: { requests: 'Count', clientErrors: '4XXError', serverErrors: '5XXError', latency: 'Latency' },
    };
    this.origin = {
      domainName: `${api.restApiId}.execute-api.${region}.${urlSuffix}`,
      path: `/${stage.stage}`,
    };
    this.url = `https://${this.origin.domainName}${this.origin.path}`;
  }

  #api(stage: StageConfiguration): RestApi {
    const api = new RestApi(this, 'Api', {
      restApiName: `liftoff-${stage.stage}`,
      endpointTypes: [EndpointType.REGIONAL],
      // Bodies reach the functions as bytes, and answers in base64 the client: compressed NDJSON, Parquet, Arrow.
      // A list of types would not do: the gateway goes by Accept, not by what the function answers with.
      binaryMediaTypes: ['*/*'],
      // API Gateway writes access logs with a role of the whole account, which other APIs may use by now.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: stage.stage,
        throttlingRateLimit: stage.throttleRate,
        throttlingBurstLimit: stage.throttleBurst,
        accessLogDestination: new LogGroupLogDestination(accessLog(this, stage)),
        accessLogFormat: accessLogFormat('$context.resourcePath'),
      },
    });
    // The output that the construct adds by itself: the stage's own, ApiUrl, says the same.
    api.node.tryRemoveChild('Endpoint');
    for (const [id, reason] of Object.entries(reasons)) acknowledge(api, id, reason);
    return api;
  }

  /** What the gateway refuses by itself, such as too many requests, pages may know as well. */
  #allowBrowsers(api: RestApi, allowedOrigins: readonly string[]): void {
    // The gateway cannot choose among origins: with several, a page does not see why it was refused.
    if (allowedOrigins.length !== 1) return;
    const responseHeaders = { 'Access-Control-Allow-Origin': `'${allowedOrigins[0]}'` };
    api.addGatewayResponse('Refused', { type: ResponseType.DEFAULT_4XX, responseHeaders });
    api.addGatewayResponse('Failed', { type: ResponseType.DEFAULT_5XX, responseHeaders });
  }
}

const reasons = {
  'AwsSolutions-APIG2':
    'The functions check each request against the contracts, far beyond what a model of the gateway can say.',
  'AwsSolutions-APIG3':
    'A web ACL costs several dollars a month; the tokens, the throttle and the limits of the functions stand without it.',
  'AwsSolutions-APIG4':
    'The functions themselves check the bearer token, so that a refusal is a problem document like every other error; an authorizer function would double the invocations.',
  'AwsSolutions-APIG6':
    'The access log and the logs of the functions tell what execution logs would, and those are kept for ever.',
  'AwsSolutions-COG4':
    'The functions take API keys of their own and, where the stage has an OpenID Connect provider, its access tokens.',
  'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
    'API Gateway takes only a role with this policy for its logs: it checks the permissions when it is set.',
};

/** The resource and all below it. */
const resources = (resource: IResource): IResource[] => [
  resource,
  ...resource.node.children.filter(isResource).flatMap(resources),
];

const isResource = (construct: object): construct is IResource => 'addMethod' in construct;
