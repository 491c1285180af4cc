import type { IncomingHttpHeaders } from 'node:http';

/** The `CorsConfiguration` of AWS::ApiGatewayV2::Api. */
export interface CorsConfiguration {
  readonly AllowOrigins?: readonly string[];
  readonly AllowMethods?: readonly string[];
  readonly AllowHeaders?: readonly string[];
  readonly ExposeHeaders?: readonly string[];
  readonly MaxAge?: number;
  readonly AllowCredentials?: boolean;
}

export const isPreflight = (method: string, headers: IncomingHttpHeaders): boolean =>
  method === 'OPTIONS' && headers.origin !== undefined && 'access-control-request-method' in headers;

/**
 * The headers an HTTP API adds for a configured origin; none for any other. A function's own CORS headers are
 * replaced. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export function corsHeaders(
  configuration: CorsConfiguration,
  origin: string | undefined,
  preflight: boolean,
): Record<string, string> {
  const origins = configuration.AllowOrigins ?? [];
  if (origin === undefined || !(origins.includes('*') || origins.includes(origin))) return {};
  const headers: Record<string, string> = {
    'access-control-allow-origin': origins.includes('*') && !configuration.AllowCredentials ? '*' : origin,
  };
  const add = (name: string, values: readonly string[] | undefined): void => {
    if (values?.length) headers[name] = values.join(',');
  };
  if (configuration.AllowCredentials) headers['access-control-allow-credentials'] = 'true';
  add('access-control-expose-headers', configuration.ExposeHeaders);
  if (preflight) {
    add('access-control-allow-methods', configuration.AllowMethods);
    add('access-control-allow-headers', configuration.AllowHeaders);
    if (configuration.MaxAge !== undefined) headers['access-control-max-age'] = String(configuration.MaxAge);
  }
  return headers;
}
