import type { ObjectStore } from '#lake/object-store';
import type { MlflowTracking } from '../domain/mlflow-run.ts';
import { modelKeys, type RegisteredModel } from '../domain/model-registry.ts';
import { describeMlflowRun } from './describe-mlflow-run.ts';
import { champion, readManifest, readModelFile } from './model-registry.ts';

/** MLflow is told so often, at most. */
const ATTEMPTS = 2;

/**
 * Tells MLflow of a registered version if there is a server. The version is registered, whatever comes of it: what
 * goes wrong is only told to `onFailure`. Resolves to whether MLflow knows it.
 */
export async function trackIfPossible(
  connect: () => Promise<MlflowTracking | undefined>,
  track: (tracking: MlflowTracking) => Promise<void>,
  onFailure: (failure: { readonly attempt: number; readonly error: Error }) => void,
): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++)
    try {
      const tracking = await connect();
      if (!tracking) return false;
      await track(tracking);
      return true;
    } catch (error) {
      onFailure({ attempt, error: error as Error });
    }
  return false;
}

/**
 * Tells MLflow of a registered version, and whether it is champion.
 *
 * @param lake address of the store, such as `s3://bucket`
 */
export async function trackVersion(
  store: ObjectStore,
  tracking: MlflowTracking,
  { model, version }: { readonly model: RegisteredModel; readonly version: number },
  lake: string,
): Promise<void> {
  const manifest = (await readManifest(store, model, version))!;
  const files: Record<string, string> = {};
  for (const file of Object.keys(manifest.files)) files[file] = await readModelFile(store, manifest, file);
  await tracking.record(describeMlflowRun(manifest), files, {
    source: `${lake}/${modelKeys.version(model, version)}`,
    champion: (await champion(store, model))?.version === version,
  });
}
