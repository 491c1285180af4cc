import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { append } from '#lake/append';
import { deleteRows } from '#lake/delete';
import { commitKey } from '#lake/log';
import { MemoryObjectStore } from '#lake/memory-object-store';
import { optimize } from '#lake/optimize';
import { overwrite } from '#lake/overwrite';
import { restore } from '#lake/restore';
import { rowChangesSql } from '#lake/row-changes';
import { field, struct } from '#lake/schema';
import { DeltaTable } from '#lake/table';
import { updateRows } from '#lake/update';
import { vacuum } from '#lake/vacuum';
import { versionAt } from '#lake/version-at';
import { keysOf, type LakeFixture, openLakeFixture, rowsOf } from './lake-fixture.ts';

let lake: LakeFixture;
beforeAll(async () => {
  lake = await openLakeFixture();
});
afterAll(() => lake.close());

const HOUR = 3_600_000;
const START = Date.parse('2024-01-01T00:00:00Z');
const schema = struct([field('id', 'integer'), field('name', 'string')]);
const row = (id: number, name = `n${id}`) => `SELECT ${id} AS id, '${name}' AS name`;

/** Version n comes n hours after the start. */
async function hourly(configuration: Record<string, string> = {}) {
  let time = START;
  const now = () => new Date(time);
  const store = new MemoryObjectStore(now);
  const table = await DeltaTable.create(lake.context({ store, now }), 't', { schema, configuration });
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  for (let id = 1; id <= 4; id++) {
    pass(HOUR);
    await append(table, row(id));
  }
  return { table, store, pass, reopened: () => DeltaTable.open(lake.context({ store, now }), 't') };
}

describe('a version by its time', () => {
  it.each([
    ['at the first commit', 0, 0],
    ['just before the second', HOUR - 1, 0],
    ['at a commit', 2 * HOUR, 2],
    ['between commits', 2.5 * HOUR, 2],
    ['after the last', 99 * HOUR, 4],
  ])('%s', async (_, after, version) => {
    const { table } = await hourly();

    const found = await versionAt(table, new Date(START + after));
    const rows = await rowsOf(table, { timestamp: new Date(START + after) });

    expect(found).toBe(version);
    expect(rows).toHaveLength(version);
  });

  it('is refused before the first, and told apart when the clock stands still or goes back', async () => {
    const { table, pass } = await hourly();
    await append(table, row(5));
    pass(-HOUR);
    await append(table, row(6));

    expect(await versionAt(table, new Date(START + 4 * HOUR))).toBe(4);
    expect(await versionAt(table, new Date(START + 4 * HOUR + 1))).toBe(5);
    expect(await versionAt(table, new Date(START + 4 * HOUR + 2))).toBe(6);
    await expect(versionAt(table, new Date(START - 1))).rejects.toMatchObject({
      code: 'version_not_available',
    });
  });

  it('is what the commits say where the table is declared to have their times', async () => {
    const { table, store, reopened } = await hourly({ 'delta.enableInCommitTimestamps': 'true' });
    for (const version of [0, 1, 2, 3, 4]) {
      const text = Buffer.from((await store.get(commitKey('t', version)))!).toString();
      const timed = text.replace('"timestamp":', `"inCommitTimestamp":${1000 * (version + 1)},"timestamp":`);
      await store.put(commitKey('t', version), Buffer.from(timed));
    }

    expect(await versionAt(await reopened(), new Date(3_500))).toBe(2);
    expect(await versionAt(table, new Date(3_500))).toBe(2);
  });
});

describe('restore', () => {
  it('brings back rows, schema and properties as a new version', async () => {
    const { table } = await hourly();
    await deleteRows(table, { where: [{ column: 'id', op: '<=', value: 2 }] });
    await overwrite(table, 'SELECT 1.5::DOUBLE AS other', { schema: 'replace' });

    const result = await restore(table, { version: 4 });

    expect(result).toMatchObject({ version: 7, metrics: { numRestoredFiles: 4, numRemovedFiles: 1 } });
    expect(await rowsOf(table)).toEqual(await rowsOf(table, { version: 4 }));
    expect((await table.snapshot()).schema).toEqual(schema);
    expect(await rowsOf(table, { version: 6 })).toEqual([{ other: 1.5 }]);
    expect((await restore(table, { version: 7 })).status).toBe('unchanged');
  });

  it('goes by time, too', async () => {
    const { table } = await hourly();

    await restore(table, { timestamp: new Date(START + 2.5 * HOUR) });

    expect((await rowsOf(table)).map(({ id }) => id)).toEqual([1, 2]);
  });

  it('refuses a version whose files are gone', async () => {
    const { table, pass } = await hourly();
    await deleteRows(table, {});
    pass(24 * HOUR);
    await vacuum(table, { retention: 'interval 1 hour' });

    await expect(restore(table, { version: 4 })).rejects.toMatchObject({
      code: 'version_not_available',
      details: { version: 4, files: expect.arrayContaining([expect.stringMatching(/^t\/part-/)]) },
    });
    expect((await table.snapshot()).version).toBe(5);
  });
});

describe('rows in which versions differ', () => {
  const changesOf = async (table: DeltaTable, from: number, to: number) =>
    table.context.engine.rows(`SELECT * FROM (${await rowChangesSql(table, from, to)}) ORDER BY ALL`);

  it('are told with duplicates, both ways, and not for rows that only moved', async () => {
    const { table } = await hourly();
    await append(table, `${row(4)} UNION ALL ${row(4)}`);
    await updateRows(table, { set: { name: "'new'" }, predicate: 'id = 1' });
    await optimize(table);

    expect(await changesOf(table, 4, 7)).toEqual([
      { _change: 'added', id: 1, name: 'new' },
      { _change: 'added', id: 4, name: 'n4' },
      { _change: 'added', id: 4, name: 'n4' },
      { _change: 'removed', id: 1, name: 'n1' },
    ]);
    expect(await changesOf(table, 7, 4)).toHaveLength(4);
    expect(await changesOf(table, 6, 7)).toEqual([]);
  });

  it('are told across schemas', async () => {
    const { table } = await hourly();
    await overwrite(table, "SELECT '1' AS id, 'n1' AS name, true AS flag", { schema: 'replace' });

    const changes = await changesOf(table, 1, 5);

    expect(changes).toEqual([
      { _change: 'added', id: '1', name: 'n1', flag: true },
      { _change: 'removed', id: '1', name: 'n1', flag: null },
    ]);
  });
});

describe('log clean-up', () => {
  const configuration = {
    'delta.checkpointInterval': '2',
    'delta.logRetentionDuration': 'interval 3 hours',
  };

  it('keeps every version within the retention readable, and deletes what is older', async () => {
    const { table, store, pass, reopened } = await hourly(configuration);
    for (let id = 5; id <= 8; id++) {
      pass(HOUR);
      await append(table, row(id));
    }

    // At version 8 the retention begins at 5: the newest checkpoint before it is that of version 4.
    const log = (await keysOf(store, 't/_delta_log/')).map((key) => key.slice('t/_delta_log/'.length));
    expect(log.filter((name) => name.endsWith('.json')).map((name) => Number(name.slice(0, 20)))).toEqual([
      4, 5, 6, 7, 8,
    ]);
    expect(log.filter((name) => name.includes('checkpoint.parquet'))).toHaveLength(3);
    const fresh = await reopened();
    for (const version of [4, 5, 6, 7, 8]) expect(await rowsOf(fresh, { version })).toHaveLength(version);
    await expect(fresh.snapshot({ version: 3 })).rejects.toMatchObject({ code: 'version_not_available' });
  });

  it('does nothing where it is switched off', async () => {
    const off = { ...configuration, 'delta.enableExpiredLogCleanup': 'false' };
    const { table, store, pass } = await hourly(off);
    for (let id = 5; id <= 8; id++) {
      pass(9 * HOUR);
      await append(table, row(id));
    }

    expect(await keysOf(store, 't/_delta_log/0000')).toHaveLength(9 + 4);
  });
});
