import type { PublishResult } from '#functions/pipeline/publish-table';
import type { GoldResult } from '#functions/pipeline/refresh-gold';
import type { SilverResult } from '#functions/pipeline/refresh-silver';
import type { CustomScoreResult } from '#functions/pipeline/score-custom';
import type { ScoreResult } from '#functions/pipeline/score-table';
import { textTable } from '../terminal/text-table.ts';

/** What the state machine returns; counts and versions, never rows. */
export interface RefreshOutput {
  readonly run_id: string;
  readonly logical_date: string;
  readonly silver: readonly SilverResult[];
  /** By level: a model reads only models of earlier levels. */
  readonly gold: readonly (readonly GoldResult[])[];
  readonly scores: readonly ScoreResult[];
  /** Of models that were brought. */
  readonly custom_scores: readonly (CustomScoreResult | FailedCustomModel)[];
  readonly publish: readonly PublishResult[];
  /** Days that stand out in the sales, which the refresh before did not know. */
  readonly new_anomalies: number;
}

/** The refresh goes on without its scores. */
interface FailedCustomModel {
  readonly status: 'failed';
  readonly model: string;
  readonly error: string;
}

export function refreshLines(output: RefreshOutput): string[] {
  const { logical_date, silver, gold, scores, custom_scores, publish, new_anomalies } = output;
  const failed = custom_scores.filter((each) => each.status === 'failed');
  const brought = custom_scores.filter((each) => each.status !== 'failed');
  const published = publish.filter(({ status }) => status === 'published').length;
  return [
    `Logical date ${logical_date}`,
    '',
    ...textTable(
      ['silver', 'events', 'upserted', 'deleted', 'refused', 'duplicates'],
      silver.map((each) => [
        each.entity,
        each.events,
        each.upserted,
        each.deleted,
        each.refused,
        each.duplicates,
      ]),
    ),
    '',
    ...textTable(
      ['gold', 'computed', 'rows', 'version'],
      [
        ...gold.flat().map(({ model, scope, rows, version }) => [model, scope, rows, version]),
        ...[...scores, ...brought].map(({ table, status, rows, version }) => [
          table,
          status === 'refreshed' ? 'all' : 'nothing',
          rows,
          version,
        ]),
      ],
    ),
    '',
    `${published} of ${publish.length} gold tables published anew`,
    ...failed.map(
      ({ model, error }) => `${model} does not score: ${error}. See the log of score-custom: npm run logs`,
    ),
    ...(new_anomalies > 0
      ? [
          `${new_anomalies} new in sales_anomalies: npm run query -- "select * from gold.sales_anomalies where is_new"`,
        ]
      : []),
  ];
}
