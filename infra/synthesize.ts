import { join } from 'node:path';
import { buildPage } from './build-page.ts';
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
 * Bundles the functions, builds the page, lays out the DuckDB layer and synthesizes the app of one stage.
 *
 * @returns the folder of the cloud assembly
 * @throws ZodError for a stage option that is not valid, and Error for what cannot be bundled or does not fit
 */
export async function synthesize({ stage, outdir, context = {} }: SynthesizeOptions): Promise<string> {
  // Loading the construct library takes longer than the rest; esbuild and Vite work meanwhile in their own processes.
  const configured = import('./stage.ts').then(({ readStage }) =>
    readStage(stage ?? String(context.stage ?? 'dev'), (key) => context[key]),
  );
  const [functionsDirectory, configuration, pageDirectory, { liftoffApp }] = await Promise.all([
    bundleFunctions(),
    configured,
    configured.then(({ web }) => (web ? buildPage() : undefined)),
    import('./liftoff-app.ts'),
  ]);
  const layer = duckdbLayerFiles(configuration);
  const directory =
    configuration.duckdb === 'function'
      ? joinFunctions(functionsDirectory, layer.layerDirectory)
      : functionsDirectory;
  const app = liftoffApp(
    configuration,
    { functionsDirectory: directory, pageDirectory, ...layer },
    {
      outdir: outdir ?? join(projectRoot, 'cdk.out'),
      context,
    },
  );
  return app.synth().directory;
}
