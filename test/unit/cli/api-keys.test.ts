import type { SSMClient } from '@aws-sdk/client-ssm';
import { GetParametersByPathCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { expect, it } from 'vitest';
import { createApiKey, listApiKeys } from '#cli/api/api-keys';

it('lists keys with their rates, also those that cannot be read, and never what is kept of a token', async () => {
  // Prepare
  const parameters = new Map([['/liftoff/dev/api-keys/broken', '{']]);
  const ssm = {
    async send(command: unknown) {
      if (command instanceof PutParameterCommand) parameters.set(command.input.Name!, command.input.Value!);
      if (!(command instanceof GetParametersByPathCommand)) return {};
      return { Parameters: [...parameters].map(([Name, Value]) => ({ Name, Value })) };
    },
  } as unknown as SSMClient;
  const rateLimit = { per_second: 20, burst: 100 };
  const now = new Date('2026-11-21T10:00:00Z');

  // Act
  const { token, keyId } = await createApiKey(ssm, 'dev', {
    name: 'shop',
    scopes: ['crm:read'],
    rateLimit,
    now,
  });
  const keys = await listApiKeys(ssm, 'dev');

  // Assess
  expect(keys).toEqual([
    { keyId: 'broken', name: '(cannot be read)', scopes: [], createdAt: '', rateLimit: undefined },
    { keyId, name: 'shop', scopes: ['crm:read'], createdAt: '2026-11-21T10:00:00.000Z', rateLimit },
  ]);
  expect([...parameters.values()].join()).not.toContain(token.split('_')[2]);
});
