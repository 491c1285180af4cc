/** A version of a model in the terms of MLflow: a run of an experiment, and a version of a registered model. */
export interface MlflowRun {
  /** Of the registered model, and of the experiment. */
  readonly model: string;
  readonly name: string;
  readonly description: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly params: Readonly<Record<string, string>>;
  readonly metrics: readonly MlflowMetric[];
  /** `liftoff.run_id` identifies the run. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface MlflowMetric {
  readonly key: string;
  readonly value: number;
  /** Number of the fold, or of whatever else a list of figures goes by. */
  readonly step: number;
}

/** The tag that says which run of the state machine a run is. */
export const RUN_TAG = 'liftoff.run_id';

/** Figures within figures as metrics, named by their path; lists by step. What is no number is left out. */
export function mlflowMetrics(value: unknown, key = '', step = 0): MlflowMetric[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [{ key, value, step }] : [];
  if (Array.isArray(value)) return value.flatMap((each, at) => mlflowMetrics(each, key, at));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    mlflowMetrics(inner, key === '' ? metricName(name) : `${key}.${metricName(name)}`, step),
  );
}

/** MLflow takes letters without accents, digits, and few other characters. */
const metricName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\w .-]/g, '_');

/** Where runs are told to. */
export interface MlflowTracking {
  /**
   * Keeps a run with its files, as a version of its model too; a second time changes nothing.
   *
   * @param source address of the files in the lake, for a server that keeps none itself
   * @param champion whether the alias `champion` is to stand for the version
   */
  record(
    run: MlflowRun,
    files: Readonly<Record<string, string>>,
    options: { readonly source: string; readonly champion: boolean },
  ): Promise<void>;
}
