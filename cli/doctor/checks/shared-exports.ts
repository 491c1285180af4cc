import { apiUrlOf, getFromApi, PATIENCE_MS, reasonOf, tokenFor } from '../api-access.ts';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { counted } from '../in-words.ts';

export interface SharedExportFacts {
  /** Status of the list of exports, or why there was no answer. */
  readonly list: number | Error;
  /** How many exports the list has. */
  readonly exports: number;
  /** What the end of one of them was answered with; undefined when the list gives no address. */
  readonly range: number | Error | undefined;
  /** Whether that was the end of a Parquet file. */
  readonly isParquet: boolean;
}

const bad = (what: string): Judgement[] => [
  {
    status: 'problem',
    what,
    meaning: 'Dashboards in the browser show nothing. The tables can still be read from S3.',
    todo: ['npm run logs -- share-gold', 'npm run diff'],
    page: 'api-errors',
  },
];

const skipped = (what: string): Judgement[] => [{ status: 'skipped', what }];

export function judgeSharedExports({ list, exports, range, isParquet }: SharedExportFacts): Judgement[] {
  if (list instanceof Error) return bad(`GET /v1/exports is not answered: ${reasonOf(list)}.`);
  if (list === 401 || list === 403) return skipped('The token may not read gold.');
  if (list !== 200) return bad(`GET /v1/exports is answered with ${list}.`);
  if (exports === 0) return skipped('There are no exports yet.');
  if (range === undefined) return bad('GET /v1/exports gives no address.');
  if (range instanceof Error) return bad(`The storage does not answer a signed address: ${reasonOf(range)}.`);
  if (range !== 206) return bad(`The storage answers a signed address with ${range}, where 206 is right.`);
  if (!isParquet) return bad('What lies at a signed address is not a Parquet file.');
  return [
    { status: 'ok', what: `${counted(exports, 'export')} can be read by ranges with signed addresses.` },
  ];
}

/** Every Parquet file ends so (https://parquet.apache.org/docs/file-format). */
const MAGIC = 'PAR1';

export const sharedExports: Check = {
  name: 'dashboards',
  async examine({ connection }) {
    const token = await tokenFor(connection);
    if (!token) return skipped('Without LIFTOFF_TOKEN the addresses of exports cannot be asked for.');
    return judgeSharedExports(await factsOf(apiUrlOf(connection), token));
  },
};

async function factsOf(url: string, token: string): Promise<SharedExportFacts> {
  const nothing = { exports: 0, range: undefined, isParquet: false };
  try {
    const answer = await getFromApi(url, '/v1/exports', token);
    if (answer.status !== 200) {
      await answer.arrayBuffer();
      return { ...nothing, list: answer.status };
    }
    const { data } = (await answer.json()) as { data: { url: string | null }[] };
    const address = data.find(({ url }) => url !== null)?.url ?? undefined;
    const end = address === undefined ? undefined : await endOf(address);
    return { list: 200, exports: data.length, range: end?.status, isParquet: end?.text === MAGIC };
  } catch (error) {
    return { ...nothing, list: error as Error };
  }
}

async function endOf(address: string): Promise<{ status: number | Error; text: string }> {
  try {
    const response = await fetch(address, {
      headers: { range: `bytes=-${MAGIC.length}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    return { status: error as Error, text: '' };
  }
}
