import { apiAddress } from '../api/api-address.ts';
import { readDevelopmentToken } from '../cloud/development-token.ts';
import type { Connection } from '../connection.ts';

/** A server that hangs must not keep the doctor. */
export const PATIENCE_MS = 30_000;

export const apiUrlOf = ({ target, config }: Connection): string =>
  target.kind === 'endpoint' ? apiAddress(config.apiUrl, target.endpointUrl) : config.apiUrl;

/** A token to try the API with, if there is one. */
export const tokenFor = async ({ target }: Connection): Promise<string | undefined> =>
  process.env.LIFTOFF_TOKEN ??
  (target.kind === 'local' ? await readDevelopmentToken(target.stateDirectory) : undefined);

/** One GET of the API. Rejects when there is no answer. */
export const getFromApi = (url: string, path: string, token: string | undefined): Promise<Response> =>
  fetch(new URL(`${url.replace(/\/$/, '')}${path}`), {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    signal: AbortSignal.timeout(PATIENCE_MS),
  });

export const reasonOf = (error: Error): string =>
  error.cause instanceof Error ? error.cause.message : error.message;
