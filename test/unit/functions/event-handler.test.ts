import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEnvironment } from '#functions/runtime/environment';
import { eventHandler } from '#functions/runtime/event-handler';
import { context } from './write-api.ts';

let logged: string;
beforeEach(() => {
  logged = '';
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      logged += text;
      return true;
    });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('the event handler', () => {
  it('composes the function once, at the first invocation, with its environment', async () => {
    const create = vi.fn(
      ({ environment }) =>
        async (n: number) =>
          `${environment.LAKE_BUCKET} ${n}`,
    );
    const handler = eventHandler('land-bronze', create);
    expect(create).not.toHaveBeenCalled();
    vi.stubEnv('STAGE', 'dev');
    vi.stubEnv('LAKE_BUCKET', 'lake');
    expect([await handler(1, context), await handler(2, context)]).toEqual(['lake 1', 'lake 2']);
    expect(create).toHaveBeenCalledTimes(1);
  });

  it('throws on what the function throws, and logs it with its cause', async () => {
    const error = Object.assign(new Error('audit failed', { cause: new Error('row 7') }), {
      name: 'AuditFailed',
    });
    const handler = eventHandler('refresh-gold', () => async () => {
      throw error;
    });
    await expect(handler({}, context)).rejects.toBe(error);
    expect(logged).toContain('AuditFailed');
    expect(logged).toContain('row 7');
  });
});

describe('the environment', () => {
  const complete = {
    STAGE: 'dev',
    EVENT_STREAM_NAME: 's',
    API_KEYS_PATH: '/k',
    REQUESTS_PER_SECOND: '50',
    REQUEST_BURST: '100',
  };

  it('is complete and holds nothing else', () => {
    expect(readEnvironment('accept-write', { ...complete, HOME: '/' })).toEqual(complete);
  });

  it('names all that is missing or wrong, and no value', () => {
    const { EVENT_STREAM_NAME: _, ...variables } = {
      ...complete,
      API_KEYS_PATH: 'no-slash',
      REQUEST_BURST: '-7',
    };
    expect(() => readEnvironment('accept-write', variables)).toThrow(
      /^The environment of accept-write is not complete: API_KEYS_PATH is not valid, REQUEST_BURST is not valid, EVENT_STREAM_NAME is missing$/,
    );
  });
});
