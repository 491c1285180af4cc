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
import { catalog } from '#contracts/catalog';
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

/** The HTTP API: every collection of the catalog, and `$default`, so that 404 and 405 are answered like any error. */
export class WriteApi extends Construct {
  /** Base URL without a trailing slash. */
  readonly url: string;

  constructor(scope: Construct, { stage, target }: { stage: StageConfiguration; target: IFunction }) {
    super(scope, 'WriteApi');
    // One permission for the whole API: one per route would fill the function's 20 KB policy.
    const integration = new HttpLambdaIntegration('AcceptWrite', target, { scopePermissionToRoute: false });
    const api = new HttpApi(this, 'Api', {
      apiName: `liftoff-${stage.stage}`,
      createDefaultStage: false,
      defaultIntegration: integration,
      ...(stage.allowedOrigins.length > 0 && { corsPreflight: corsOf(stage.allowedOrigins) }),
    });
    for (const { collection } of Object.values(catalog)) {
      api.addRoutes({ path: `/v1/${collection}`, methods: [HttpMethod.POST], integration });
      api.addRoutes({ path: `/v1/${collection}/batch`, methods: [HttpMethod.POST], integration });
      api.addRoutes({
        path: `/v1/${collection}/{id}`,
        methods: [HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE],
        integration,
      });
    }
    acknowledge(
      api,
      'AwsSolutions-APIG4',
      'accept-write itself checks the bearer token against the hashes in SSM, so that a refusal is a problem document like every other error; an authorizer function would double the invocations.',
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
    allowMethods: [CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.PATCH, CorsHttpMethod.DELETE],
    allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
    exposeHeaders: ['location', 'retry-after'],
    maxAge: Duration.hours(1),
  };
}
