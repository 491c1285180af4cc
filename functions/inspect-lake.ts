import { goldModels } from './adapters/gold-models.ts';
import { readModelSql } from './adapters/sql-models.ts';
import { goldTables } from './domain/gold-tables.ts';
import { inspectOperations } from './domain/inspect-operations.ts';
import { lakeTables } from './domain/lake-table.ts';
import { createLakeInspector } from './pipeline/inspect-lake.ts';
import { lakeApiHandler } from './runtime/lake-api-handler.ts';

/** Data files kept between requests: a look needs few of them. */
const CACHE_BYTES = 256 * 1024 * 1024;

/** The tables of the lake, their history, what audits found in them, and what is made from what. */
export const handler = lakeApiHandler(
  'inspect-lake',
  (_runtime, lake) =>
    inspectOperations({
      lake: createLakeInspector(lake, {
        tables: lakeTables(goldTables()),
        models: goldModels,
        readSql: readModelSql,
      }),
    }),
  { cacheBytes: CACHE_BYTES },
);
