import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import type { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sale } from '#contracts/sale';
import { eventIds, sha256 } from '#functions/adapters/event-ids';
import { createKinesisEventLog } from '#functions/adapters/kinesis-event-log';
import { createOidcAccessTokens } from '#functions/adapters/oidc-access-tokens';
import { createSsmApiKeys } from '#functions/adapters/ssm-api-keys';
import { writeOperations } from '#functions/domain/accept-write';
import { apiEndpoint } from '#functions/domain/api-endpoint';
import { createApiToken, TOKEN_RANDOM_BYTES } from '#functions/domain/api-token';
import { createThrottle } from '#functions/domain/throttle';
import { httpHandler } from '#functions/runtime/http-handler';
import { createRequestMeter } from '#functions/runtime/request-meter';
import { type Call, context, gatewayEvent } from './write-api.ts';

let logged: string;
beforeEach(() => {
  logged = '';
  vi.stubEnv('POWERTOOLS_LOGGER_LOG_EVENT', 'true');
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'DEBUG');
  // Powertools writes through a console of its own.
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      logged += text;
      return true;
    });
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const token = createApiToken(randomBytes(TOKEN_RANDOM_BYTES), sha256);
const issuer = 'http://127.0.0.1:1';
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = `${encoded({ alg: 'RS256' })}.${encoded({ iss: issuer, email: 'carla@secret.example' })}.${'s'.repeat(80)}`;

/** The write API with its real adapters, over clients that fail in every way. */
const createApi = () =>
  httpHandler('accept-write', ({ logger, metrics }) => {
    const now = () => new Date();
    const onProblem = ({ message, cause }: { message: string; cause: unknown }) =>
      logger.error(message, { error: cause as Error });
    const parameters = {
      [token.keyId]: { sha256: token.sha256, scopes: ['crm:write'], created_at: '2026-01-01T00:00:00Z' },
      broken: { sha256: token.sha256.toUpperCase(), scopes: 7 },
    };
    const ssm = {
      send: async ({ input }: GetParametersByPathCommand) => ({
        Parameters: Object.entries(parameters).map(([id, value]) => ({
          Name: `${input.Path}/${id}`,
          Value: JSON.stringify(value),
        })),
      }),
    } as unknown as SSMClient;
    const kinesis = {
      send: async () => {
        throw Object.assign(new Error('socket hang up'), { $metadata: { attempts: 1 } });
      },
    } as unknown as KinesisClient;
    const eventLog = createKinesisEventLog({
      client: kinesis,
      streamName: 'events',
      onFailure: ({ cause, ...failure }) => logger.warn('failure', { ...failure, error: cause as Error }),
      now,
      sleep: async () => {},
      random: () => 0,
    });
    return apiEndpoint({
      authentication: {
        sha256,
        apiKeys: createSsmApiKeys({ client: ssm, path: '/keys', now, onProblem }),
        accessTokens: createOidcAccessTokens({ issuer, audience: 'a', fetch, now, onProblem }),
      },
      throttle: createThrottle({ limit: { per_second: 1, burst: 20 }, now }),
      operations: {
        ...writeOperations({ eventLog, ids: eventIds, now }),
        delete_record: () => Promise.reject(new Error('outer', { cause: new Error('inner') })),
      },
      meter: createRequestMeter(metrics),
    });
  });

it('hold neither tokens nor hashes nor personal data, whatever happens', async () => {
  const handler = createApi();
  const authorization = `Bearer ${token.token}`;
  const body = { ...sale.example };
  const calls: Call[] = [
    { body },
    { body: { ...body, price: -1, first_name: ['Bruno'], 'Bruno Lima': 1 } },
    { body: JSON.stringify(body).slice(0, -1) },
    { body: gzipSync(JSON.stringify(body)), headers: { 'content-encoding': 'gzip' } },
    { path: '/v1/sales/batch', body: [body, { ...body, email_customer: 'bruno.lima@' }] },
    {
      path: '/v1/sales/batch',
      headers: { 'content-type': 'application/x-ndjson' },
      body: Buffer.from(`${JSON.stringify(body)}\n{"first_name":"Bruno"`),
    },
    { method: 'DELETE', path: '/v1/sales/a' },
    { body, headers: { authorization: `Bearer ${token.token}x` } },
    { body, headers: { authorization: `Bearer ${jwt}` } },
    { body, headers: { authorization: `Basic ${token.token}` } },
    ...Array.from({ length: 25 }, () => ({ body: {} })),
  ];

  const codes = new Set<string>();
  for (const { method = 'POST', path = '/v1/sales', headers = {}, body } of calls) {
    const sent = { authorization, 'content-type': 'application/json', ...headers };
    const answer = await handler(gatewayEvent({ method, path, body, headers: sent }), context);
    codes.add(JSON.parse(answer.body).code ?? answer.statusCode);
  }

  expect([...codes]).toEqual(
    expect.arrayContaining([
      'stream_unavailable',
      'validation_failed',
      'malformed_json',
      207,
      'internal_error',
      'unauthorized',
      'keys_unavailable',
      'rate_limited',
    ]),
  );
  for (const said of [
    'socket hang up',
    'inner',
    'fetch failed',
    'is not valid',
    token.keyId,
    'RefusedRequests',
  ])
    expect(logged).toContain(said);
  const secrets = [
    token.token.split('_')[2]!,
    token.sha256,
    jwt.split('.')[2]!,
    'carla@secret',
    'Bruno',
    'bruno.lima',
    'ana.souza',
    '91234-5678',
    'Chegou antes',
  ];
  for (const secret of secrets) expect(logged.toLowerCase()).not.toContain(secret.toLowerCase());
});
