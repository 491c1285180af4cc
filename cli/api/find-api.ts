import { CliError } from '../cli-error.ts';
import { readDevelopmentToken } from '../cloud/development-token.ts';
import { connect } from '../connection.ts';
import { apiAddress } from './api-address.ts';

export interface Api {
  readonly url: string;
  readonly token: string;
  /** IANA name of the zone of the business. */
  readonly timeZone: string;
}

interface ApiOptions {
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  readonly stage?: string | undefined;
  readonly 'state-dir'?: string | undefined;
}

/** Zone of a stage whose configuration cannot be read, as when only the URL of its API is known. */
const DEFAULT_TIME_ZONE = 'America/Sao_Paulo';

/**
 * The API to write to: what the command line says, else what the stack says.
 *
 * @throws CliError `no_token`, and those of {@link connect}
 */
export async function findApi(options: ApiOptions, environment = process.env): Promise<Api> {
  const token = options.token ?? environment.LIFTOFF_TOKEN;
  if (options.url) {
    if (!token)
      throw new CliError('no_token', 'An API that is named with --url needs --token or LIFTOFF_TOKEN');
    return { url: options.url, token, timeZone: DEFAULT_TIME_ZONE };
  }
  const connection = await connect(options);
  connection.close();
  const { config, target } = connection;
  const found =
    token ?? (target.kind === 'local' ? await readDevelopmentToken(target.stateDirectory) : undefined);
  if (!found)
    throw new CliError(
      'no_token',
      'Give --token or set LIFTOFF_TOKEN; "npm run api-key -- create --name NAME" makes a token',
    );
  const url = target.kind === 'endpoint' ? apiAddress(config.apiUrl, target.endpointUrl) : config.apiUrl;
  return { url, token: found, timeZone: config.businessTimeZone };
}
