import { type ApiClient, type ApiClientOptions, createApiClient } from '#client/create-api-client';
import { CliError } from '../cli-error.ts';

/**
 * The API's client for commands: an answer that says to try again is a failure once all tries are over.
 *
 * Its calls reject with CliError `api_unreachable` (no answer) and `api_failing` (429 or 5xx every time).
 */
export function apiClient(options: ApiClientOptions): ApiClient {
  const { url } = options;
  const client = createApiClient(options);
  client.use({
    async onResponse({ response }) {
      if (response.status !== 429 && response.status < 500) return;
      const cause = new Error(await response.text());
      throw new CliError('api_failing', `${url} answers ${response.status}`, { cause });
    },
    onError: ({ error }) => new CliError('api_unreachable', `${url} does not answer`, { cause: error }),
  });
  return client;
}
