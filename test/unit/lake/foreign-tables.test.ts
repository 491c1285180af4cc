import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action, AddFile } from '#lake/actions';
import { append } from '#lake/append';
import { explainSkipping } from '#lake/explain-skipping';
import { commitKey, encodeCommit, logKey, paddedVersion, readCommit } from '#lake/log';
import { field, type StructField, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { type LakeFixture, openLakeFixture, rowsOf } from './lake-fixture.ts';

let lake: LakeFixture;
let scratch: string;
beforeAll(async () => {
  lake = await openLakeFixture();
  scratch = mkdtempSync(join(tmpdir(), 'lake-foreign-'));
});
afterAll(() => {
  lake.close();
  rmSync(scratch, { recursive: true, force: true });
});

const features = (...names: string[]) => ({
  protocol: { minReaderVersion: 3, minWriterVersion: 7, readerFeatures: names, writerFeatures: names },
});

function metaData(
  fields: readonly StructField[],
  configuration = {},
  partitionColumns: string[] = [],
): Action {
  const format = { provider: 'parquet', options: {} };
  return {
    metaData: {
      id: 'm',
      format,
      schemaString: JSON.stringify(struct(fields)),
      partitionColumns,
      configuration,
    },
  };
}

/** A table of one commit with one data file that holds the query's rows. */
async function tableOf(
  head: Action[],
  query: string,
  { fieldIds, ...add }: Partial<AddFile> & { readonly fieldIds?: string } = {},
): Promise<DeltaTable> {
  const context = lake.context();
  const file = join(scratch, `${context.ids()}.parquet`);
  await lake.engine.run(
    `COPY (${query}) TO '${file}' (FORMAT parquet${fieldIds ? `, FIELD_IDS {${fieldIds}}` : ''})`,
  );
  await context.store.upload(file, 't/part.parquet');
  const data = {
    path: 'part.parquet',
    partitionValues: {},
    size: 1,
    modificationTime: 0,
    dataChange: true,
    ...add,
  };
  await context.store.put(commitKey('t', 0), encodeCommit([...head, { add: data }]));
  return DeltaTable.open(context, 't');
}

describe('column mapping', () => {
  const mapped = (name: string, physical: string, id: number, type: StructField['type'] = 'string') => ({
    ...field(name, type),
    metadata: { 'delta.columnMapping.physicalName': physical, 'delta.columnMapping.id': id },
  });
  const fields = [
    mapped('the id', 'col-1', 1, 'integer'),
    mapped('region', 'col-2', 2),
    mapped('place', 'col-3', 3, struct([mapped('city', 'col-4', 4)])),
    mapped('tags', 'col-5', 5, {
      type: 'array',
      elementType: struct([mapped('key', 'col-6', 6)]),
      containsNull: true,
    }),
    mapped('counts', 'col-7', 7, {
      type: 'map',
      keyType: 'string',
      valueType: struct([mapped('n', 'col-8', 8, 'integer')]),
      valueContainsNull: true,
    }),
  ];
  const query = `SELECT 7 AS "col-1", {'col-4': 'Natal'} AS "col-3", [{'col-6': 'x'}, NULL] AS "col-5",
      MAP {'k': {'col-8': 1}} AS "col-7"
    UNION ALL SELECT 9, NULL, NULL, NULL`;
  const add = {
    partitionValues: { 'col-2': 'sul' },
    stats: '{"numRecords":2,"minValues":{"col-1":7},"maxValues":{"col-1":9},"nullCount":{"col-1":0}}',
  };

  it('finds columns, partitions and statistics under their physical names', async () => {
    const configuration = { 'delta.columnMapping.mode': 'name' };
    const table = await tableOf(
      [features('columnMapping'), metaData(fields, configuration, ['region'])],
      query,
      add,
    );

    expect(await rowsOf(table)).toEqual([
      {
        'the id': 7,
        region: 'sul',
        place: { city: 'Natal' },
        tags: [{ key: 'x' }, null],
        counts: [['k', { n: 1 }]],
      },
      { 'the id': 9, region: 'sul', place: null, tags: null, counts: null },
    ]);
    const kept = async (column: string, value: string | number) =>
      explainSkipping(await table.snapshot(), [{ column, op: '=', value }]).kept.files;
    expect(await kept('the id', 8)).toBe(1);
    expect(await kept('the id', 10)).toBe(0);
    expect(await kept('region', 'norte')).toBe(0);
    await expect(append(table, 'SELECT 1 AS "the id"')).rejects.toMatchObject({
      details: { features: ['columnMapping'] },
    });
  });

  it('in mode id reads files that have the names as well, and refuses those that have others', async () => {
    const configuration = { 'delta.columnMapping.mode': 'id' };
    const head = [features('columnMapping'), metaData(fields.slice(0, 1), configuration)];
    const named = await tableOf(head, 'SELECT 7 AS "col-1"', { fieldIds: "'col-1': 1" });
    const strange = await tableOf(head, 'SELECT 7 AS other', { fieldIds: 'other: 1' });

    expect(await rowsOf(named)).toEqual([{ 'the id': 7 }]);
    await expect(rowsOf(strange)).rejects.toMatchObject({
      code: 'unsupported_feature',
      details: { features: ['columnMapping'] },
    });
  });
});

it('reads timestamps without zone and columns of a type that was widened', async () => {
  const head = [
    features('timestampNtz', 'typeWidening'),
    metaData([field('at', 'timestamp_ntz'), field('n', 'long'), field('d', 'decimal(10,2)')]),
  ];

  const table = await tableOf(
    head,
    "SELECT TIMESTAMP '2024-01-02 03:04:05.678901' AS at, 5 AS n, 1.5::DECIMAL(4,1) AS d",
  );

  expect(await rowsOf(table)).toEqual([{ at: '2024-01-02T03:04:05.678901', n: 5, d: '1.50' }]);
  await expect(
    DeltaTable.create(lake.context(), 't', { schema: struct([field('at', 'timestamp_ntz')]) }),
  ).rejects.toMatchObject({ code: 'unsupported_feature', details: { features: ['timestampNtz'] } });
});

describe('a checkpoint of the newer kind', () => {
  const name = (version: number, extension: string) =>
    logKey('t', `${paddedVersion(version)}.checkpoint.3a0d65cd-4056-49b8-937b-95f9e3ee90e5.${extension}`);
  const fields = [field('id', 'integer')];

  /** Versions 0 and 1, each with a file; the log before the checkpoint of version 1 is gone. */
  async function truncated(): Promise<{
    table: DeltaTable;
    actions: Action[];
    write: (key: string, actions: Action[]) => Promise<void>;
  }> {
    const table = await tableOf([features('v2Checkpoint'), metaData(fields)], 'SELECT 1 AS id');
    const { store } = table.context;
    const actions = [...(await readCommit(store, 't', 0))!.actions];
    await store.delete([commitKey('t', 0)]);
    const write = async (key: string, given: Action[]) => {
      const file = join(scratch, `${table.context.ids()}.parquet`);
      const paths = given.flatMap(({ add }) => (add ? [`('${add.path}')`] : []));
      await lake.engine.run(`COPY (
        SELECT {'path': path, 'partitionValues': MAP {}::MAP(VARCHAR, VARCHAR), 'size': 1::BIGINT,
          'modificationTime': 0::BIGINT, 'dataChange': true, 'stats': NULL::VARCHAR} AS add
        FROM (VALUES ${paths.join(', ')}) AS files(path)
      ) TO '${file}' (FORMAT parquet)`);
      await store.upload(file, key);
    };
    return { table, actions, write };
  }

  it('is read from JSON with its sidecars', async () => {
    const { table, actions, write } = await truncated();
    const { store } = table.context;
    await write(
      logKey('t', '_sidecars/one.parquet'),
      actions.filter(({ add }) => add),
    );
    const head = actions.filter(({ add }) => !add);
    const lines = [
      { checkpointMetadata: { version: 0 } } as Action,
      ...head,
      { sidecar: { path: 'one.parquet' } },
    ];
    await store.put(name(0, 'json'), encodeCommit(lines));

    const fresh = await DeltaTable.open(lake.context({ store }), 't');

    expect(await rowsOf(fresh)).toEqual([{ id: 1 }]);
  });

  it('is not whole without its sidecars', async () => {
    const { table, actions } = await truncated();
    const head = actions.filter(({ add }) => !add);
    await table.context.store.put(
      name(0, 'json'),
      encodeCommit([...head, { sidecar: { path: 'gone.parquet' } }]),
    );

    await expect(DeltaTable.open(lake.context({ store: table.context.store }), 't')).rejects.toMatchObject({
      code: 'object_not_found',
    });
  });
});
