import { type AddFile, replacement } from './actions.ts';
import { type ChangedFile, type RowRange, rangesSql } from './changed-file.ts';
import { mapConcurrently } from './concurrency.ts';
import { conformingSql } from './conform.ts';
import { describe } from './duckdb-schema.ts';
import { LakeError } from './error.ts';
import { evolveSchema, type SchemaMode } from './evolve-schema.ts';
import { localize } from './file-cache.ts';
import { recordCount } from './file-statistics.ts';
import { mergeCandidates, sourceKeyRange } from './merge-candidates.ts';
import { assignments, clauseIndexSql, type InsertClause, type MatchedClause } from './merge-clauses.ts';
import {
  type Metrics,
  type OperationOptions,
  type OperationResult,
  type Plan,
  runOperation,
} from './operation.ts';
import { mayHoldRows } from './prune.ts';
import { relationOfFiles } from './read-files.ts';
import { rewriteFiles } from './rewrite-files.ts';
import { withRows } from './scratch-table.ts';
import type { Snapshot } from './snapshot.ts';
import { identifier, list, relation } from './sql-text.ts';
import type { DeltaTable } from './table.ts';
import { writeDataFiles } from './write-files.ts';

export interface MergeOptions extends OperationOptions {
  /** Query for the rows to merge, alias `source`; columns the table lacks may serve in conditions. */
  readonly source: string;
  /** Key columns, of the same name in source and table. A null key matches nothing. */
  readonly on: readonly string[];
  /** The first clause whose condition holds decides; if none does, the row stays. */
  readonly matched?: readonly MatchedClause[];
  /** For source rows without a match; the first clause whose condition holds; if none does, the row is left out. */
  readonly notMatched?: readonly InsertClause[];
  /** ORDER BY list for the files written; default: the key columns. */
  readonly orderBy?: string;
  /** `merge` adds every source column that the table lacks. Default: `enforce`. */
  readonly schema?: Exclude<SchemaMode, 'replace'>;
}

/**
 * Copy-on-write merge: only files that hold a row to change are rewritten, inserted rows go to files of their
 * own. Rejects with `merge_cardinality` when two source rows have the same key.
 */
export function merge(table: DeltaTable, options: MergeOptions): Promise<OperationResult> {
  const { engine, ids } = table.context;
  if (options.on.length === 0) throw new LakeError('invalid_argument', 'A merge needs key columns');
  return runOperation(table, options, (snapshot) =>
    withRows(
      engine,
      `merge_source_${ids()}`,
      `SELECT *, row_number() OVER () AS __source FROM ${relation(options.source)}`,
      async (source) => {
        await assertUniqueKeys(table, source, options.on);
        const given = `SELECT * EXCLUDE (__source) FROM ${source}`;
        const evolved = await evolveSchema(engine, snapshot, given, { mode: options.schema });
        const plan = await planMerge(table, evolved.snapshot, source, options);
        return { ...plan, actions: [...evolved.actions, ...plan.actions] };
      },
    ),
  );
}

async function planMerge(
  table: DeltaTable,
  snapshot: Snapshot,
  source: string,
  options: MergeOptions,
): Promise<Plan> {
  const { engine, ids } = table.context;
  const range = await sourceKeyRange(engine, snapshot, source, options.on);
  const candidates = range === undefined ? [] : await mergeCandidates(engine, snapshot, source, range);
  const target = await relationOfFiles(table, snapshot, candidates, { rowIdentity: true });
  const given = (await describe(engine, `SELECT * FROM ${source}`)).map(({ name }) => name);
  const keys = options.on.map((name) => `target.${identifier(name)} = source.${identifier(name)}`);
  const { matched = [], notMatched = [] } = options;
  const changes = `SELECT target.__file, target.__row, source.__source,
      ${clauseIndexSql(matched)} AS __clause,
      ${list(assignments(snapshot.schema, given, matched, 'target'))}
    FROM (${target}) AS target JOIN ${source} AS source ON ${keys.join(' AND ')}`;
  return withRows(engine, `merge_changes_${ids()}`, changes, async (changed) => {
    const changedParts = await changedFiles(table, snapshot, candidates, changed);
    const inserts = `SELECT ${list(assignments(snapshot.schema, given, notMatched, 'none'))}
      FROM ${source} AS source
      WHERE NOT EXISTS (SELECT 1 FROM ${changed} AS changed WHERE changed.__source = source.__source)
        AND ${clauseIndexSql(notMatched)} IS NOT NULL`;
    const writes = [
      () => rewriteChanged(table, snapshot, changedParts, changed, options),
      async () => (notMatched.length === 0 ? [] : writeDataFiles(table, snapshot, inserts, ordered(options))),
    ];
    const written = await mapConcurrently(writes, writes.length, (write) => write());
    const [rewritten, inserted] = [written[0]!, written[1]!];
    const files = changedParts.map(({ file }) => file);
    const metrics = await mergeMetrics(table, snapshot, { source, changed, matched, inserted, files });
    return {
      actions: replacement(files, [...rewritten, ...inserted], table.context.now()),
      reads: {
        kind: 'part',
        files: new Set(candidates.map(({ path }) => path)),
        mayHoldRows: (file) => range !== undefined && mayHoldRows(snapshot, file, range),
      },
      operation: 'MERGE',
      operationParameters: { predicate: keys.join(' AND '), matched, notMatched },
      operationMetrics: {
        ...metrics,
        numTargetFilesScanned: candidates.length,
        numTargetFilesRemoved: files.length,
        numTargetFilesAdded: rewritten.length + inserted.length,
      },
    };
  });
}

function ordered({ orderBy, on }: MergeOptions): { orderBy: string } {
  return { orderBy: orderBy ?? list(on.map(identifier)) };
}

async function assertUniqueKeys(table: DeltaTable, source: string, on: readonly string[]): Promise<void> {
  const keys = list(on.map(identifier));
  const known = on.map((name) => `${identifier(name)} IS NOT NULL`).join(' AND ');
  const doubled = await table.context.engine.rows(
    `SELECT ${keys} FROM ${source} WHERE ${known} GROUP BY ${keys} HAVING count(*) > 1 ORDER BY ALL LIMIT 5`,
  );
  if (doubled.length === 0) return;
  throw new LakeError('merge_cardinality', `Several source rows have the same key (${on.join(', ')})`, {
    details: { table: table.path, keys: doubled },
  });
}

async function changedFiles(
  table: DeltaTable,
  snapshot: Snapshot,
  candidates: readonly AddFile[],
  changed: string,
): Promise<ChangedFile[]> {
  const rows = await table.context.engine.rows<{ file: string; ranges: RowRange[] }>(
    rangesSql(`SELECT __file, __row FROM ${changed} WHERE __clause IS NOT NULL`),
  );
  const ranges = new Map(rows.map((each) => [each.file, each.ranges]));
  const local = await localize(table, snapshot.partitionColumns, candidates);
  return candidates.flatMap((file, at) => {
    const changed = ranges.get(local[at]!);
    return changed ? [{ file, ranges: changed }] : [];
  });
}

async function rewriteChanged(
  table: DeltaTable,
  snapshot: Snapshot,
  files: readonly ChangedFile[],
  changed: string,
  options: MergeOptions,
): Promise<AddFile[]> {
  const columns = list(snapshot.schema.fields.map(({ name }) => identifier(name)));
  const updates = (options.matched ?? []).flatMap((clause, at) => ('update' in clause ? [at] : []));
  return rewriteFiles(table, snapshot, files, {
    async rewritten({ sql, within }) {
      const updated = await conformingSql(
        table.context.engine,
        snapshot.schema,
        `SELECT ${columns} FROM ${changed} WHERE __clause IN (${list(['-1', ...updates.map(String)])}) AND ${within}`,
      );
      const kept = `SELECT ${columns} FROM ${relation(sql)} AS target
        WHERE NOT EXISTS (SELECT 1 FROM ${changed} AS changed WHERE changed.__clause IS NOT NULL
          AND changed.__file = target.__file AND changed.__row = target.__row)`;
      return `${kept} UNION ALL ${updated}`;
    },
    ...ordered(options),
  });
}

async function mergeMetrics(
  table: DeltaTable,
  snapshot: Snapshot,
  parts: {
    source: string;
    changed: string;
    matched: readonly MatchedClause[];
    inserted: readonly AddFile[];
    files: readonly AddFile[];
  },
): Promise<Metrics> {
  const { engine } = table.context;
  const count = async (sql: string) => (await engine.rows<{ n: number }>(sql))[0]?.n ?? 0;
  const clauses = await engine.rows<{ clause: number; rows: number }>(
    `SELECT __clause AS clause, count(*) AS rows FROM ${parts.changed} WHERE __clause IS NOT NULL GROUP BY ALL`,
  );
  const rowsOf = (kind: 'update' | 'delete') =>
    clauses.reduce((sum, { clause, rows }) => sum + (kind in parts.matched[clause]! ? rows : 0), 0);
  const before = await recordsIn(table, snapshot, parts.files);
  return {
    numSourceRows: await count(`SELECT count(*) AS n FROM ${parts.source}`),
    numTargetRowsInserted: recordCount(parts.inserted) ?? 0,
    numTargetRowsUpdated: rowsOf('update'),
    numTargetRowsDeleted: rowsOf('delete'),
    numTargetRowsCopied: before - rowsOf('update') - rowsOf('delete'),
  };
}

/** Rows in the files, from their statistics, or counted where these are missing. */
async function recordsIn(table: DeltaTable, snapshot: Snapshot, files: readonly AddFile[]): Promise<number> {
  const known = recordCount(files);
  if (known !== undefined) return known;
  const rows = await relationOfFiles(table, snapshot, files);
  const [counted] = await table.context.engine.rows<{ n: number }>(`SELECT count(*) AS n FROM (${rows})`);
  return counted!.n;
}
