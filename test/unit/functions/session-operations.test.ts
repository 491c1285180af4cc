import { describe, expect, it } from 'vitest';
import { findRoute } from '#functions/domain/find-route';
import { assertScopes } from '#functions/domain/principal';
import { sessionOperations } from '#functions/domain/session-operations';

const operations = sessionOperations({ stage: 'dev', businessTimeZone: 'America/Sao_Paulo' });

async function readMe(scopes: readonly string[], query = '') {
  const { route, parameters } = findRoute('GET', '/v1/me');
  const request = { id: 'r', traceId: 't', method: 'GET', path: '/v1/me', query, headers: {}, body: '' };
  const principal = { actor: 'key-1', scopes: new Set(scopes) };
  assertScopes(principal, route.scopes!);
  return operations.read_me!({ request, route, parameters, principal });
}

describe('GET /v1/me', () => {
  it('tells who calls, what the token allows, and where', async () => {
    const { status, body } = await readMe(['ops', 'crm:read']);

    expect(status).toBe(200);
    expect(body).toEqual({
      actor: 'key-1',
      scopes: ['crm:read', 'ops'],
      stage: 'dev',
      business_time_zone: 'America/Sao_Paulo',
    });
  });

  it('is for any token, and leaves out scopes that allow nothing', async () => {
    expect((await readMe([])).body).toMatchObject({ scopes: [] });
    expect((await readMe(['of-a-later-version'])).body).toMatchObject({ scopes: [] });
  });

  it('takes no parameters', async () => {
    await expect(readMe([], 'a=b')).rejects.toMatchObject({ code: 'invalid_query' });
  });
});
