import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apiRoutes } from '#contracts/api-routes';
import { findRoute } from '#functions/domain/find-route';

const filled = (template: string): string => template.replaceAll(/\{(\w+)\}/g, (_, name) => `my-${name}`);

describe('the router', () => {
  it.each(apiRoutes)('finds $method $path, with its parameters', ({ method, path, operation, entity }) => {
    const { route, parameters } = findRoute(method, filled(path));
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    expect([route.operation, route.entity]).toEqual([operation, entity]);
    expect(parameters).toEqual(Object.fromEntries(names.map((name) => [name, `my-${name}`])));
  });

  it('decodes parameters', () => {
    const { parameters } = findRoute('PUT', '/v1/sales/pos-1%3A42%40x');
    expect(parameters).toEqual({ id: 'pos-1:42@x' });
  });

  it('takes the route without a parameter for the one with, by method', () => {
    expect(findRoute('POST', '/v1/sales/batch').route.operation).toBe('create_batch');
    expect(findRoute('POST', '/v1/quarantine/replay').route.operation).toBe('replay_quarantine');
    // A client may call a record `batch`.
    expect(findRoute('PUT', '/v1/sales/batch').parameters).toEqual({ id: 'batch' });
  });

  it.each([
    ['DELETE', '/v1/sales', 'GET, POST'],
    ['OPTIONS', '/v1/sales', 'GET, POST'],
    ['get', '/v1/sales', 'GET, POST'],
    ['POST', '/v1/sales/a', 'GET, PUT, PATCH, DELETE'],
    ['TRACE', '/v1/sales/batch', 'POST'],
    ['PUT', '/v1/gold/sales_daily', 'GET'],
    ['GET', '/v1/quarantine/replay', 'POST'],
    ['DELETE', '/openapi.json', 'GET'],
  ])('%s %s is not allowed', (method, path, allow) => {
    expect(() => findRoute(method, path)).toThrow(
      expect.objectContaining({ code: 'method_not_allowed', headers: { allow } }),
    );
  });

  it.each([
    ['/'],
    [''],
    ['/v1'],
    ['/v1/'],
    ['/v2/sales'],
    ['/v1/sales/'],
    ['/v1/sales/a/b'],
    ['/v1/sales/a/attachments'],
    ['/v1/constructor'],
    ['/v1/__proto__/a'],
    ['//v1/sales'],
    ['/V1/sales'],
    ['/v1/%73ales'],
    ['/v1/gold/a/b'],
  ])('there is nothing at %s', (path) => {
    expect(() => findRoute('GET', path)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  it.each([
    ['/v1/sales/%zz', 'The percent-encoding is broken.'],
    ['/v1/sales/%F0%9F%92%A9', 'The id in the path must be 1 to 128 letters'],
    ['/v1/sales/a%2Fb', 'The id in the path must be 1 to 128 letters'],
    ['/v1/sales/..', 'The id in the path must be 1 to 128 letters'],
    ['/v1/sales/a%0d%0ax-evil:1', 'The id in the path must be 1 to 128 letters'],
    ['/v1/products/a/attachments/%00', 'The attachment_id in the path must be 1 to 128 letters'],
    ['/v1/gold/-', 'The table in the path must be 1 to 128 letters'],
  ])('%s is no path', (path, detail) => {
    expect(() => findRoute('GET', path)).toThrow(
      expect.objectContaining({ code: 'malformed_path', detail: expect.stringContaining(detail) }),
    );
  });

  it('answers any method and path with a route or with a problem of the address', () => {
    const segment = fc.oneof(
      fc.constantFrom('v1', 'sales', 'products', 'batch', 'attachments', 'quarantine', 'replay', '', '%'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom('GET', 'POST', 'DELETE'), fc.string()),
        fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
        (method, path) => {
          try {
            const { route, parameters } = findRoute(method, path);
            const address = route.path.replaceAll(/\{(\w+)\}/g, (_, name) => parameters[name]!);
            expect([route.method, address]).toEqual([method, decodeURIComponent(path)]);
          } catch (error) {
            expect(error).toMatchObject({
              code: expect.stringMatching(/^(not_found|method_not_allowed|malformed_path)$/),
            });
          }
        },
      ),
    );
  });
});
