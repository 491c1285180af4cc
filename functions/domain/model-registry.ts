import { TRAINING_PREFIX } from '#contracts/lake-layout';

/** The machine-learning models of the lake. */
export const modelNames = ['demand_forecast', 'customer_value', 'next_best_offer', 'note_sentiment'] as const;
export type ModelName = (typeof modelNames)[number];

/** A model that was trained elsewhere. */
export type CustomModel = `${typeof CUSTOM_PREFIX}${string}`;
export const CUSTOM_PREFIX = 'custom/';
export const customModel = (name: string): CustomModel => `${CUSTOM_PREFIX}${name}`;
export const isCustomModel = (model: string): model is CustomModel => model.startsWith(CUSTOM_PREFIX);

/** Whatever has versions. */
export type RegisteredModel = ModelName | CustomModel;

/** Every key of the registry begins so. */
export const MODELS = 'models';

export const modelKeys = {
  customModels: `${MODELS}/${CUSTOM_PREFIX}`,
  versions: (model: RegisteredModel) => `${MODELS}/${model}/versions/`,
  version: (model: RegisteredModel, version: number) => `${MODELS}/${model}/versions/${padded(version)}`,
  file: (model: RegisteredModel, version: number, file: string) =>
    `${modelKeys.version(model, version)}/${file}`,
  /** Written last: a version without it does not exist. */
  manifest: (model: RegisteredModel, version: number) => modelKeys.file(model, version, 'manifest.json'),
  /** Takes the number of a version for a run. */
  claim: (model: RegisteredModel, version: number) => modelKeys.file(model, version, 'claim.json'),
  aliasMoves: (model: RegisteredModel, alias: Alias) => `${MODELS}/${model}/aliases/${alias}/`,
  aliasMove: (model: RegisteredModel, alias: Alias, number: number) =>
    `${modelKeys.aliasMoves(model, alias)}${padded(number)}.json`,
  /** What a run has made on its way: features and parts of the training. */
  work: (model: RegisteredModel, run: string, file: string) => `${TRAINING_PREFIX}/${model}/${run}/${file}`,
} as const;

const padded = (number: number): string => String(number).padStart(8, '0');

/** The number in a key such as `…/versions/00000012/manifest.json` or `…/champion/00000003.json`. */
export const numberIn = (key: string): number => Number(/\/(\d{8})(?:\.json|\/)/.exec(key)?.[1]);

/** The version that scores. */
export type Alias = 'champion';
