import { CUSTOM_PREFIX, type CustomModel } from '../domain/model-registry.ts';
import type { ModelManifest } from './model-manifest.ts';

/** What a model that was brought is fed with. */
export interface CustomDefinition {
  /** Such as `gold.customer_value`. */
  readonly table: string;
  /** In the order of the model's input. */
  readonly columns: readonly string[];
  /** What identifies a row. */
  readonly key: readonly string[];
  /** The output that is read. */
  readonly output: string;
}

/** As the parameters of a version. */
export const definitionParameters = ({ table, columns, key, output }: CustomDefinition) => ({
  table,
  columns: columns.join(','),
  key: key.join(','),
  output,
});

export function customDefinition({ parameters }: ModelManifest): CustomDefinition {
  const text = (name: string): string => String(parameters[name]);
  return {
    table: text('table'),
    columns: text('columns').split(','),
    key: text('key').split(','),
    output: text('output'),
  };
}

/** The gold table that its scores go to. */
export const scoresTable = (model: CustomModel): string => `${model.slice(CUSTOM_PREFIX.length)}_scores`;
