import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError } from '#functions/domain/problem-error';
import { httpHandler } from '#functions/runtime/http-handler';
import { context, postSale } from './write-api.ts';

let logged: string;
beforeEach(() => {
  logged = '';
  // Powertools writes through a console of its own.
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      logged += text;
      return true;
    });
});
afterEach(() => vi.restoreAllMocks());

describe('the HTTP handler', () => {
  it('answers an unknown error with nothing but the request id, and logs its causes', async () => {
    const handler = httpHandler('accept-write', () => async () => {
      throw new Error('secret outer', { cause: new Error('secret inner') });
    });
    const answer = await handler(postSale as never, context);

    expect(answer.statusCode).toBe(500);
    expect(JSON.parse(answer.body)).toEqual({
      type: '/problems/internal_error',
      title: 'Something went wrong on our side.',
      status: 500,
      code: 'internal_error',
      instance: 'urn:liftoff:request:JKJaXmPLvHcESHA%3D',
    });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'x-request-id': 'JKJaXmPLvHcESHA=',
      'cache-control': 'no-store',
    });
    expect(logged).toContain('secret outer');
    expect(logged).toContain('secret inner');
    expect(logged).toContain('JKJaXmPLvHcESHA=');
  });

  it('logs neither token nor body, whatever the switches in the environment say', async () => {
    vi.stubEnv('POWERTOOLS_LOGGER_LOG_EVENT', 'true');
    const handler = httpHandler('accept-write', ({ logger }) => async () => {
      logger.info('at work');
      throw new ProblemError('stream_unavailable');
    });
    vi.unstubAllEnvs();
    await handler(postSale as never, context);
    expect(logged).toContain('at work');
    expect(logged).not.toContain('TOKEN');
    expect(logged).not.toContain('Bruno');
  });

  it('answers with a problem what is larger than Lambda hands over', async () => {
    const answerOf = async (length: number) => {
      const handler = httpHandler('accept-write', () => async () => ({
        status: 200,
        body: { data: '"'.repeat(length) },
      }));
      const { statusCode, body } = await handler(postSale as never, context);
      return [statusCode, JSON.parse(body).code];
    };
    // A quote is two characters in JSON, and four in the JSON around it.
    expect(await answerOf(1_500_000)).toEqual([200, undefined]);
    expect(await answerOf(1_600_000)).toEqual([413, 'result_too_large']);
  });

  it('answers 503 before the time is over', async () => {
    const handler = httpHandler('accept-write', () => () => new Promise(() => {}));
    const short = { ...context, getRemainingTimeInMillis: () => 300 } as Context;
    const answer = await handler(postSale as never, short);
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
  });

  it('publishes metrics with an answer and with a problem, and none when there are none', async () => {
    const handler = httpHandler('accept-write', ({ metrics }) => async ({ path }) => {
      if (path !== '/quiet') metrics.addMetric('Seen', 'Count', 1);
      if (path === '/problem') throw new ProblemError('not_found');
      return { status: 200, body: {} };
    });
    for (const rawPath of ['/good', '/problem', '/quiet'])
      await handler({ ...postSale, rawPath } as never, context);
    const lines = logged.split('\n').filter((line) => line.includes('_aws'));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { service: 'accept-write', Seen: 1 },
      { service: 'accept-write', Seen: 1 },
    ]);
    expect(logged).not.toContain('No application metrics');
  });

  it.each([
    ['a named stage', { rawPath: '/dev/v1/sales', stage: 'dev' }, '/v1/sales'],
    ['no stage', { rawPath: '/dev/v1/sales', stage: '$default' }, '/dev/v1/sales'],
  ])('knows the path below %s', async (_, { rawPath, stage }, path) => {
    const handler = httpHandler('accept-write', () => async (request) => ({
      status: 200,
      body: request.path,
    }));
    const requestContext = { ...postSale.requestContext, stage };
    const answer = await handler({ ...postSale, rawPath, requestContext } as never, context);
    expect(JSON.parse(answer.body)).toBe(path);
  });

  it.each([
    ['Root=1-5f84c7a1-0e5b1e1e4c6d4a3b2f1e0d9c;Sampled=1', '1-5f84c7a1-0e5b1e1e4c6d4a3b2f1e0d9c'],
    ['Self=x;Root=1-5f84c7a1-0e5b1e1e4c6d4a3b2f1e0d9c', '1-5f84c7a1-0e5b1e1e4c6d4a3b2f1e0d9c'],
    ['Root=\r\nx-evil: 1', 'JKJaXmPLvHcESHA='],
  ])('takes the trace from %j', async (header, trace) => {
    const handler = httpHandler('accept-write', () => async () => ({ status: 200, body: {} }));
    const headers = { 'X-Amzn-Trace-Id': header };
    const answer = await handler({ ...postSale, headers } as never, context);
    expect(answer.headers['x-trace-id']).toBe(trace);
  });
});
