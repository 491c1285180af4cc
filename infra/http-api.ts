import { Duration, Stack } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { type ApiFunction, apiFunctions, apiRoutes } from '#contracts/api-routes';
import { crossOrigin } from '#contracts/cross-origin';
import { accessLog, accessLogFormat } from './access-log.ts';
import { acknowledge } from './acknowledge.ts';
import type { ApiGatewayProps, ApiOrigin } from './api-gateway-props.ts';
import type { StageConfiguration } from './stage.ts';
import type { ApiMetrics } from './watched-metrics.ts';

/** The HTTP API: every route of the contracts, and `$default`, so that 404 and 405 are answered like any error. */
export class LiftoffHttpApi extends Construct {
  /** Base URL without a trailing slash. */
  readonly url: string;
  readonly origin: ApiOrigin;
  readonly metrics: ApiMetrics;

  constructor(scope: Construct, { stage, functions }: ApiGatewayProps) {
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
    const { region, urlSuffix } = Stack.of(this);
    this.origin = { domainName: `${api.apiId}.execute-api.${region}.${urlSuffix}`, path: '' };
    this.metrics = {
      dimensions: { ApiId: api.apiId },
      names: { requests: 'Count', clientErrors: '4xx', serverErrors: '5xx', latency: 'Latency' },
    };
  }

  #stage(api: HttpApi, stage: StageConfiguration): void {
    new HttpStage(this, 'DefaultStage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttleRate, burstLimit: stage.throttleBurst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog(this, stage)),
        format: accessLogFormat('$context.routeKey'),
      },
    });
  }
}

function corsOf(allowOrigins: string[]) {
  return {
    allowOrigins,
    allowMethods: crossOrigin.methods.map((method) => CorsHttpMethod[method]),
    allowHeaders: [...crossOrigin.requestHeaders],
    exposeHeaders: [...crossOrigin.answerHeaders],
    maxAge: Duration.seconds(crossOrigin.maxAgeSeconds),
  };
}
