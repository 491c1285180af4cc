import { GetParametersByPathCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { type ApiKey, apiKey } from '#contracts/api-key';
import type { ApiKeys } from '../domain/authenticate.ts';
import { ProblemError } from '../domain/problem-error.ts';

export interface SsmApiKeysOptions {
  readonly client: SSMClient;
  /** SSM path with one parameter per key id. */
  readonly path: string;
  readonly now: () => Date;
  /** Told about a key whose parameter cannot be read, and of reloads that fail while the last keys still serve. */
  readonly onProblem: (problem: { message: string; keyId?: string; cause: unknown }) => void;
}

/** So long a revoked key may still be taken. */
const FRESH_MS = 60_000;
/** So often, at most, an unknown key id makes the keys be loaded again. */
const RELOAD_INTERVAL_MS = 5_000;
/** So long the last keys serve while SSM does not answer. */
const STALE_MS = 15 * 60_000;

/** API keys kept as SSM parameters, cached in this process. */
export function createSsmApiKeys({ client, path, now, onProblem }: SsmApiKeysOptions): ApiKeys {
  let keys: ReadonlyMap<string, ApiKey> | undefined;
  let loadedAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  async function load(): Promise<void> {
    triedAt = now().getTime();
    try {
      keys = await readKeys(client, path, onProblem);
      loadedAt = now().getTime();
    } catch (cause) {
      if (!keys || now().getTime() - loadedAt > STALE_MS)
        throw new ProblemError('keys_unavailable', { cause });
      onProblem({ message: 'The API keys could not be loaded again', cause });
    }
  }

  function reload(): Promise<void> {
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  }

  return {
    async find(keyId) {
      const age = now().getTime() - loadedAt;
      const sinceTry = now().getTime() - triedAt;
      const wanted = !keys || age > FRESH_MS || !keys.has(keyId);
      if (!keys || age > STALE_MS || (wanted && sinceTry >= RELOAD_INTERVAL_MS)) await reload();
      return keys?.get(keyId);
    },
  };
}

async function readKeys(
  client: SSMClient,
  path: string,
  onProblem: SsmApiKeysOptions['onProblem'],
): Promise<Map<string, ApiKey>> {
  const keys = new Map<string, ApiKey>();
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new GetParametersByPathCommand({ Path: path, ...(NextToken ? { NextToken } : {}) }),
    );
    for (const { Name = '', Value = '' } of page.Parameters ?? []) {
      const keyId = Name.slice(Name.lastIndexOf('/') + 1);
      try {
        keys.set(keyId, apiKey.parse(JSON.parse(Value)));
      } catch (cause) {
        // One bad parameter must not lock everybody out.
        onProblem({ message: 'The parameter of an API key is not valid', keyId, cause });
      }
    }
    NextToken = page.NextToken;
  } while (NextToken);
  return keys;
}
