import type { Attachment } from '#contracts/attachment';
import type { Entity } from '#contracts/entity';
import { recordColumns } from '#contracts/record-columns';
import type { ApiCall, Operations } from './api-endpoint.ts';
import { clientCaching, notModified } from './client-caching.ts';
import { entityTag, isNamedBy, weakTag } from './entity-tag.ts';
import type { HttpAnswer } from './http-message.ts';
import { maskPii } from './pii-mask.ts';
import { seesPii } from './principal.ts';
import { ProblemError } from './problem-error.ts';
import type { RecordRow, RecordSource } from './record-source.ts';
import { parseTableQuery } from './table-query.ts';
import { nextLink, pageOf } from './table-query-cursor.ts';
import { listJson, rowJson } from './table-query-json.ts';
import { onlyParameters } from './table-query-parameters.ts';

export interface RecordDependencies {
  readonly records: RecordSource;
  /** Files of a record; rejects with a ProblemError attachments_unavailable. */
  readonly attachments: (entity: Entity, id: string) => Promise<readonly Attachment[]>;
  /** IANA name: of weekdays and hours. */
  readonly businessTimeZone: string;
  /** Lower-case hex. */
  readonly sha256: (text: string) => string;
}

/** The operations that read records. Personal data is masked for those who may not see it. */
export function recordOperations(dependencies: RecordDependencies): Operations {
  const { records, attachments, sha256 } = dependencies;
  return {
    read_record: async ({ request, route, parameters, principal }) => {
      const entity = route.entity!;
      const masked = !seesPii(principal);
      const withFiles = includesAttachments(request.query, entity, masked);
      const found = await records.find(entity, parameters.id!);
      if (!found) throw new ProblemError('not_found', { detail: `There is no ${entity.name} of this id.` });
      const { record, today } = found;
      const files = withFiles ? JSON.stringify(await attachments(entity, parameters.id!)) : undefined;
      const variants = [
        ...(masked ? ['masked'] : []),
        ...(changesBySelf(record, today) ? [today] : []),
        ...(files === undefined ? [] : [sha256(files).slice(0, 16)]),
      ];
      const etag = entityTag(record._event_id as string, variants);
      if (isNamedBy(request.headers['if-none-match'], etag)) return notModified(etag!);
      const columns = recordColumns(entity);
      const shown = masked ? maskPii(columns, record) : record;
      const json = rowJson(columns, shown, 'omit');
      return jsonAnswer(etag, files === undefined ? json : `${json.slice(0, -1)},"attachments":${files}}`);
    },
    list_records: async (call) => listRecords(call, dependencies),
  };
}

/**
 * Whether `include=attachments` stands in the query.
 * @throws ProblemError invalid_query, or pii_not_allowed where the very names of the files are personal data
 */
function includesAttachments(query: string, { attachments }: Entity, masked: boolean): boolean {
  const include = onlyParameters(query, attachments ? ['include'] : []).get('include');
  if (include === undefined) return false;
  if (include !== 'attachments')
    throw new ProblemError('invalid_query', {
      errors: [{ parameter: 'include', code: 'invalid_value', message: 'must be one of attachments' }],
    });
  if (attachments?.pii && masked)
    throw new ProblemError('pii_not_allowed', {
      errors: [{ parameter: 'include', code: 'personal_data', message: 'is personal data' }],
    });
  return true;
}

async function listRecords(
  { request, route, principal }: ApiCall,
  { records, businessTimeZone, sha256 }: RecordDependencies,
): Promise<HttpAnswer> {
  const entity = route.entity!;
  const query = parseTableQuery(request.query, recordQuery(entity, seesPii(principal), businessTimeZone));
  const { stamp, today, select } = await records.latest(entity);
  const content = [entity.name, stamp, today, query.masked, request.query];
  const etag = weakTag(sha256(JSON.stringify(content)));
  if (isNamedBy(request.headers['if-none-match'], etag)) return notModified(etag);
  const { rows, count } = await select(query);
  const page = pageOf(query, rows);
  const { nextCursor } = page;
  const data = page.rows.map((row) => rowJson(query.fields, row, 'omit'));
  const answer = jsonAnswer(etag, listJson(data, { nextCursor, count }));
  if (nextCursor === null) return answer;
  return {
    ...answer,
    headers: { ...answer.headers, link: nextLink(request.path, request.query, nextCursor) },
  };
}

/** How the lists of an entity's records may be queried. */
export const recordQuery = (entity: Entity, allowPii: boolean, timeZone: string) => ({
  columns: recordColumns(entity),
  key: ['id'],
  allowPii,
  timeZone,
  table: entity.name,
});

/** Whether the record has days of service that grow without an event. */
const changesBySelf = ({ service_duration, termination_date }: RecordRow, today: string): boolean =>
  service_duration !== undefined && !(termination_date !== null && (termination_date as string) < today);

const jsonAnswer = (etag: string | undefined, content: string): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json', ...clientCaching(etag) },
  content,
});
