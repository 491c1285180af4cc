import { App, type AppProps } from 'aws-cdk-lib';
import { ApiStack } from './api.ts';
import type { Artifacts } from './artifacts.ts';
import { IngestStack } from './ingest.ts';
import { LakeStack } from './lake.ts';
import { PipelineStack } from './pipeline.ts';
import { isPlayground, localStage, type StageConfiguration } from './stage.ts';
import { tagAll } from './tags.ts';
import { isWatched, WatchStack } from './watch.ts';
import { WebStack } from './web.ts';

/**
 * The app of one stage: `liftoff-<stage>-lake`, `-ingest`, `-pipeline` and `-api`; `-web` if it has a page, `-watch` if it
 * has alarms.
 */
export function liftoffApp(
  stage: StageConfiguration,
  artifacts: Artifacts,
  { outdir, context }: Pick<AppProps, 'outdir' | 'context'>,
): App {
  const app = new App({
    ...(outdir !== undefined && { outdir }),
    context: {
      'aws:cdk:disable-stack-trace': true,
      // The lake cannot be deleted or renamed under the stacks that use it.
      '@aws-cdk/core:defaultCrossStackReferences': 'strong',
      // What the check against CloudFormation's rules finds is an error, not a warning.
      '@aws-cdk/core:validateAgainstDefaultRules': true,
      ...context,
    },
    analyticsReporting: false,
    treeMetadata: false,
    // Takes half of the time of a synthesis; the embedded cloud checks what it is given.
    builtinCloudFormationValidation: stage.stage !== localStage,
  });
  const name = (concern: string) => `liftoff-${stage.stage}-${concern}`;
  const { terminationProtection } = stage;
  const lake = new LakeStack(app, name('lake'), {
    stage,
    // Of a stage with data that somebody would miss, no option takes it away.
    terminationProtection: terminationProtection || !isPlayground(stage),
  });
  const ingest = new IngestStack(app, name('ingest'), { stage, artifacts, lake, terminationProtection });
  const pipeline = new PipelineStack(app, name('pipeline'), {
    stage,
    artifacts,
    lake,
    terminationProtection,
  });
  const api = new ApiStack(app, name('api'), { stage, artifacts, lake, ingest, terminationProtection });
  if (stage.web)
    new WebStack(app, name('web'), {
      stage,
      pageDirectory: artifacts.pageDirectory!,
      lake,
      api,
      terminationProtection,
    });
  if (isWatched(stage)) new WatchStack(app, name('watch'), { watched: { stage, ingest, pipeline, api } });
  tagAll(app, stage);
  return app;
}
