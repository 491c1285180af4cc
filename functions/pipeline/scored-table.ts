import type { Engine } from '#lake/engine';
import type { StructType } from '#lake/schema';
import type { GoldTable } from '../domain/gold-model.ts';
import type { ModelName } from '../domain/model-registry.ts';
import type { ScoredTableName } from '../domain/scored-table-features.ts';
import type { SourceBound } from './feature-sources.ts';

/** A gold table that a model makes, not a SELECT alone. */
export interface ScoredTable extends GoldTable {
  readonly name: ScoredTableName;
  readonly schema: StructType;
  bounds?(logicalDate: string): readonly SourceBound[];
  /** Whose champion makes the rows. */
  readonly model?: ModelName;
  /** Differs whenever the method and its parameters do. */
  readonly method: string;
  /** Whether the rows stay the same when only the day changes. */
  readonly timeless?: boolean;
  /** Queries over the relation `candidate` that must return no row, each headed by `-- audit: name`. */
  readonly audits: string;
  /** Query over `candidate` for the number of models that have `drifted`, where the table tells of that. */
  readonly drifted?: string;
  /** The rows, in any order: values by column, decimals as text. Same sources, same day, same champion, same rows. */
  score(input: ScoringInput): Promise<Iterable<Readonly<Record<string, unknown>>>>;
}

export interface ScoringInput {
  readonly engine: Engine;
  /** The last day that is known, `YYYY-MM-DD`. */
  readonly logicalDate: string;
  /** IANA zone. */
  readonly businessTimeZone: string;
  /** Text of a SELECT of the table; what it reads is there under its names. */
  sql(feature: string): string;
  /** The rows of that SELECT. */
  rows<T>(feature: string): Promise<T[]>;
  /** Undefined where none has been promoted: the floor scores. */
  readonly champion: Champion | undefined;
}

export interface Champion {
  readonly version: number;
  /** SHA-256 of the model. */
  readonly hash: string;
  /** Content of `model.json`. */
  readonly model: string;
}
