import type { LakeContext } from '#lake/context';
import type { OperationResult } from '#lake/operation';
import { optimize } from '#lake/optimize';
import { restore } from '#lake/restore';
import { rowChangesSql } from '#lake/row-changes';
import { vacuum } from '#lake/vacuum';
import { wholeNumberOption } from '../command-line.ts';
import { openTable, versionOf } from './open-table.ts';
import { printed } from './printed.ts';
import type { ReadOptions } from './read-table.ts';
import { conditionsOf } from './where.ts';

export interface ChangeOptions extends ReadOptions {
  readonly 'z-order'?: string | undefined;
  readonly 'target-size'?: string | undefined;
  readonly retention?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
}

/** Recorded in the history of the table: a person did it. */
const userMetadata = 'npm run lake';

export async function diff(
  lake: LakeContext,
  name: string,
  from: string,
  to: string,
  options: ReadOptions,
): Promise<string[]> {
  const sql = await rowChangesSql(await openTable(lake, name), versionOf(from, 'A'), versionOf(to, 'B'));
  return printed(await lake.engine.rows(`SELECT * FROM (${sql}) ORDER BY ALL`), options);
}

export async function optimizeTable(
  lake: LakeContext,
  name: string,
  options: ChangeOptions,
): Promise<string[]> {
  const { 'z-order': columns, 'target-size': size, where = [] } = options;
  const result = await optimize(await openTable(lake, name), {
    userMetadata,
    where: conditionsOf(where),
    ...(columns === undefined ? {} : { zOrderBy: columns.split(',').map((each) => each.trim()) }),
    ...(size === undefined ? {} : { targetFileSize: wholeNumberOption('target-size', size, 1) }),
  });
  return outcome(name, result);
}

export async function vacuumTable(
  lake: LakeContext,
  name: string,
  options: ChangeOptions,
): Promise<string[]> {
  const { retention, 'dry-run': dryRun = false } = options;
  const { keys, bytes } = await vacuum(await openTable(lake, name), {
    dryRun,
    ...(retention === undefined ? {} : { retention }),
  });
  const done = dryRun ? 'would be deleted from' : 'deleted from';
  return [...(dryRun ? keys : []), `${keys.length} files with ${bytes} bytes ${done} ${name}`];
}

export async function restoreTable(lake: LakeContext, name: string, version: string): Promise<string[]> {
  const table = await openTable(lake, name);
  return outcome(name, await restore(table, { version: versionOf(version, 'N'), userMetadata }));
}

function outcome(name: string, result: OperationResult): string[] {
  if (result.status !== 'committed') return [`${name} stays at version ${result.version}: nothing to do`];
  const metrics = Object.entries(result.metrics).map(([metric, value]) => `  ${metric} ${value}`);
  return [`${name} is now at version ${result.version}`, ...metrics];
}
