import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { StageConfiguration } from './stage.ts';

/** The access log of an API. No address and no token: it is no place for personal data. */
export function accessLog(scope: Construct, stage: StageConfiguration): LogGroup {
  return new LogGroup(scope, 'AccessLog', {
    logGroupName: `/aws/apigateway/liftoff-${stage.stage}`,
    retention: stage.logRetentionDays,
    removalPolicy: stage.removalPolicy === 'destroy' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
  });
}

/** @param route the context variable that names the route: the two kinds of API have different ones */
export const accessLogFormat = (route: '$context.routeKey' | '$context.resourcePath'): AccessLogFormat =>
  AccessLogFormat.custom(
    JSON.stringify({
      requestId: '$context.requestId',
      requestTime: '$context.requestTime',
      routeKey: route,
      method: '$context.httpMethod',
      path: '$context.path',
      status: '$context.status',
      responseLength: '$context.responseLength',
      responseLatency: '$context.responseLatency',
      integrationError: '$context.integrationErrorMessage',
    }),
  );
