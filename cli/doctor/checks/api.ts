import { apiUrlOf, getFromApi, reasonOf, tokenFor } from '../api-access.ts';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';

export interface ApiFacts {
  readonly url: string;
  /** Status of a request without a token, or why there was no answer. */
  readonly anonymous: number | Error;
  /** Status of a request with the token; undefined when there is no token to try. */
  readonly authenticated: number | Error | undefined;
}

const page = 'api-errors';

export function judgeApi({ url, anonymous, authenticated }: ApiFacts): Judgement[] {
  if (anonymous instanceof Error)
    return [
      {
        status: 'problem',
        what: `The API at ${url} does not answer: ${reasonOf(anonymous)}.`,
        meaning: 'Nothing can be written or read. Nothing that was accepted is lost.',
        todo: ['npm run logs -- accept-write', 'npm run deploy'],
        page,
      },
    ];
  if (anonymous !== 401)
    return [
      {
        status: 'problem',
        what: `The API at ${url} answers ${anonymous} to a request without a token, where 401 is right.`,
        meaning:
          anonymous < 400
            ? 'Anybody may read the data.'
            : 'Requests fail; clients repeat writes under their key.',
        todo: ['npm run logs -- read-records', 'npm run diff'],
        page,
      },
    ];
  if (authenticated === undefined)
    return [{ status: 'ok', what: `The API at ${url} answers; without LIFTOFF_TOKEN no more was tried.` }];
  if (authenticated instanceof Error)
    return [
      { status: 'problem', what: `The API at ${url} stopped answering: ${reasonOf(authenticated)}.`, page },
    ];
  if (authenticated < 400) return [{ status: 'ok', what: `The API at ${url} answers and takes the token.` }];
  if (authenticated === 401)
    return [
      {
        status: 'problem',
        what: 'The API does not take the token: it was revoked, or is of another stage.',
        meaning: 'Only who uses this token is affected.',
        todo: ['npm run api-key -- list', 'npm run api-key -- create --name NAME'],
      },
    ];
  if (authenticated === 403)
    return [{ status: 'notice', what: 'The API takes the token, which may not read records.' }];
  return [
    {
      status: 'problem',
      what: `The API answers ${authenticated} to a read of sales.`,
      meaning: 'Reads fail. Writes may still be accepted; nothing that was accepted is lost.',
      todo: ['npm run logs -- read-records'],
      page,
    },
  ];
}

export const api: Check = {
  name: 'API',
  async examine({ connection }) {
    const url = apiUrlOf(connection);
    const anonymous = await statusOf(url, undefined);
    const token = await tokenFor(connection);
    const authenticated = token && anonymous === 401 ? await statusOf(url, token) : undefined;
    return judgeApi({ url, anonymous, authenticated });
  },
};

async function statusOf(url: string, token: string | undefined): Promise<number | Error> {
  try {
    const response = await getFromApi(url, '/v1/sales?limit=1', token);
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    return error as Error;
  }
}
