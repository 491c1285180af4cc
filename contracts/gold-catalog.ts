import tables from './gold-tables.json' with { type: 'json' };
import type { QueryColumnType } from './query-operators.ts';

/** A gold table as its readers know it. */
export interface GoldTableContract {
  readonly name: string;
  readonly description: string;
  /** Columns that identify a row. */
  readonly key: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly type: QueryColumnType;
    readonly pii: boolean;
    readonly description: string;
  }[];
}

/** What the models in `sql/gold` make, in alphabetical order: the file is written by `npm run contracts -- write`. */
export const goldCatalog = tables as readonly GoldTableContract[];
