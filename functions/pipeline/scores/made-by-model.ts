import { field, type StructField } from '#lake/schema';
import type { ModelName } from '../../domain/model-registry.ts';
import { sha256 } from '../model-registry.ts';
import type { ScoringInput } from '../scored-table.ts';

/** Columns that say what made a row. */
export const modelFields: readonly StructField[] = [
  field('model_name', 'string', false),
  field('model_version', 'integer'),
  field('model_hash', 'string', false),
];

export const modelColumns: readonly (readonly [string, string])[] = [
  ['model_name', 'Model that made the row, or the simple method where no model has been promoted yet.'],
  ['model_version', 'Version of the model in the registry; null for the simple method.'],
  ['model_hash', 'SHA-256 of the model, or of the parameters of the simple method.'],
];

/**
 * The values of these columns.
 *
 * @param floor name of what scores while there is no champion
 * @param method of the table
 */
export function madeByModel(
  { champion }: Pick<ScoringInput, 'champion'>,
  model: ModelName,
  floor: string,
  method: string,
): { model_name: string; model_version: number | null; model_hash: string } {
  if (champion) return { model_name: model, model_version: champion.version, model_hash: champion.hash };
  return { model_name: floor, model_version: null, model_hash: sha256(method) };
}
