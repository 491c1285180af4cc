import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ApiFunction, apiFunctions, apiRoutes } from '#contracts/api-routes';
import { acknowledge } from './acknowledge.ts';
import type { StageConfiguration } from './stage.ts';

/** No address and no token: an access log is no place for personal data. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    requestTime: '$context.requestTime',
    routeKey: '$context.routeKey',
    method: '$context.httpMethod',
    path: '$context.path',
    status: '$context.status',
    responseLength: '$context.responseLength',
    responseLatency: '$context.responseLatency',
    integrationError: '$context.integrationErrorMessage',
  }),
);

/** The HTTP API: every route of the contracts, and `$default`, so that 404 and 405 are answered like any error. */
export class LiftoffHttpApi extends Construct {
  /** Base URL without a trailing slash. */
  readonly url: string;

  constructor(
    scope: Construct,
    {
      stage,
      functions,
    }: {
      stage: StageConfiguration;
      functions: Readonly<Record<ApiFunction, { readonly lambda: IFunction }>>;
    },
  ) {
    super(scope, 'HttpApi');
    // One permission for the whole API: one per route would fill the function's 20 KB policy.
    const integrations = Object.fromEntries(
      apiFunctions.map((name) => [
        name,
        new HttpLambdaIntegration(name, functions[name].lambda, { scopePermissionToRoute: false }),
      ]),
    ) as Record<ApiFunction, HttpLambdaIntegration>;
    const api = new HttpApi(this, 'Api', {
      apiName: `liftoff-${stage.stage}`,
      createDefaultStage: false,
      defaultIntegration: integrations['accept-write'],
      ...(stage.allowedOrigins.length > 0 && { corsPreflight: corsOf(stage.allowedOrigins) }),
    });
    for (const { method, path, servedBy } of apiRoutes)
      api.addRoutes({ path, methods: [HttpMethod[method]], integration: integrations[servedBy] });
    acknowledge(
      api,
      'AwsSolutions-APIG4',
      'The functions themselves check the bearer token, so that a refusal is a problem document like every other error; an authorizer function would double the invocations.',
    );
    this.#stage(api, stage);
    this.url = api.apiEndpoint;
  }

  #stage(api: HttpApi, stage: StageConfiguration): void {
    const accessLog = new LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/apigateway/liftoff-${stage.stage}`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.removalPolicy === 'destroy' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    new HttpStage(this, 'DefaultStage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttleRate, burstLimit: stage.throttleBurst },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    });
  }
}

function corsOf(allowOrigins: string[]) {
  return {
    allowOrigins,
    allowMethods: [...new Set(apiRoutes.map(({ method }) => method))].map((method) => CorsHttpMethod[method]),
    allowHeaders: [
      'accept-language',
      'authorization',
      'content-encoding',
      'content-type',
      'idempotency-key',
      'if-match',
      'if-none-match',
    ],
    exposeHeaders: [
      'etag',
      'link',
      'location',
      'retry-after',
      'x-request-id',
      'x-table-version',
      'x-trace-id',
    ],
    maxAge: Duration.hours(1),
  };
}
