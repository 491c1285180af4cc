/**
 * The `MLmodel` file that MLflow expects beside a model (https://mlflow.org/docs/latest/ml/model/#storage-format). The
 * one flavor is this product's own: MLflow shows and keeps the model, this product scores with it.
 */
export function mlModelFile({
  model,
  run_id,
  created_at,
  data,
}: {
  readonly model: string;
  readonly run_id: string;
  readonly created_at: string;
  /** Name of the file with the model. */
  readonly data: string;
}): string {
  return [
    'artifact_path: model',
    'flavors:',
    '  liftoff_lake:',
    `    data: ${data}`,
    `    model: ${model}`,
    `run_id: ${run_id}`,
    `utc_time_created: '${created_at.slice(0, 19).replace('T', ' ')}'`,
    '',
  ].join('\n');
}
