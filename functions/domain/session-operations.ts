import { scopeNames } from '#contracts/api-key';
import type { Operations } from './api-endpoint.ts';
import { onlyParameters } from './table-query-parameters.ts';

export interface SessionDependencies {
  readonly stage: string;
  /** IANA name. */
  readonly businessTimeZone: string;
}

/** Tells callers who they are: what a page needs to know before it can choose what to show. */
export const sessionOperations = ({ stage, businessTimeZone }: SessionDependencies): Operations => ({
  read_me: async ({ request, principal: { actor, scopes } }) => {
    onlyParameters(request.query, []);
    return {
      status: 200,
      body: {
        actor,
        scopes: scopeNames.filter((scope) => scopes.has(scope)),
        stage,
        business_time_zone: businessTimeZone,
      },
    };
  },
});
