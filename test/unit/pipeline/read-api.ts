import { sha256 } from '#functions/adapters/event-ids';
import { readSilverModels } from '#functions/adapters/silver-models';
import { receiptOperations, type StreamLookup } from '#functions/domain/event-receipt';
import { findRoute } from '#functions/domain/find-route';
import { ProblemError } from '#functions/domain/problem-error';
import { quarantineOperations } from '#functions/domain/quarantine-operations';
import { recordOperations } from '#functions/domain/record-operations';
import { openLandedEvents } from '#functions/pipeline/landed-events';
import { openPendingLake } from '#functions/pipeline/pending-lake';
import { openQuarantineReader } from '#functions/pipeline/quarantine-reader';
import { openRecordReader } from '#functions/pipeline/record-reader';
import { BUSINESS_TIME_ZONE, type ScratchLake } from './scratch-lake.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers as clients do
  readonly body: any;
}

export const attachedFile = {
  attachment_id: '019aa5d2-5b50-7000-8000-000000000001',
  file_name: 'frente.png',
  media_type: 'image/png',
  bytes: 4,
  uploaded_at: '2026-11-21T12:00:00.000Z',
};

export const everything = ['crm:read', 'crm:pii', 'ops'];

/** The read operations over a scratch lake, as one process of the function has them. */
export function openReadApi(
  { context }: ScratchLake,
  stream: StreamLookup = { linesAt: async () => [] },
  patienceMs = 10_000,
) {
  const lake = openPendingLake(context, {
    businessTimeZone: BUSINESS_TIME_ZONE,
    models: readSilverModels(),
    patienceMs,
  });
  const operations = {
    ...recordOperations({
      records: openRecordReader(context, lake, { businessTimeZone: BUSINESS_TIME_ZONE }),
      attachments: async (_, id) => (id === 'with-files' ? [attachedFile] : []),
      businessTimeZone: BUSINESS_TIME_ZONE,
      sha256,
    }),
    ...receiptOperations({ landed: openLandedEvents(context, lake, { streamName: 'events' }), stream }),
    ...quarantineOperations({ quarantine: openQuarantineReader(context, lake) }),
  };
  return async (
    address: string,
    { scopes = everything, headers = {} }: { scopes?: string[]; headers?: Record<string, string> } = {},
  ): Promise<Answer> => {
    const [path, query = ''] = address.split('?') as [string, string?];
    const { route, parameters } = findRoute('GET', path);
    const request = { id: 'r', traceId: 't', method: 'GET', path, query, headers, body: '' };
    const principal = { actor: 'key', scopes: new Set(scopes) };
    try {
      const answer = await operations[route.operation]!({ request, route, parameters, principal });
      const body =
        answer.content === undefined
          ? (answer.localizedBody?.((english) => english) ?? answer.body)
          : JSON.parse(answer.content as string);
      return { status: answer.status, headers: answer.headers ?? {}, body };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return {
        status: error.status,
        headers: error.headers,
        body: { code: error.code, errors: error.errors },
      };
    }
  };
}
