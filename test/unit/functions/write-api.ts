import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { ChangeEvent } from '#contracts/change-event';
import { eventIds, sha256 } from '#functions/adapters/event-ids';
import { writeOperations } from '#functions/domain/accept-write';
import { apiEndpoint, type RequestOutcome } from '#functions/domain/api-endpoint';
import { createApiToken, TOKEN_RANDOM_BYTES } from '#functions/domain/api-token';
import { httpHandler } from '#functions/runtime/http-handler';
import deleteSale from './fixtures/delete-sale.json' with { type: 'json' };
import postSale from './fixtures/post-sale.json' with { type: 'json' };

export interface Call {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Bytes travel in base64, text as it is, everything else as JSON. */
  readonly body?: unknown;
}

export const context = {
  functionName: 'accept-write',
  awsRequestId: 'invocation-1',
  getRemainingTimeInMillis: () => 10_000,
} as Context;

export const now = new Date('2026-11-21T10:00:00.000Z');

/** The whole write API behind its Lambda handler, with a log and keys in memory. */
export function createWriteApi() {
  const writer = createApiToken(randomBytes(TOKEN_RANDOM_BYTES), sha256);
  const reader = createApiToken(randomBytes(TOKEN_RANDOM_BYTES), sha256);
  const created_at = '2026-01-01T00:00:00.000Z';
  const keys = new Map([
    [writer.keyId, { sha256: writer.sha256, scopes: ['crm:write'], created_at }],
    [reader.keyId, { sha256: reader.sha256, scopes: [], created_at }],
  ]);
  const state = {
    stored: [] as ChangeEvent[],
    outcomes: [] as RequestOutcome[],
    /** What the log refuses; a test may replace it. */
    refuses: (_event: ChangeEvent): boolean => false,
  };
  const handler = httpHandler('accept-write', () =>
    apiEndpoint({
      authentication: { apiKeys: { find: async (keyId) => keys.get(keyId) }, sha256 },
      throttle: { admit: () => {} },
      operations: writeOperations({
        eventLog: {
          append: async (events) => {
            const positions = events.map((event) => {
              if (state.refuses(event)) return undefined;
              const sequenceNumber = String(49_590_000 + state.stored.push(event));
              return { shardId: 'shardId-000000000001', sequenceNumber };
            });
            return { positions };
          },
        },
        ids: eventIds,
        now: () => now,
      }),
      meter: { count: (outcome) => state.outcomes.push(outcome) },
    }),
  );

  async function call({ method = 'POST', path = '/v1/sales', headers = {}, body }: Call) {
    const event = gatewayEvent({ method, path, body, headers: { ...authorised(writer.token), ...headers } });
    const { statusCode, headers: answered, body: text } = await handler(event, context);
    return { status: statusCode, headers: answered, body: JSON.parse(text), text };
  }
  return { call, state, writer, reader, handler };
}

const authorised = (token: string) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
});

export function gatewayEvent({ method, path, headers, body }: Required<Call>): APIGatewayProxyEventV2 {
  const { body: _, ...template } = body === undefined ? { ...deleteSale, body: '' } : postSale;
  const bytes = body instanceof Uint8Array;
  return {
    ...template,
    rawPath: path,
    headers: Object.fromEntries(
      Object.entries({ ...template.headers, ...headers }).filter(([, value]) => value !== undefined),
    ),
    requestContext: {
      ...template.requestContext,
      http: { ...template.requestContext.http, method, path },
    },
    ...(body === undefined
      ? {}
      : {
          body: bytes
            ? Buffer.from(body).toString('base64')
            : typeof body === 'string'
              ? body
              : JSON.stringify(body),
        }),
    isBase64Encoded: bytes,
  } as APIGatewayProxyEventV2;
}

export { deleteSale, postSale };
