/**
 * Host names of APIs: `<API id>.execute-api.localhost` and `….localhost.localstack.cloud` of MiniStack and LocalStack,
 * and the one on AWS, which both leave in a template that writes it out.
 */
const hostOfApi = /^([^.]+)\.execute-api\./;

/**
 * The address at which an API of an AWS-compatible server can be called from anywhere. Few resolvers know the
 * subdomains of localhost; the same servers also serve each API below a path of their endpoint. Any other address is
 * returned as it is, and so is every one when the endpoint is one of AWS.
 */
export function apiAddress(apiUrl: string, endpointUrl: string): string {
  if (new URL(endpointUrl).hostname.endsWith('.amazonaws.com')) return apiUrl;
  const { hostname, pathname } = new URL(apiUrl);
  const apiId = hostOfApi.exec(hostname)?.[1];
  if (apiId === undefined) return apiUrl;
  const stage = pathname === '/' ? '/$default' : pathname;
  return new URL(`/_aws/execute-api/${apiId}${stage}`, endpointUrl).href;
}
