import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '#contracts/catalog';
import { duckdbType } from '#contracts/columns';
import type { GoldTableContract } from '#contracts/gold-catalog';
import { silverColumns } from '#contracts/lake-layout';
import { goldModels } from '#functions/adapters/gold-models';
import type { GoldTable } from '#functions/domain/gold-model';
import { goldColumns } from '#functions/pipeline/gold-columns';
import { goldOrder } from '#functions/pipeline/gold-order';
import { setParameters } from '#functions/pipeline/parameters';
import { scoredTables } from '#functions/pipeline/scored-tables';
import { schemaOfQuery } from '#lake/duckdb-schema';
import { type Engine, openEngine } from '#lake/engine';
import type { StructType } from '#lake/schema';

/** What the models make, with the types that DuckDB gives their columns; in alphabetical order. */
export async function describeGoldTables(): Promise<GoldTableContract[]> {
  const directory = await mkdtemp(join(tmpdir(), 'liftoff-gold-'));
  const engine = await openEngine({ memoryLimit: '512MB', temporaryDirectory: directory });
  try {
    const tables = scoredTables.map((table) => contractOf(table, table.schema));
    await createSilver(engine);
    const models = goldModels();
    const { levels } = await goldOrder(engine, models);
    for (const name of levels.flat()) {
      const model = models.find((each) => each.name === name)!;
      await engine.run(`create table gold.${name} as select * from (${model.sql}) limit 0`);
      tables.push(contractOf(model, await schemaOfQuery(engine, `select * from gold.${name}`)));
    }
    return tables.sort((a, b) => (a.name < b.name ? -1 : 1));
  } finally {
    engine.close();
    await rm(directory, { recursive: true });
  }
}

async function createSilver(engine: Engine): Promise<void> {
  await setParameters(engine, { logicalDate: '2026-11-21', businessTimeZone: 'America/Sao_Paulo' });
  await engine.run('create schema silver; create schema gold');
  for (const entity of Object.values(catalog)) {
    const columns = silverColumns(entity).map(({ name, type }) => `"${name}" ${duckdbType(type)}`);
    await engine.run(`create table silver.${entity.name} (${columns.join(', ')})`);
  }
}

function contractOf(table: GoldTable, schema: StructType): GoldTableContract {
  const { name, description, grain } = table;
  const columns = goldColumns(schema, table).map((column) => ({
    ...column,
    description: table.columns.get(column.name) ?? '',
  }));
  return { name, description, key: grain, columns };
}
