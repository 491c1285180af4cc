import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog, entityNames } from '#contracts/catalog';
import { tablePath } from '#contracts/lake-layout';
import { goldModels } from '#functions/adapters/gold-models';
import { readAuditsSql, readModelSql } from '#functions/adapters/sql-models';
import { MODELS } from '#functions/domain/model-registry';
import { appliedBronzeVersion } from '#functions/pipeline/applied-bronze';
import {
  contentBookmark,
  dateOfDay,
  holds,
  LOGICAL_DATE,
  recordedVersion,
} from '#functions/pipeline/bookmarks';
import { goldOrder } from '#functions/pipeline/gold-order';
import { refreshGold } from '#functions/pipeline/refresh-gold';
import { refreshSilver } from '#functions/pipeline/refresh-silver';
import { recordedModelOf } from '#functions/pipeline/score-table';
import { scoredSources } from '#functions/pipeline/scored-sources';
import { scoredTables } from '#functions/pipeline/scored-tables';
import { openIfExists } from '#functions/pipeline/source-tables';
import { latest, type TableAt } from '#functions/pipeline/table-at';
import type { LakeContext } from '#lake/context';
import { FileObjectStore } from '#lake/file-object-store';
import type { ObjectStore } from '#lake/object-store';
import { readTable } from '#lake/read-files';
import { duckdbType, type StructField } from '#lake/schema';
import type { Snapshot } from '#lake/snapshot';
import { identifier, list } from '#lake/sql-text';
import { DeltaTable } from '#lake/table';
import { score } from '../lake/score.ts';
import { type Check, noneOf } from './check.ts';

/**
 * Computes silver, gold and the forecast anew from bronze into a scratch lake, and compares row by row. What was
 * maintained in many small steps must equal what one run over everything gives.
 */
export async function checkRecomputation(
  lake: LakeContext,
  businessTimeZone: string,
  onTable: (table: string) => void,
): Promise<Check[]> {
  const folder = join(lake.workDirectory, 'recomputed');
  await mkdir(folder, { recursive: true });
  const scratch: LakeContext = {
    ...lake,
    store: bronzeFrom(lake.store, new FileObjectStore(folder)),
    workDirectory: join(folder, 'work'),
  };
  const checks: Check[] = [];
  for (const entity of entityNames) {
    onTable(tablePath.silver(entity));
    const bronzeVersion = await appliedBronzeVersion(lake, entity);
    // The logical date decides nothing in silver; it is a parameter every model may use.
    const request = { entity, bronzeVersion, logicalDate: '2000-01-01', businessTimeZone };
    const model = { sql: readModelSql(`silver/${entity}`), audits: readAuditsSql(`silver/${entity}`) };
    if (bronzeVersion < 0) continue;
    await refreshSilver(scratch, request, model);
    checks.push(await compareTables(lake, scratch, tablePath.silver(catalog[entity].name)));
  }
  const stale = new Set<string>();
  for (const { name, sources, compute } of await goldTables(lake, scratch, businessTimeZone)) {
    const snapshot = await (await openIfExists(lake, tablePath.gold(name)))?.snapshot();
    if (snapshot === undefined) continue;
    onTable(tablePath.gold(name));
    const behind = await movedSources(lake, snapshot, sources, stale);
    if (behind.length > 0) {
      stale.add(`gold.${name}`);
      const detail = `made before the latest ${behind.join(', ')}; the next refresh brings it up to date`;
      checks.push({ name: `recomputed: ${tablePath.gold(name)}`, ok: true, detail });
      continue;
    }
    // A table whose rows depend on no day records none; any will do.
    await compute(dateOfDay(recordedVersion(snapshot, LOGICAL_DATE) ?? 0), snapshot);
    checks.push(await compareTables(lake, scratch, tablePath.gold(name)));
  }
  return checks;
}

/** A lake whose bronze and models are the real ones, read only, and whose other tables are its own. */
function bronzeFrom(real: ObjectStore, scratch: ObjectStore): ObjectStore {
  const isReal = (key: string) => key.startsWith(tablePath.bronze) || key.startsWith(`${MODELS}/`);
  const of = (key: string) => (isReal(key) ? real : scratch);
  const ownOnly = (key: string) => {
    if (isReal(key)) throw new Error(`A recomputation must not write ${key}`);
    return scratch;
  };
  return {
    get: (key) => of(key).get(key),
    list: (prefix, startAfter) => of(prefix).list(prefix, startAfter),
    download: (key, file) => of(key).download(key, file),
    put: (key, bytes) => ownOnly(key).put(key, bytes),
    putIfAbsent: (key, bytes) => ownOnly(key).putIfAbsent(key, bytes),
    upload: (file, key) => ownOnly(key).upload(file, key),
    delete: async (keys) => {
      for (const key of keys) await ownOnly(key).delete([key]);
    },
  };
}

interface GoldTable {
  readonly name: string;
  /** What it is made from, such as `silver.sale`. */
  readonly sources: readonly string[];
  /** Makes it in the scratch lake, for a day and with what the lake's own was made with. */
  compute(logicalDate: string, made: Snapshot): Promise<unknown>;
}

/** Gold's tables, each after those it reads. */
async function goldTables(
  lake: LakeContext,
  scratch: LakeContext,
  businessTimeZone: string,
): Promise<GoldTable[]> {
  const models = new Map(goldModels().map((model) => [model.name, model]));
  const { levels, sources } = await goldOrder(lake.engine, [...models.values()]);
  const ordered = levels.flat().map((name) => ({
    name,
    sources: sources.get(name)!,
    compute: (logicalDate: string) =>
      refreshGold(scratch, models.get(name)!, readAuditsSql(`gold/${name}`), {
        logicalDate,
        businessTimeZone,
      }),
  }));
  const sourcesOf = await scoredSources(lake.engine, readModelSql);
  const scored = scoredTables.map((table) => ({
    name: table.name,
    sources: sourcesOf.get(table.name)!,
    compute: (logicalDate: string, { transactions }: Snapshot) => {
      const progress = new Map([...transactions].map(([appId, { version }]) => [appId, version]));
      const modelVersion = recordedModelOf(table, progress);
      return score(scratch, table, { logicalDate, businessTimeZone, modelVersion });
    },
  }));
  return [...ordered, ...scored];
}

/** The sources that have changed since the table was made from them, or are themselves behind. */
async function movedSources(
  lake: LakeContext,
  snapshot: Snapshot,
  sources: readonly string[],
  stale: ReadonlySet<string>,
): Promise<string[]> {
  const moved: string[] = [];
  for (const source of sources) {
    const latest = await (await DeltaTable.open(lake, source.replace('.', '/'))).snapshot();
    if (stale.has(source) || !holds(snapshot, [contentBookmark(source, latest)])) moved.push(source);
  }
  return moved;
}

/**
 * Compares by name, for the columns that the recomputation has: a table that gained a column has it at its end, and
 * after a rollback it has one that today's contract does not know. One that it lacks holds null.
 */
async function compareTables(lake: LakeContext, scratch: LakeContext, path: string): Promise<Check> {
  const { engine } = lake;
  const recomputed = await latest(await DeltaTable.open(scratch, path));
  const { fields } = recomputed.snapshot.schema;
  const actual = await rowsOf(fields, await latest(await DeltaTable.open(lake, path)));
  const expected = await rowsOf(fields, recomputed);
  const differences = await engine.rows(`
    (select 'only in the lake' as side, * from (${actual} except all ${expected}) limit 2)
    union all
    (select 'only when computed anew' as side, * from (${expected} except all ${actual}) limit 2)`);
  const [{ rows } = { rows: 0 }] = await engine.rows<{ rows: number }>(
    `select count(*) as rows from (${actual})`,
  );
  const counted = `${rows} rows equal a recomputation from bronze`;
  return noneOf(`recomputed: ${path}`, 'Rows differ from a recomputation from bronze', differences, counted);
}

async function rowsOf(fields: readonly StructField[], { table, snapshot }: TableAt): Promise<string> {
  const present = new Set(snapshot.schema.fields.map(({ name }) => name));
  const columns = fields.map(({ name, type }) =>
    present.has(name) ? identifier(name) : `null::${duckdbType(type)} as ${identifier(name)}`,
  );
  const { sql } = await readTable(table, { version: snapshot.version });
  return `select ${list(columns)} from (${sql})`;
}
