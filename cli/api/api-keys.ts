import { randomBytes } from 'node:crypto';
import {
  DeleteParameterCommand,
  GetParametersByPathCommand,
  ParameterNotFound,
  PutParameterCommand,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { type ApiKey, apiKey, type RateLimit } from '#contracts/api-key';
import { sha256 } from '#functions/adapters/event-ids';
import { createApiToken, TOKEN_RANDOM_BYTES } from '#functions/domain/api-token';
import { CliError } from '../cli-error.ts';

const pathOf = (stage: string): string => `/liftoff/${stage}/api-keys/`;

export interface ListedKey {
  readonly keyId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  /** Requests per second and at once; undefined where the stage's limit holds. */
  readonly rateLimit: RateLimit | undefined;
}

/** Makes a token and stores its hash; the token itself is known to nobody but the caller. */
export async function createApiKey(
  ssm: SSMClient,
  stage: string,
  options: {
    readonly name: string;
    readonly scopes: readonly string[];
    readonly rateLimit?: RateLimit | undefined;
    readonly now: Date;
  },
): Promise<{ readonly keyId: string; readonly token: string }> {
  const { token, keyId, sha256: hash } = createApiToken(randomBytes(TOKEN_RANDOM_BYTES), sha256);
  const { name, scopes, rateLimit, now } = options;
  const value: ApiKey = {
    sha256: hash,
    scopes: [...scopes],
    created_at: now.toISOString(),
    name,
    ...(rateLimit && { rate_limit: rateLimit }),
  };
  await ssm.send(
    new PutParameterCommand({
      Name: pathOf(stage) + keyId,
      Value: JSON.stringify(value),
      Type: 'String',
    }),
  );
  return { keyId, token };
}

export async function listApiKeys(ssm: SSMClient, stage: string): Promise<ListedKey[]> {
  const keys: ListedKey[] = [];
  let NextToken: string | undefined;
  do {
    const page = await ssm.send(
      new GetParametersByPathCommand({ Path: pathOf(stage), ...(NextToken ? { NextToken } : {}) }),
    );
    for (const { Name = '', Value = '' } of page.Parameters ?? []) {
      keys.push({ keyId: Name.slice(pathOf(stage).length), ...listed(Value) });
    }
    NextToken = page.NextToken;
  } while (NextToken);
  return keys;
}

/** One that cannot be read is listed too: it lets nobody in, and somebody should revoke it. */
function listed(value: string): Omit<ListedKey, 'keyId'> {
  try {
    const { name = '', scopes, created_at, rate_limit } = apiKey.parse(JSON.parse(value));
    return { name, scopes, createdAt: created_at, rateLimit: rate_limit };
  } catch {
    return { name: '(cannot be read)', scopes: [], createdAt: '', rateLimit: undefined };
  }
}

/** @throws CliError `no_such_key` */
export async function revokeApiKey(ssm: SSMClient, stage: string, keyId: string): Promise<void> {
  try {
    await ssm.send(new DeleteParameterCommand({ Name: pathOf(stage) + keyId }));
  } catch (cause) {
    if (cause instanceof ParameterNotFound)
      throw new CliError('no_such_key', `Stage ${stage} has no key ${keyId}`, { cause });
    throw cause;
  }
}
