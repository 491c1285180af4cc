import { ListExecutionsCommand } from '@aws-sdk/client-sfn';
import { tablePath } from '#contracts/lake-layout';
import { modelNames } from '#functions/adapters/sql-models';
import { scoredTableNames } from '#functions/domain/scored-table-features';
import { publishedManifest } from '#functions/pipeline/publish-table';
import { openIfExists } from '#functions/pipeline/source-tables';
import { mapConcurrently } from '#lake/concurrency';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { counted } from '../in-words.ts';

export interface ExportFacts {
  readonly table: string;
  /** Undefined for a table that is not there yet. */
  readonly version: number | undefined;
  /** The version that the export holds; undefined without an export. */
  readonly exported: number | undefined;
}

export function judgeExports(exports: readonly ExportFacts[]): Judgement[] {
  const made = exports.filter(({ version }) => version !== undefined);
  if (made.length === 0) return [{ status: 'skipped', what: 'There are no gold tables yet.' }];
  const stale = made.filter(({ version, exported }) => exported !== version).map(({ table }) => table);
  if (stale.length === 0)
    return [{ status: 'ok', what: `${counted(made.length, 'export')} hold what their tables do.` }];
  return [
    {
      status: 'problem',
      what: `The exports gold/<table>.parquet are behind their tables: ${stale.join(', ')}.`,
      meaning: 'Who reads the plain Parquet files sees older figures than who reads the tables.',
      todo: ['npm run refresh'],
      page: 'refresh-failed',
    },
  ];
}

export const exportedTables: Check = {
  name: 'exports',
  async examine({ lake, connection }) {
    const { executions = [] } = await connection.sfn.send(
      new ListExecutionsCommand({
        stateMachineArn: connection.config.refreshStateMachineArn,
        statusFilter: 'RUNNING',
      }),
    );
    if (executions.length > 0)
      return [{ status: 'skipped', what: 'A refresh runs: exports follow at its end.' }];
    const tables = [...modelNames('gold'), ...scoredTableNames];
    return judgeExports(
      await mapConcurrently(tables, 4, async (table) => ({
        table,
        version: (await (await openIfExists(lake, tablePath.gold(table)))?.snapshot())?.version,
        exported: (await publishedManifest(lake, table))?.version,
      })),
    );
  },
};
