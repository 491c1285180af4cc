import { loadAugurs } from '#functions/adapters/augurs-wasm';
import { readModelSql } from '#functions/adapters/sql-models';
import {
  type ScoreRequest,
  type ScoreResult,
  scoredDefinition,
  scoreTable,
} from '#functions/pipeline/score-table';
import type { ScoredTable } from '#functions/pipeline/scored-table';
import type { LakeContext } from '#lake/context';

/** Makes a gold table with a model, in whatever lake. */
export function score(lake: LakeContext, table: ScoredTable, request: ScoreRequest): Promise<ScoreResult> {
  loadAugurs();
  return scoreTable(lake, table, readModelSql, request);
}

/** Digest of the rules by which the rows are made. */
export const scoringRules = (table: ScoredTable, businessTimeZone: string): number =>
  scoredDefinition(table, readModelSql, businessTimeZone).version;
