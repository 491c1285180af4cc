import { type GoldFormat, goldFormats } from '#contracts/gold-formats';
import { exportKey, tablePath } from '#contracts/lake-layout';
import { MAX_GOLD_ROWS } from '#contracts/limits';
import { LIST_LIMIT } from '#contracts/query-operators';
import { encodedBytes, MAX_CONTENT_BYTES } from './answer-size.ts';
import type { ApiCall, Operations } from './api-endpoint.ts';
import { clientCaching, notModified } from './client-caching.ts';
import { isNamedBy, weakTag } from './entity-tag.ts';
import { goldRequest } from './gold-request.ts';
import type { GoldSource, GoldVersion } from './gold-source.ts';
import type { HttpAnswer } from './http-message.ts';
import { seesPii } from './principal.ts';
import { ProblemError } from './problem-error.ts';
import { parseTableQuery, type TableQuery } from './table-query.ts';
import { nextCursor, nextLink, pageOf } from './table-query-cursor.ts';
import { listJson, rowJson } from './table-query-json.ts';
import { onlyParameters } from './table-query-parameters.ts';

export interface GoldDependencies {
  readonly gold: GoldSource;
  /** The bucket that the tables lie in. */
  readonly bucket: string;
  /** The one of the media types that an Accept header likes best, the first if it likes all alike. */
  readonly preferred: (accept: string | undefined, mediaTypes: readonly string[]) => string | undefined;
  /** Lower-case hex. */
  readonly sha256: (text: string) => string;
}

/** The operations that read gold. Personal data is masked for those who may not see it. */
export const goldOperations = (dependencies: GoldDependencies): Operations => ({
  list_gold: (call) => listGold(call, dependencies),
  read_gold: (call) => readGold(call, dependencies),
});

async function listGold(
  { request }: ApiCall,
  { gold, bucket, sha256 }: GoldDependencies,
): Promise<HttpAnswer> {
  onlyParameters(request.query, []);
  const tables = await gold.list();
  const content = listJson(
    tables.map((table) => JSON.stringify(described(table, bucket))),
    { nextCursor: null, count: undefined },
  );
  return conditional(request.headers['if-none-match'], weakTag(sha256(content)), async () => ({
    headers: { 'content-type': goldFormats.json },
    content,
  }));
}

function described(version: GoldVersion, bucket: string) {
  const { table, columns } = version;
  const rows = `/v1/gold/${table.name}`;
  return {
    name: table.name,
    description: table.description,
    key: table.grain,
    columns: columns.map(({ name, type, pii }) => ({
      name,
      type,
      description: table.columns.get(name) ?? '',
      pii,
    })),
    version: version.version,
    committed_at: version.committedAt ?? null,
    logical_date: version.logicalDate ?? null,
    row_count: version.rowCount ?? null,
    bytes: version.bytes,
    links: {
      rows,
      csv: `${rows}?format=csv`,
      arrow: `${rows}?format=arrow`,
      parquet: `${rows}?format=parquet`,
      delta_table: `s3://${bucket}/${tablePath.gold(table.name)}`,
      export: `/v1/exports/${table.name}`,
      parquet_object: `s3://${bucket}/${exportKey(table.name)}`,
    },
  };
}

/** JSON comes in pages; a file is the whole result unless it is asked for in pages. */
const LIMITS = {
  json: { default: LIST_LIMIT.default, max: MAX_GOLD_ROWS },
  file: { default: undefined, max: MAX_GOLD_ROWS },
};

async function readGold(call: ApiCall, dependencies: GoldDependencies): Promise<HttpAnswer> {
  const { request, parameters, principal } = call;
  const { gold, preferred, sha256 } = dependencies;
  const { format, moment, asOf } = goldRequest(request, preferred);
  const version = await gold.open(parameters.table!, moment);
  if (!version) throw new ProblemError('not_found', { detail: 'There is no gold table of this name.' });
  const { table, columns, secret } = version;
  const asked = parseTableQuery(request.query, {
    columns,
    key: table.grain,
    allowPii: seesPii(principal),
    reserved: ['as_of', 'format'],
    table: JSON.stringify([table.name, asOf ?? null]),
    salt: secret,
    limit: LIMITS[format === 'json' ? 'json' : 'file'],
  });
  // What is too much for a page of JSON, or has no place in a file, is not refused: the form is often negotiated.
  const query: TableQuery =
    format === 'json'
      ? { ...asked, limit: Math.min(asked.limit!, LIST_LIMIT.max) }
      : { ...asked, count: false };
  const tag = weakTag(
    sha256(JSON.stringify([table.name, secret, version.version, request.query, format, query.masked])),
  );
  return conditional(request.headers['if-none-match'], tag, async () => {
    const { content, cursor } = await resultOf(query, version, format);
    if (content === undefined || encodedBytes(content) > MAX_CONTENT_BYTES)
      throw tooLarge(format, `s3://${dependencies.bucket}/${exportKey(table.name)}`);
    return {
      headers: {
        ...fileHeaders(table.name, format),
        'x-table-version': String(version.version),
        ...(cursor === null ? {} : { link: nextLink(request.path, request.query, cursor) }),
      },
      content,
    };
  });
}

async function resultOf(query: TableQuery, version: GoldVersion, format: GoldFormat) {
  // The pages of a list are all of one version, though a newer one may come meanwhile.
  const pin = String(version.version);
  if (format === 'json') {
    const { rows, count } = await version.select(query);
    const page = pageOf(query, rows, pin);
    const data = page.rows.map((row) => rowJson(query.fields, row, 'keep'));
    return { content: listJson(data, { nextCursor: page.nextCursor, count }), cursor: page.nextCursor };
  }
  const file = await version.file(query, format);
  const cursor = file?.continuedAfter ? nextCursor(query, file.continuedAfter, pin) : null;
  return { content: file?.content, cursor };
}

function fileHeaders(table: string, format: GoldFormat): Record<string, string> {
  if (format === 'json') return { 'content-type': goldFormats.json };
  const parameters = format === 'csv' ? '; charset=utf-8; header=present' : '';
  return {
    'content-type': `${goldFormats[format]}${parameters}`,
    'content-disposition': `attachment; filename="${table}.${format}"`,
  };
}

const tooLarge = (format: GoldFormat, object: string): ProblemError =>
  new ProblemError('result_too_large', {
    detail: `The result does not fit an answer as ${format}. Filter it, ask for less with fields or with limit and cursor, or read ${object}.`,
  });

/** 304 when the client has the content already, which then is not even made. */
async function conditional(
  ifNoneMatch: string | undefined,
  etag: string,
  make: () => Promise<Pick<HttpAnswer, 'headers' | 'content'>>,
): Promise<HttpAnswer> {
  if (isNamedBy(ifNoneMatch, etag)) return notModified(etag, 'accept');
  const { headers, content } = await make();
  return { status: 200, headers: { ...clientCaching(etag, 'accept'), ...headers }, content: content! };
}
