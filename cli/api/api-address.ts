/** `http://<API id>.execute-api.localhost:<port>/<path>`: how MiniStack and LocalStack write the address of an API. */
const subdomainOfLocalhost = /^([^.]+)\.execute-api\.localhost$/;

/**
 * The address at which an API can be called from anywhere. Few resolvers know the subdomains of localhost; the same
 * servers also serve each API below a path of their endpoint. Any other address is returned as it is.
 */
export function apiAddress(apiUrl: string, endpointUrl: string): string {
  const { hostname, pathname } = new URL(apiUrl);
  const apiId = subdomainOfLocalhost.exec(hostname)?.[1];
  if (apiId === undefined) return apiUrl;
  const stage = pathname === '/' ? '/$default' : pathname;
  return new URL(`/_aws/execute-api/${apiId}${stage}`, endpointUrl).href;
}
