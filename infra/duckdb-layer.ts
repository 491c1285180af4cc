import { AssetHashType } from 'aws-cdk-lib';
import { Architecture, Code, type ILayerVersion, LayerVersion, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Artifacts } from './artifacts.ts';
import type { StageConfiguration } from './stage.ts';

/** Undefined where the functions carry DuckDB themselves. */
export type DuckDbLayer = ILayerVersion | undefined;

/** The Lambda layer that carries DuckDB, one per stack that needs it. */
export function duckdbLayer(
  scope: Construct,
  { stage, artifacts }: { stage: StageConfiguration; artifacts: Artifacts },
): DuckDbLayer {
  if (stage.duckdb === 'function') return undefined;
  return new LayerVersion(scope, 'DuckDb', {
    description: `DuckDB for Node.js, ${artifacts.layerVersion}`,
    code: Code.fromAsset(artifacts.layerDirectory, {
      assetHash: artifacts.layerVersion,
      assetHashType: AssetHashType.CUSTOM,
    }),
    compatibleArchitectures: [stage.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64],
    compatibleRuntimes: [Runtime.NODEJS_24_X],
  });
}
