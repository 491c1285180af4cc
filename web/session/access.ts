import { dataOf } from '#client/api-problem';
import type { ApiClient } from '#client/create-api-client';

/** What the token in use may do. */
export interface Access {
  readonly read: boolean;
  readonly write: boolean;
  /** Sees personal data unmasked. */
  readonly pii: boolean;
  /** Sees figures. */
  readonly gold: boolean;
  /** Looks after the pipeline. */
  readonly ops: boolean;
}

/** Asks the API, since only the API knows what a token may do. @throws ApiProblem of a token that is not good */
export async function readAccess(client: ApiClient): Promise<Access> {
  const { scopes } = dataOf(await client.GET('/v1/me'));
  const may = (scope: (typeof scopes)[number]): boolean => scopes.includes(scope);
  return {
    read: may('crm:read'),
    write: may('crm:write'),
    pii: may('crm:pii'),
    gold: may('gold:read'),
    ops: may('ops'),
  };
}
