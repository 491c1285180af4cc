import { createMlflowTracking } from '#functions/adapters/mlflow-tracking';
import { trackVersion } from '#functions/pipeline/track-version';
import { filledRegistry } from './registry.ts';

// Tells the server at the given address of every version of a made-up registry, twice.
const tracking = createMlflowTracking({ uri: process.argv[2]! });
const { store, versions } = await filledRegistry();
for (const version of [...versions, ...versions])
  await trackVersion(store, tracking, version, 's3://liftoff-lake');
