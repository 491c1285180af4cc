import { join } from 'node:path';
import type { Construct } from 'constructs';
import { tablePath } from '#contracts/lake-layout';
import { allowLake } from './lake-access.ts';
import { machineSchedule } from './machine-schedule.ts';
import type { PipelinePartProps } from './pipeline-part.ts';
import { projectRoot } from './project-root.ts';
import { publishSetting } from './published-setting.ts';
import { ServiceFunction } from './service-function.ts';
import { StateMachineFromFile } from './state-machine-from-file.ts';

export type Maintenance = ReturnType<typeof maintenance>;

/** Every table of the lake. What lies beside the tables, such as the exports of gold, is not among it. */
const tables = [
  tablePath.bronze,
  tablePath.silver('*'),
  tablePath.quarantine,
  tablePath.gold('*'),
  tablePath.audits,
];

/** The upkeep of the tables: two functions, the state machine over them, and its schedule. */
export function maintenance(scope: Construct, props: PipelinePartProps) {
  const { stage, failures } = props;
  const functions = maintenanceFunctions(scope, props);
  const { stateMachine } = new StateMachineFromFile(scope, 'Maintenance', {
    stage,
    file: join(projectRoot, 'state-machines', 'maintenance.asl.json'),
    functions: {
      PlanMaintenanceArn: functions['plan-maintenance'].lambda,
      MaintainTableArn: functions['maintain-table'].lambda,
    },
    topics: { FailuresTopicArn: failures },
  });
  machineSchedule(scope, 'MaintenanceSchedule', {
    stage,
    machine: 'maintenance',
    stateMachine,
    description: 'Starts the maintenance of the tables.',
    expression: stage.maintenanceScheduleExpression,
    enabled: stage.maintenanceScheduleEnabled,
  });
  publishSetting(scope, stage.stage, 'maintenance-state-machine-arn', stateMachine.stateMachineArn);
  return { functions, stateMachine };
}

function maintenanceFunctions(scope: Construct, { stage, artifacts, lake, layer }: PipelinePartProps) {
  const shared = {
    stage,
    artifacts,
    duckdbLayer: layer,
    environment: { LAKE_BUCKET: lake.bucket.bucketName },
  };
  const planMaintenance = new ServiceFunction(scope, {
    ...shared,
    name: 'plan-maintenance',
    purpose: 'Decides which tables need maintenance.',
    failureImpact: 'the maintenance does not start; tables gather small files until the next one.',
    memoryMb: 1024,
    timeoutSeconds: 300,
  });
  allowLake(planMaintenance, lake.bucket, { read: tables.map((table) => `${table}/_delta_log`) });

  const maintainTable = new ServiceFunction(scope, {
    ...shared,
    name: 'maintain-table',
    purpose: 'Packs small files of a table and deletes what no reader needs.',
    failureImpact: 'the table stays as it is, right but slower; the next maintenance catches up.',
    memoryMb: 2048,
    timeoutSeconds: 900,
    // A run reads up to 1 GB of small files, writes as much, and sorts it.
    temporaryMb: 6144,
  });
  allowLake(maintainTable, lake.bucket, { remove: tables });
  return { 'plan-maintenance': planMaintenance, 'maintain-table': maintainTable };
}
