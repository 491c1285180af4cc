import type { Engine } from '#lake/engine';

/**
 * What a commit's rows were made with, besides what its `txn` actions say. Kept as the `userMetadata` of the commit:
 * whoever computes it anew and finds other bytes sees whether other means explain it.
 */
export interface MadeBy {
  /** DuckDB's version: another one may write the same rows as other bytes. */
  readonly duckdb: string;
  /** Digest of the rules by which the rows were made,. */
  readonly rules: number;
  readonly time_zone?: string;
  /** Of silver: the version of bronze/events that the step led to. */
  readonly bronze_version?: number;
  /** Made from bronze as if there had been nothing before. */
  readonly rebuilt?: true;
  /** The run of the state machine that it was part of. */
  readonly run_id?: string;
}

/** The text for `userMetadata`. */
export async function madeBy(engine: Engine, means: Omit<MadeBy, 'duckdb'>): Promise<string> {
  const made: MadeBy = { duckdb: await duckdbVersion(engine), ...means };
  return JSON.stringify(made);
}

/** Undefined for a commit that was made by other hands, or before this was recorded. */
export function readMadeBy(userMetadata: string | undefined): MadeBy | undefined {
  try {
    const found = JSON.parse(userMetadata ?? '') as Partial<MadeBy> | null;
    const { duckdb, rules } = found ?? {};
    return typeof duckdb === 'string' && typeof rules === 'number' ? (found as MadeBy) : undefined;
  } catch {
    return undefined;
  }
}

/** The run that a commit was part of, where it says so. */
export function runIdOf(userMetadata: string | undefined): string | undefined {
  try {
    const { run_id } = (JSON.parse(userMetadata ?? '{}') ?? {}) as Partial<MadeBy>;
    return typeof run_id === 'string' ? run_id : undefined;
  } catch {
    return undefined;
  }
}

/** Such as `v1.5.5`. */
export async function duckdbVersion(engine: Engine): Promise<string> {
  const [row] = await engine.rows<{ version: string }>('select version() as version');
  return row!.version;
}
