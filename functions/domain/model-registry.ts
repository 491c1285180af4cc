/** The machine-learning models of the lake. */
export const modelNames = ['demand_forecast'] as const;
export type ModelName = (typeof modelNames)[number];

/** Every key of the registry begins so. */
export const MODELS = 'models';

export const modelKeys = {
  versions: (model: ModelName) => `${MODELS}/${model}/versions/`,
  file: (model: ModelName, version: number, file: string) =>
    `${MODELS}/${model}/versions/${padded(version)}/${file}`,
  /** Written last: a version without it does not exist. */
  manifest: (model: ModelName, version: number) => modelKeys.file(model, version, 'manifest.json'),
  /** Takes the number of a version for a run. */
  claim: (model: ModelName, version: number) => modelKeys.file(model, version, 'claim.json'),
  aliasMoves: (model: ModelName, alias: Alias) => `${MODELS}/${model}/aliases/${alias}/`,
  aliasMove: (model: ModelName, alias: Alias, number: number) =>
    `${modelKeys.aliasMoves(model, alias)}${padded(number)}.json`,
  /** What a run has made on its way: features and parts of the training. */
  work: (model: ModelName, run: string, file: string) => `${MODELS}/${model}/runs/${run}/${file}`,
} as const;

const padded = (number: number): string => String(number).padStart(8, '0');

/** The number in a key such as `…/versions/00000012/manifest.json` or `…/champion/00000003.json`. */
export const numberIn = (key: string): number => Number(/\/(\d{8})(?:\.json|\/)/.exec(key)?.[1]);

/** The version that scores. */
export type Alias = 'champion';

/** What is known of a version; kept as `manifest.json`. */
export interface ModelManifest {
  readonly model: ModelName;
  readonly version: number;
  readonly run_id: string;
  /** When it was registered. */
  readonly created_at: string;
  /** Last day that it knew. */
  readonly logical_date: string;
  /** Versions of the tables that the features were made of. */
  readonly tables: Readonly<Record<string, number>>;
  /** SHA-256 of the features, and of the code that trained. */
  readonly data_hash: string;
  readonly code_hash: string;
  readonly parameters: Readonly<Record<string, number | string>>;
  readonly metrics: Readonly<Record<string, unknown>>;
  /** Whether it became champion when it was registered, and why or why not. */
  readonly verdict: { readonly promote: boolean; readonly reason: string };
  /** SHA-256 of each file of the version, this one left out. */
  readonly files: Readonly<Record<string, string>>;
  /** Of the files: same inputs, same hash. */
  readonly model_hash: string;
}

/** One move of an alias; the last one holds. */
export interface AliasMove {
  readonly number: number;
  readonly version: number;
  readonly moved_at: string;
  readonly reason: string;
  readonly run_id: string | null;
}
