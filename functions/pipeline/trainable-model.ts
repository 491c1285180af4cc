import type { Engine } from '#lake/engine';
import type { Headline } from '#ml/gate';
import type { ModelName } from '../domain/model-registry.ts';
import type { SourceBound } from './feature-sources.ts';

/** A model that learns from silver or gold. */
export interface TrainableModel {
  readonly name: ModelName;
  /** Name under `sql/` of the SELECT that makes its features. */
  readonly features: string;
  bounds?(logicalDate: string): readonly SourceBound[];
  /**
   * The features as texts, one for each part that is trained apart; none when there is nothing to learn from. Same
   * tables, same day, same bytes. The sources of `sql` are there under their names.
   */
  encode(engine: Engine, sql: string, logicalDate: string): Promise<string[]>;
  /**
   * Trains and backtests on a part, with nothing but what it is given. What it returns is kept as JSON.
   *
   * @param championModel content of the present champion's `model.json`
   */
  train(part: string, championModel: string | undefined): unknown;
  /** Puts together what came of the parts. */
  conclude(parts: readonly unknown[]): Conclusion;
}

export interface Conclusion {
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Everything that was measured, also of each fold. */
  readonly metrics: Readonly<Record<string, unknown>>;
  readonly headline: Headline;
  /** Content of `model.json`: all that scoring needs. */
  readonly model: string;
  readonly card: ModelCard;
}

/** What people should know of a model before they trust it (Mitchell et al. 2019, Model Cards for Model Reporting). */
export interface ModelCard {
  readonly title: string;
  readonly purpose: string;
  readonly method: string;
  /** What it learns from. */
  readonly data: string;
  /** What it cannot do. */
  readonly limits: readonly string[];
  /** Papers and books. */
  readonly sources: readonly string[];
}
