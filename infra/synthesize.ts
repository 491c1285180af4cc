import { join } from 'node:path';
import { bundleFunctions } from './bundle-functions.ts';
import { duckdbLayerFiles } from './duckdb-layer-files.ts';
import { joinFunctions } from './join-functions.ts';
import { projectRoot } from './project-root.ts';

export interface SynthesizeOptions {
  /** Default: the context's `stage`, else `dev`. */
  readonly stage?: string;
  /** Where the cloud assembly goes. Default: `cdk.out` of the project. */
  readonly outdir?: string;
  /** Stage options and CDK feature flags, as `cdk -c key=value` gives them. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/**
 * Bundles the functions, lays out the DuckDB layer and synthesizes the app of one stage.
 *
 * @returns the folder of the cloud assembly
 * @throws ZodError for a stage option that is not valid, and Error for what cannot be bundled or does not fit
 */
export async function synthesize({ stage, outdir, context = {} }: SynthesizeOptions): Promise<string> {
  // Loading the construct library takes longer than bundling; esbuild works meanwhile in its own process.
  const [functionsDirectory, { liftoffApp }, { readStage }] = await Promise.all([
    bundleFunctions(),
    import('./liftoff-app.ts'),
    import('./stage.ts'),
  ]);
  const configuration = readStage(stage ?? String(context.stage ?? 'dev'), (key) => context[key]);
  const layer = duckdbLayerFiles(configuration);
  const directory =
    configuration.duckdb === 'function'
      ? joinFunctions(functionsDirectory, layer.layerDirectory)
      : functionsDirectory;
  const app = liftoffApp(
    configuration,
    { functionsDirectory: directory, ...layer },
    {
      outdir: outdir ?? join(projectRoot, 'cdk.out'),
      context,
    },
  );
  return app.synth().directory;
}
