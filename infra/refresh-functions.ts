import type { Construct } from 'constructs';
import { tablePath } from '#contracts/lake-layout';
import type { Artifacts } from './artifacts.ts';
import type { DuckDbLayer } from './duckdb-layer.ts';
import type { LakeStack } from './lake.ts';
import { allowLake } from './lake-access.ts';
import { ServiceFunction } from './service-function.ts';
import type { StageConfiguration } from './stage.ts';

interface RefreshFunctionsProps {
  readonly stage: StageConfiguration;
  readonly artifacts: Artifacts;
  readonly lake: LakeStack;
  readonly layer: DuckDbLayer;
}

export type RefreshFunctions = ReturnType<typeof refreshFunctions>;

/** The steps of the refresh, each with access to no more than the layers it reads and writes. */
export function refreshFunctions(scope: Construct, props: RefreshFunctionsProps) {
  const { stage, artifacts, lake, layer } = props;
  const shared = { stage, artifacts, duckdbLayer: layer };
  const lakeOnly = { LAKE_BUCKET: lake.bucket.bucketName };
  const environment = { ...lakeOnly, BUSINESS_TIME_ZONE: stage.businessTimeZone };

  const planRefresh = new ServiceFunction(scope, {
    ...shared,
    name: 'plan-refresh',
    environment,
    purpose: 'Decides what a refresh has to do.',
    failureImpact: 'the refresh does not start; silver and gold stay at their last versions.',
    memoryMb: 1024,
    timeoutSeconds: 120,
  });
  allowLake(planRefresh, lake.bucket, {
    read: ['bronze', 'silver', 'gold', 'models/custom'],
    // The first refresh of a stage may come before the first event: then it creates the empty table.
    write: [`${tablePath.bronze}/_delta_log`],
  });

  const refreshSilver = new ServiceFunction(scope, {
    ...shared,
    name: 'refresh-silver',
    environment,
    purpose: 'Merges the new events of one entity into silver.',
    failureImpact: 'the entity stays at its last version and the refresh stops; the next one catches up.',
    memoryMb: 2048,
    timeoutSeconds: 900,
    temporaryMb: 2048,
  });
  allowLake(refreshSilver, lake.bucket, {
    read: ['bronze'],
    write: ['silver', tablePath.quarantine, tablePath.audits],
  });

  const refreshGold = new ServiceFunction(scope, {
    ...shared,
    name: 'refresh-gold',
    environment,
    purpose: 'Computes, audits and commits one gold model.',
    failureImpact: 'the model stays at its last version and the refresh stops; the next one catches up.',
    memoryMb: 2048,
    timeoutSeconds: 900,
    temporaryMb: 2048,
  });
  allowLake(refreshGold, lake.bucket, { read: ['silver'], write: ['gold', tablePath.audits] });

  const scoreTable = new ServiceFunction(scope, {
    ...shared,
    name: 'score-table',
    environment,
    purpose: 'Makes a gold table with the champion of its model.',
    failureImpact: 'the table stays at its last version and nothing is published; run the refresh again.',
    memoryMb: 2048,
    timeoutSeconds: 900,
    temporaryMb: 2048,
  });
  allowLake(scoreTable, lake.bucket, { read: ['silver', 'models'], write: ['gold', tablePath.audits] });

  const scoreCustom = new ServiceFunction(scope, {
    ...shared,
    name: 'score-custom',
    environment: lakeOnly,
    purpose: 'Scores a gold table with a model that was brought as ONNX.',
    failureImpact: 'its scores stay at their last version; everything else is refreshed and published.',
    memoryMb: 2048,
    timeoutSeconds: 900,
    temporaryMb: 2048,
  });
  allowLake(scoreCustom, lake.bucket, { read: ['models/custom'], write: ['gold', tablePath.audits] });

  const publishGold = new ServiceFunction(scope, {
    ...shared,
    name: 'publish-gold',
    environment: lakeOnly,
    purpose: 'Replaces the one-object copy of a gold table.',
    failureImpact: 'readers of gold/<table>.parquet see the last copy; the Delta table itself is current.',
    memoryMb: 2048,
    timeoutSeconds: 300,
    temporaryMb: 2048,
  });
  allowLake(publishGold, lake.bucket, { write: ['gold'] });

  const findNewAnomalies = new ServiceFunction(scope, {
    ...shared,
    name: 'find-new-anomalies',
    environment: lakeOnly,
    purpose: 'Finds what stands out in the sales since the refresh before.',
    failureImpact: 'gold is current and published, and nobody is told of days that stand out.',
    memoryMb: 1024,
    timeoutSeconds: 120,
  });
  allowLake(findNewAnomalies, lake.bucket, { read: ['gold'] });

  return {
    'plan-refresh': planRefresh,
    'refresh-silver': refreshSilver,
    'refresh-gold': refreshGold,
    'score-table': scoreTable,
    'score-custom': scoreCustom,
    'publish-gold': publishGold,
    'find-new-anomalies': findNewAnomalies,
  };
}
