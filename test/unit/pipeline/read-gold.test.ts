import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiRoutes } from '#contracts/api-routes';
import { entityNames } from '#contracts/catalog';
import { tablePath } from '#contracts/lake-layout';
import { arrowStream } from '#functions/adapters/arrow-stream';
import { goldModels, readGoldModel } from '#functions/adapters/gold-models';
import { preferredMediaType } from '#functions/adapters/preferred-media-type';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import type { GoldTable } from '#functions/domain/gold-model';
import { goldOperations } from '#functions/domain/gold-operations';
import { goldTables } from '#functions/domain/gold-tables';
import type { HttpAnswer } from '#functions/domain/http-message';
import { goldOrder } from '#functions/pipeline/gold-order';
import { createGoldSource } from '#functions/pipeline/read-gold';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { scoreTable } from '#functions/pipeline/score-table';
import { scoredTables } from '#functions/pipeline/scored-tables';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { overwrite } from '#lake/overwrite';
import { literal } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { saleEvent } from './change-events.ts';
import {
  BUSINESS_TIME_ZONE,
  closeSharedEngine,
  LOGICAL_DATE,
  openSharedEngine,
  type ScratchLake,
  scratchLake,
} from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const plain = ['gold:read'];
const trusted = ['gold:read', 'crm:pii'];

/** Asks as a client with these scopes would. */
function client(lake: ScratchLake, tables: readonly GoldTable[]) {
  const operations = goldOperations({
    gold: createGoldSource(lake.context, tables, async (columns, rows) => arrowStream(columns, rows)),
    bucket: 'lake',
    preferred: preferredMediaType,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  });
  return async (
    address: string,
    headers: Record<string, string> = {},
    scopes: readonly string[] = trusted,
  ): Promise<HttpAnswer> => {
    const [path, query = ''] = address.split('?') as [string, string?];
    const table = path.split('/')[3];
    const operation = table ? 'read_gold' : 'list_gold';
    return operations[operation]!({
      request: { id: 'request', traceId: 'trace', method: 'GET', path, query, headers, body: '' },
      route: apiRoutes.find((route) => route.operation === operation)!,
      parameters: table ? { table } : {},
      principal: { actor: 'key', scopes: new Set(scopes) },
    });
  };
}

const json = ({ content }: HttpAnswer) => JSON.parse(content as string);

const nextPage = ({ headers }: HttpAnswer): string | undefined =>
  /^<(.*)>; rel="next"$/.exec(headers?.link ?? '')?.[1];

async function make(lake: ScratchLake, name: string, sql: string): Promise<void> {
  const table = await DeltaTable.openOrCreate(lake.context, tablePath.gold(name), {
    schema: await schemaOfQuery(lake.context.engine, sql),
  });
  await overwrite(table, sql);
}

describe('tables with columns of every type', () => {
  const samples: GoldTable = {
    name: 'samples',
    description: 'Samples.',
    grain: ['id'],
    columns: new Map(
      ['id', 'text', 'small', 'large', 'ratio', 'flag', 'day', 'at', 'amount', 'tags'].map((name) => [
        name,
        name,
      ]),
    ),
    pii: [],
  };
  const rows = `select * from (values
    (1, 'a,"b"', 7::integer, 9223372036854775807, 0.1::double, true, date '2026-01-02', timestamptz '2026-01-02 03:04:05.678901Z',
      12345678901234567890123456789012345.67::decimal(38,2), ['x', 'y "z"', null]),
    (2, '', -7::integer, -9223372036854775807, -1e300, false, date '1969-12-31', timestamptz '1969-12-31 23:59:59.999Z',
      -0.05::decimal(38,2), []),
    (3, null, null, null, null, null, null, null, null, null),
    (4, 'São\\n🦓' || chr(13) || chr(10), 0::integer, 0, 0, false, date '2000-02-29', timestamptz '2000-02-29 00:00:00Z', 0, ['ç'])
    ) r(id, text, small, large, ratio, flag, day, "at", amount, tags)`;
  let lake: ScratchLake;
  let get: ReturnType<typeof client>;

  beforeAll(async () => {
    lake = await scratchLake();
    get = client(lake, [samples]);
    await make(lake, 'samples', rows);
  });
  afterAll(() => lake.close());

  it('come as JSON, to the last digit', async () => {
    const answer = await get('/v1/gold/samples?count=true');

    expect(answer.headers).toMatchObject({ 'content-type': 'application/json', 'x-table-version': '1' });
    expect(answer.content).toContain('"amount":12345678901234567890123456789012345.67');
    expect(answer.content).toContain('"large":9223372036854775807');
    expect(json(answer)).toMatchObject({
      data: [
        { id: 1, at: '2026-01-02T03:04:05.678901Z', tags: ['x', 'y "z"', null] },
        { id: 2, text: '', ratio: -1e300, day: '1969-12-31', at: '1969-12-31T23:59:59.999Z', tags: [] },
        { id: 3, text: null, tags: null },
        { id: 4, flag: false },
      ],
      next_cursor: null,
      count: 4,
    });
  });

  it('come as CSV', async () => {
    const { headers, content } = await get('/v1/gold/samples', { accept: 'text/csv' });

    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="samples.csv"',
    });
    expect(content).toMatch(/^id,text,.*,tags\r\n1,/);
    expect(content).toMatch(/\r\n3,,,,,,,,,\r\n/);
    const read = parseCsv(content as string, { columns: true, recordDelimiter: '\r\n' });
    expect(read).toHaveLength(4);
    expect(read[0]).toEqual({
      id: '1',
      text: 'a,"b"',
      small: '7',
      large: '9223372036854775807',
      ratio: '0.1',
      flag: 'true',
      day: '2026-01-02',
      at: '2026-01-02T03:04:05.678901Z',
      amount: '12345678901234567890123456789012345.67',
      tags: JSON.stringify(['x', 'y "z"', null]),
    });
    expect(read[3]).toMatchObject({ text: 'São\\n🦓\r\n' });
  });

  it('come as Arrow', async () => {
    const { headers, content } = await get('/v1/gold/samples', {
      accept: 'application/vnd.apache.arrow.stream',
    });

    expect(headers).toMatchObject({ 'content-type': 'application/vnd.apache.arrow.stream' });
    const table = tableFromIPC(content as Uint8Array);
    expect(table.schema.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'id Int32',
      'text Utf8',
      'small Int32',
      'large Int64',
      'ratio Float64',
      'flag Bool',
      'day Date32<DAY>',
      'at Timestamp<MICROSECOND, UTC>',
      'amount Decimal[38e+2]',
      'tags List<Utf8>',
    ]);
    const column = (name: string) => Array.from(table.getChild(name)!);
    expect(column('text')).toEqual(['a,"b"', '', null, 'São\\n🦓\r\n']);
    expect(column('large')).toEqual([9223372036854775807n, -9223372036854775807n, null, 0n]);
    expect(column('ratio')).toEqual([0.1, -1e300, null, 0]);
    expect(column('flag')).toEqual([true, false, null, false]);
    const microseconds = table.getChild('at')!.data[0]!.values as BigInt64Array;
    expect([...microseconds]).toEqual([1767323045678901n, -1000n, 0n, 951782400000000n]);
    const days = table.getChild('day')!.data[0]!.values as Int32Array;
    expect([...days]).toEqual([20455, -1, 0, 11016]);
    expect(column('amount').map((value) => value && String(value))).toEqual([
      '1234567890123456789012345678901234567',
      '-5',
      null,
      '0',
    ]);
    expect(column('tags').map((value) => value && [...value])).toEqual([
      ['x', 'y "z"', null],
      [],
      null,
      ['ç'],
    ]);
  });

  it('come as Parquet', async () => {
    const { headers, content } = await get('/v1/gold/samples?sort=-id', {
      accept: 'application/vnd.apache.parquet;q=1, application/json;q=0.1',
    });
    const file = join(lake.context.workDirectory, 'read-back.parquet');
    await writeFile(file, content as Uint8Array);

    expect(headers).toMatchObject({ 'content-disposition': 'attachment; filename="samples.parquet"' });
    const read = await lake.context.engine.rows(`select * from ${literal(file)}`);
    expect(read).toEqual(await lake.context.engine.rows(`${rows} order by id desc`));
  });

  it.each(['csv', 'arrow', 'parquet'])('come as %s also when no row is left', async (format) => {
    const { status, content } = await get(`/v1/gold/samples?format=${format}&id=5&fields=id,amount`);

    expect(status).toBe(200);
    if (format === 'csv') expect(content).toBe('id,amount\r\n');
    if (format === 'arrow')
      expect(tableFromIPC(content as Uint8Array)).toMatchObject({ numRows: 0, numCols: 2 });
  });

  it.each(['csv', 'arrow', 'parquet', 'json'])('come in pages as %s', async (format) => {
    const ids: unknown[] = [];
    for (
      let address: string | undefined = `/v1/gold/samples?format=${format}&limit=3&sort=-amount&fields=id`;
      address;
    ) {
      const answer: HttpAnswer = await get(address);
      ids.push(...(await idsOf(format, answer.content!)));
      address = nextPage(answer);
    }

    expect(ids.map(Number)).toEqual([1, 4, 2, 3]);
  });

  async function idsOf(format: string, content: string | Uint8Array): Promise<unknown[]> {
    if (format === 'json') return JSON.parse(content as string).data.map(({ id }: { id: number }) => id);
    if (format === 'csv') return (content as string).trim().split('\r\n').slice(1);
    if (format === 'arrow') return Array.from(tableFromIPC(content as Uint8Array).getChild('id')!);
    const file = join(lake.context.workDirectory, 'page.parquet');
    await writeFile(file, content as Uint8Array);
    return (await lake.context.engine.rows(`select id from ${literal(file)}`)).map(({ id }) => id);
  }

  it.each([
    [{}, 'application/json'],
    [{ accept: '*/*' }, 'application/json'],
    [{ accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }, 'application/json'],
    [{ accept: 'application/*' }, 'application/json'],
    [{ accept: 'text/*' }, 'text/csv; charset=utf-8; header=present'],
  ])('come as the header %j likes', async (headers, type) => {
    expect((await get('/v1/gold/samples', headers as Record<string, string>)).headers).toMatchObject({
      'content-type': type,
      vary: 'accept, authorization',
    });
  });

  it.each([
    ['/v1/gold/nothing', {}, 'not_found'],
    ['/v1/gold/samples', { accept: 'text/html' }, 'not_acceptable'],
    ['/v1/gold/samples?format=xlsx', {}, 'invalid_query'],
    ['/v1/gold/samples?limit=1000001', {}, 'invalid_query'],
    ['/v1/gold/samples?limit=1000001&format=csv', {}, 'invalid_query'],
    ['/v1/gold/samples?as_of=-1', {}, 'invalid_query'],
    ['/v1/gold/samples?as_of=2026-11-21', {}, 'invalid_query'],
    ['/v1/gold/samples?as_of=2', {}, 'version_not_found'],
    ['/v1/gold/samples?as_of=999999999999999', {}, 'version_not_found'],
    ['/v1/gold/samples?as_of=1999-01-01T00:00:00Z', {}, 'version_not_found'],
    ['/v1/gold/samples?cursor=x', {}, 'invalid_cursor'],
    ['/v1/gold?x=1', {}, 'invalid_query'],
  ])('%s with %j is refused with %s', async (address, headers, code) => {
    await expect(get(address, headers as Record<string, string>)).rejects.toMatchObject({ code });
  });

  it.each(['json', 'csv', 'arrow', 'parquet'])(
    'too large for an answer as %s are refused',
    async (format) => {
      const wide = await scratchLake();
      await make(
        wide,
        'samples',
        `select i as id, repeat(sha256(i::varchar), 200) || 'é"' as text from range(0, 1000) r(i)`,
      );

      const answer = client(wide, [samples])(`/v1/gold/samples?format=${format}&limit=1000`);

      // Parquet compresses the repetitions away.
      if (format === 'parquet') expect((await answer).status).toBe(200);
      else
        await expect(answer).rejects.toMatchObject({
          code: 'result_too_large',
          detail: expect.stringContaining('s3://lake/gold/samples.parquet'),
        });
      await wide.close();
    },
  );

  it('of very many rows are refused before they fill the memory', async () => {
    const long = await scratchLake();
    await make(long, 'samples', 'select i as id, (hash(i) >> 1)::bigint as large from range(0, 800000) r(i)');
    const ask = client(long, [samples]);

    for (const format of ['csv', 'arrow', 'parquet'])
      await expect(ask(`/v1/gold/samples?format=${format}`)).rejects.toMatchObject({
        code: 'result_too_large',
      });
    expect(json(await ask('/v1/gold/samples?sort=-id&limit=1&fields=id'))).toMatchObject({
      data: [{ id: 799999 }],
    });
    expect(json(await ask('/v1/gold/samples?limit=5000')).data).toHaveLength(1000);
    await long.close();
  });
});

describe('versions', () => {
  const days: GoldTable = {
    name: 'days',
    description: 'Days.',
    grain: ['id'],
    columns: new Map([['id', 'Id.']]),
    pii: [],
  };
  let lake: ScratchLake;
  let get: ReturnType<typeof client>;

  beforeEach(async () => {
    lake = await scratchLake();
    get = client(lake, [days]);
    await make(lake, 'days', 'select i as id from range(0, 4) r(i)');
  });

  it('can be asked for by number and by time', async () => {
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await make(lake, 'days', 'select 10::bigint as id');

    expect(json(await get('/v1/gold/days')).data).toEqual([{ id: 10 }]);
    expect(json(await get('/v1/gold/days?as_of=1')).data).toHaveLength(4);
    expect(json(await get('/v1/gold/days?as_of=0')).data).toEqual([]);
    expect(json(await get(`/v1/gold/days?as_of=${before}`)).data).toHaveLength(4);
    expect(json(await get('/v1/gold/days?as_of=2999-01-01T00:00:00Z')).data).toEqual([{ id: 10 }]);
  });

  it('do not change between the pages of a list', async () => {
    const first = await get('/v1/gold/days?limit=3&count=true');
    await make(lake, 'days', 'select i as id from range(100, 104) r(i)');

    const second = await get(nextPage(first)!);

    expect([...json(first).data, ...json(second).data].map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(json(second)).toMatchObject({ next_cursor: null, count: 4 });
    await expect(
      get(`/v1/gold/days?limit=3&as_of=0&cursor=${json(first).next_cursor}`),
    ).rejects.toMatchObject({
      code: 'invalid_cursor',
    });
  });

  it('whose files are gone are not found', async () => {
    const { store } = lake.context;
    for await (const { key } of store.list('gold/days/'))
      if (key.endsWith('.parquet')) await store.delete([key]);
    await make(lake, 'days', 'select 10::bigint as id');

    await expect(get('/v1/gold/days?as_of=1')).rejects.toMatchObject({ code: 'version_not_found' });
    expect(json(await get('/v1/gold/days')).data).toEqual([{ id: 10 }]);
  });

  it('are told by the entity tag, as are the query, the format and what is masked', async () => {
    const tagOf = async (...ask: Parameters<typeof get>) => (await get(...ask)).headers!.etag!;
    const tag = await tagOf('/v1/gold/days');

    expect(tag).toMatch(/^W\/"\w+"$/);
    expect(await tagOf('/v1/gold/days')).toBe(tag);
    expect(await tagOf('/v1/gold/days?id=1')).not.toBe(tag);
    expect(await tagOf('/v1/gold/days', { accept: 'text/csv' })).not.toBe(tag);
    expect(await tagOf('/v1/gold/days', {}, plain)).not.toBe(tag);
    expect(await get('/v1/gold/days', { 'if-none-match': `"other", ${tag}` })).toMatchObject({ status: 304 });
    await make(lake, 'days', 'select 10::bigint as id');
    expect(await get('/v1/gold/days', { 'if-none-match': tag })).toMatchObject({ status: 200 });
  });
});

describe('personal data in gold', () => {
  let lake: ScratchLake;
  let get: ReturnType<typeof client>;

  beforeAll(async () => {
    lake = await scratchLake();
    get = client(lake, goldTables());
    await make(
      lake,
      'sales_by_seller',
      `select date '2026-11-21' as date, 'ana' || i || '@x.example' as email_employee, i as total_quantity, 'x' as added
       from range(0, 9) r(i)`,
    );
  });
  afterAll(() => lake.close());

  it.each(['json', 'csv', 'arrow', 'parquet'])('is masked in %s, and in the cursor', async (format) => {
    const first = await get(`/v1/gold/sales_by_seller?format=${format}&limit=4`, {}, plain);

    const content = Buffer.from(first.content as string).toString('latin1');
    expect(content).toContain('***');
    expect(content).not.toContain('example');
    expect(content).not.toContain('ana');
    const cursor = /cursor=([\w-]+)/.exec(nextPage(first)!)![1]!;
    expect(Buffer.from(cursor, 'base64url').toString()).not.toContain('ana');
  });

  it('does not stand in the way of turning pages', async () => {
    const quantities: number[] = [];
    for (let address: string | undefined = '/v1/gold/sales_by_seller?limit=2'; address; ) {
      const answer: HttpAnswer = await get(address, {}, plain);
      quantities.push(...json(answer).data.map((row: { total_quantity: number }) => row.total_quantity));
      address = nextPage(answer);
    }

    expect(quantities.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('is shown to those who may see it, but for the cursors of others', async () => {
    const masked = await get('/v1/gold/sales_by_seller?limit=2', {}, plain);

    expect(json(await get('/v1/gold/sales_by_seller?email_employee=ana3@x.example')).data).toEqual([
      { date: '2026-11-21', email_employee: 'ana3@x.example', total_quantity: 3, added: 'x' },
    ]);
    await expect(get(nextPage(masked)!)).rejects.toMatchObject({ code: 'invalid_cursor' });
    await expect(
      get('/v1/gold/sales_by_seller?email_employee=ana3@x.example', {}, plain),
    ).rejects.toMatchObject({ code: 'pii_not_allowed' });
  });

  it('may be in a column that the model does not describe', async () => {
    const [row] = json(await get('/v1/gold/sales_by_seller?limit=1', {}, plain)).data;

    expect(row).toMatchObject({ added: '***' });
  });
});

describe('the list of tables', () => {
  let lake: ScratchLake;
  beforeAll(async () => {
    lake = await scratchLake();
  });
  afterAll(() => lake.close());

  it('is empty before the first refresh, and then has every table as it was described', async () => {
    const get = client(lake, goldTables());
    expect(json(await get('/v1/gold'))).toEqual({ data: [], next_cursor: null });
    await lake.land(saleEvent());
    for (const entity of entityNames) await lake.refresh(entity);
    const { levels } = await goldOrder(lake.context.engine, goldModels());
    for (const name of levels.flat())
      await refreshGold(lake.context, readGoldModel(name), readAuditsSql(`gold/${name}`), {
        logicalDate: LOGICAL_DATE,
        businessTimeZone: BUSINESS_TIME_ZONE,
      });
    for (const table of scoredTables)
      await scoreTable(lake.context, table, readModelSql, {
        logicalDate: LOGICAL_DATE,
        businessTimeZone: BUSINESS_TIME_ZONE,
      });

    const answer = await get('/v1/gold');

    const { data } = json(answer);
    expect(data.map(({ name }: { name: string }) => name)).toEqual(goldTables().map(({ name }) => name));
    for (const table of data) {
      expect(table.description).toMatch(/^[A-Z].*\.$/);
      for (const { description, type } of table.columns) {
        expect(description).toMatch(/^\S.*\.$/);
        expect(type).toMatch(/^(string|integer|bigint|double|boolean|date|decimal\(\d+,\d+\))$/);
      }
    }
    expect(data.find(({ name }: { name: string }) => name === 'customers')).toMatchObject({
      key: ['email_customer'],
      version: expect.any(Number),
      committed_at: '2026-11-21T12:00:00.000Z',
      logical_date: LOGICAL_DATE,
      row_count: 1,
      bytes: expect.any(Number),
      links: {
        rows: '/v1/gold/customers',
        csv: '/v1/gold/customers?format=csv',
        delta_table: 's3://lake/gold/customers',
        export: '/v1/exports/customers',
        parquet_object: 's3://lake/gold/customers.parquet',
      },
    });
    expect(data.find(({ name }: { name: string }) => name === 'sales_daily').logical_date).toBeNull();
    const { metadata } = await (await DeltaTable.open(lake.context, tablePath.gold('customers'))).snapshot();
    expect(answer.content).not.toContain(metadata.id);
    const tag = answer.headers!.etag!;
    expect(await get('/v1/gold', { 'if-none-match': tag })).toMatchObject({ status: 304 });
    for (const { name } of data) expect((await get(`/v1/gold/${name}`, {}, plain)).status).toBe(200);
  });
});
