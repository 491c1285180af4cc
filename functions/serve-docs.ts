import { loadDocs } from './adapters/docs-assets.ts';
import { type Docs, docsOperations } from './domain/docs-operations.ts';
import { sessionOperations } from './domain/session-operations.ts';
import { apiHandler } from './runtime/api-handler.ts';

/**
 * The OpenAPI document, its reference page, and what problem types mean: public, without data. To those with a token
 * also what that is good for.
 */
export const handler = apiHandler('serve-docs', ({ environment }) => {
  let docs: Docs | undefined;
  return {
    ...docsOperations(() => {
      docs ??= loadDocs({ oidcIssuer: environment.OIDC_ISSUER });
      return docs;
    }),
    ...sessionOperations({ stage: environment.STAGE, businessTimeZone: environment.BUSINESS_TIME_ZONE }),
  };
});
