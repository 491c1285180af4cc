import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Artifacts } from './artifacts.ts';
import type { DuckDbLayer } from './duckdb-layer.ts';
import type { LakeStack } from './lake.ts';
import type { StageConfiguration } from './stage.ts';

/** What a state machine of the pipeline, with its functions, is made of. */
export interface PipelinePartProps {
  readonly stage: StageConfiguration;
  readonly artifacts: Artifacts;
  readonly lake: LakeStack;
  readonly layer: DuckDbLayer;
  /** Where failed runs are reported. */
  readonly failures: ITopic;
}
