import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#functions/adapters/event-ids';
import { type ApiCall, apiEndpoint, type RequestOutcome } from '#functions/domain/api-endpoint';
import type { HttpRequest } from '#functions/domain/http-message';
import { ProblemError } from '#functions/domain/problem-error';
import { createThrottle } from '#functions/domain/throttle';

const token = `ll_0123456789ab_${'a'.repeat(48)}`;
const request = (method: string, path: string, authorization?: string): HttpRequest => ({
  id: 'request-1',
  traceId: 'trace-1',
  method,
  path,
  query: '',
  headers: { authorization },
  body: '',
});

let calls: ApiCall[];
let outcomes: RequestOutcome[];
let scopes: string[];
let endpoint: ReturnType<typeof apiEndpoint>;
beforeEach(() => {
  [calls, outcomes, scopes] = [[], [], ['crm:read']];
  const key = { sha256: sha256(token), created_at: '2026-01-01T00:00:00Z' };
  endpoint = apiEndpoint({
    authentication: { sha256, apiKeys: { find: async () => ({ ...key, scopes }) } },
    throttle: createThrottle({ limit: { per_second: 1, burst: 2 }, now: () => new Date(0) }),
    operations: {
      read_record: async (call) => {
        calls.push(call);
        return { status: 200, body: {} };
      },
      create_record: async () => ({
        status: 202,
        writes: { accepted: 3, refused: { validation_failed: 1 } },
      }),
      read_docs: async (call) => {
        calls.push(call);
        return { status: 200, content: 'docs' };
      },
      list_records: () => Promise.reject(new Error('engine')),
      read_event: () => Promise.reject(new ProblemError('not_found')),
    },
    meter: { count: (outcome) => outcomes.push(outcome) },
  });
});

const get = (path: string, authorization = `Bearer ${token}`) =>
  endpoint(request('GET', path, authorization));

describe('the endpoint', () => {
  it('gives the operation its route, its parameters and who calls', async () => {
    await get('/v1/products/tv%3A43');
    expect(calls).toMatchObject([
      {
        route: { operation: 'read_record', entity: { name: 'product' } },
        parameters: { id: 'tv:43' },
        principal: { actor: '0123456789ab', scopes: new Set(['crm:read']) },
      },
    ]);
    expect(outcomes).toEqual([
      {
        requestId: 'request-1',
        traceId: 'trace-1',
        actor: '0123456789ab',
        operation: 'read_record product',
        writes: { accepted: 0, refused: {} },
      },
    ]);
  });

  it('counts what became of the writes', async () => {
    scopes.push('crm:write');
    await endpoint(request('POST', '/v1/sales', `Bearer ${token}`));
    expect(outcomes).toMatchObject([{ writes: { accepted: 3, refused: { validation_failed: 1 } } }]);
  });

  it('lets anybody read what is public, without counting them against a rate', async () => {
    for (let reading = 0; reading < 10; reading++) await endpoint(request('GET', '/docs'));
    expect(calls).toHaveLength(10);
    expect(calls[0]!.principal.scopes.size).toBe(0);
    expect(outcomes[0]).toMatchObject({ actor: undefined, operation: 'read_docs' });
  });

  it.each([
    ['no such route', '/v2', 'not_found', undefined, undefined],
    ['no token', '/v1/sales/a', 'unauthorized', 'read_record sale', undefined],
    ['no scope', '/v1/gold', 'forbidden', 'list_gold', '0123456789ab'],
    ['a problem of the operation', '/v1/events/a', 'not_found', 'read_event', '0123456789ab'],
    ['a failure of the operation', '/v1/sales', 'internal_error', 'list_records sale', '0123456789ab'],
  ])('counts %s under its code', async (case_, path, code, operation, actor) => {
    await expect(get(path, case_ === 'no token' ? '' : undefined)).rejects.toThrow();
    expect(outcomes).toMatchObject([{ actor, operation, writes: { accepted: 0, refused: { [code]: 1 } } }]);
  });

  it('asks for the token before it tells what the token may not do, and counts refusals against the rate', async () => {
    scopes = [];
    await expect(get('/v1/sales/a')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(get('/v1/sales/a')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(get('/v1/sales/a')).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(get('/v1/sales/a', 'Bearer nonsense')).rejects.toMatchObject({ code: 'unauthorized' });
    expect(calls).toEqual([]);
  });

  it('fails loudly where another function serves the route', async () => {
    scopes = ['gold:read'];
    await expect(get('/v1/gold')).rejects.toThrow('list_gold is not served by this function');
  });
});
