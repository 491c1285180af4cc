import type { GetParametersByPathCommand, SSMClient } from '@aws-sdk/client-ssm';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSsmApiKeys } from '#functions/adapters/ssm-api-keys';

const key = (scopes: string[] = ['crm:write']) => ({
  sha256: 'a'.repeat(64),
  scopes,
  created_at: '2026-01-01T00:00:00Z',
});

let parameters: Map<string, string>;
let calls: number;
let broken: boolean;
let clock: number;
let problems: string[];
let keys: ReturnType<typeof createSsmApiKeys>;

beforeEach(() => {
  parameters = new Map([
    ['one', JSON.stringify(key())],
    ['two', JSON.stringify(key([]))],
  ]);
  [calls, broken, clock, problems] = [0, false, 1_000_000, []];
  const client = {
    async send({ input }: GetParametersByPathCommand) {
      calls += 1;
      if (broken) throw new Error('ThrottlingException');
      const all = [...parameters].map(([name, Value]) => ({ Name: `${input.Path}/${name}`, Value }));
      const start = Number(input.NextToken ?? 0);
      const NextToken = start + 1 < all.length ? { NextToken: String(start + 1) } : {};
      return { Parameters: all.slice(start, start + 1), ...NextToken };
    },
  } as unknown as SSMClient;
  keys = createSsmApiKeys({
    client,
    path: '/liftoff/dev/api-keys',
    now: () => new Date(clock),
    onProblem: ({ message }) => problems.push(message),
  });
});

describe('API keys', () => {
  it('are loaded once, all pages, and kept for a minute', async () => {
    const found = await Promise.all([keys.find('one'), keys.find('two')]);
    clock += 59_000;
    await keys.find('one');
    expect(found).toEqual([key(), key([])]);
    expect(calls).toBe(2);
  });

  it('that were revoked are gone after a minute', async () => {
    await keys.find('one');
    parameters.delete('one');
    clock += 61_000;
    expect(await keys.find('one')).toBeUndefined();
  });

  it('that are unknown make them load again, every five seconds at most', async () => {
    await keys.find('one');
    parameters.set('new', JSON.stringify(key()));
    const before = calls;
    expect(await keys.find('new')).toBeUndefined();
    expect(calls).toBe(before);
    clock += 5_000;
    expect(await keys.find('new')).toEqual(key());
    const after = calls;
    for (let guess = 0; guess < 100; guess++) await keys.find(`guess-${guess}`);
    expect(calls).toBe(after);
  });

  it('serve on while SSM does not answer, but not for ever', async () => {
    await keys.find('one');
    broken = true;
    clock += 61_000;
    expect(await keys.find('one')).toEqual(key());
    expect(problems).toEqual(['The API keys could not be loaded again']);
    clock += 15 * 60_000;
    await expect(keys.find('one')).rejects.toMatchObject({ code: 'keys_unavailable', status: 503 });
  });

  it('cannot be told without SSM', async () => {
    broken = true;
    await expect(keys.find('one')).rejects.toMatchObject({ code: 'keys_unavailable' });
    broken = false;
    expect(await keys.find('one')).toEqual(key());
  });

  it('that are broken lock out nobody else', async () => {
    parameters.set('bad', '{');
    expect([await keys.find('bad'), await keys.find('one')]).toEqual([undefined, key()]);
    expect(problems).toEqual(['The parameter of an API key is not valid']);
  });
});
