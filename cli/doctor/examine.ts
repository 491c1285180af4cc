import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { CliError } from '../cli-error.ts';
import { type Connection, clientSettings, connectTo } from '../connection.ts';
import { lakeStore, openLake } from '../lake/open-lake.ts';
import { findStack, STATE_DIRECTORY, type StackTarget } from '../stack-target.ts';
import { type Check, type Examination, makeChecks } from './check.ts';
import { alarms } from './checks/alarms.ts';
import { api } from './checks/api.ts';
import { deadLetters } from './checks/dead-letters.ts';
import { deployedFunctions } from './checks/deployed-functions.ts';
import { eventMapping } from './checks/event-mapping.ts';
import { maintenanceRuns, refreshRuns } from './checks/executions.ts';
import { exportedTables } from './checks/exports.ts';
import { freshness } from './checks/freshness.ts';
import { functionErrors } from './checks/function-errors.ts';
import { landing } from './checks/landing.ts';
import { localCloud } from './checks/local-cloud.ts';
import { machine } from './checks/machine.ts';
import { quarantine } from './checks/quarantine.ts';
import { refusals } from './checks/refusals.ts';
import { sharedExports } from './checks/shared-exports.ts';
import { judgeNoConnection } from './checks/stage.ts';
import { tables } from './checks/tables.ts';
import type { Finding } from './finding.ts';

export interface ExamineOptions {
  readonly stage?: string | undefined;
  readonly stateDirectory?: string | undefined;
  readonly now?: Date;
  readonly onCheck?: (name: string) => void;
}

/** In the order in which data flows: who reads the report from its beginning meets causes before effects. */
const ofStage: readonly Check[] = [
  deployedFunctions,
  api,
  refusals,
  eventMapping,
  landing,
  deadLetters,
  refreshRuns,
  freshness,
  quarantine,
  exportedTables,
  sharedExports,
  maintenanceRuns,
  tables,
  functionErrors,
  alarms,
];

/** Examines the machine, the embedded cloud if it is one, and the stage. Never rejects: what fails is a finding. */
export async function examine(options: ExamineOptions = {}): Promise<Finding[]> {
  const { stage, stateDirectory = STATE_DIRECTORY, now = new Date(), onCheck } = options;
  const here = { stateDirectory };
  const findings = await makeChecks([machine], here, onCheck);
  let target: StackTarget;
  try {
    target = await findStack({ stage, stateDirectory });
  } catch (error) {
    if (!(error instanceof CliError) || error.code !== 'no_cloud')
      return [...findings, ...stageFindings(error)];
    return [...findings, ...(await makeChecks([localCloud], here, onCheck))];
  }
  if (target.kind === 'local') findings.push(...(await makeChecks([localCloud], here, onCheck)));
  const connection = await connectTo(target).catch((error: unknown) => error as Error);
  if (connection instanceof Error) return [...findings, ...stageFindings(connection)];
  findings.push({ check: 'stage', status: 'ok', what: `The stage ${connection.stage} is deployed.` });
  return [...findings, ...(await examineStage(connection, now, onCheck))];
}

const stageFindings = (error: unknown): Finding[] =>
  judgeNoConnection(error).map((judgement) => ({ check: 'stage', ...judgement }));

async function examineStage(
  connection: Connection,
  now: Date,
  onCheck: ExamineOptions['onCheck'],
): Promise<Finding[]> {
  const settings = clientSettings(connection.target);
  const lambda = new LambdaClient(settings);
  const cloudwatch = new CloudWatchClient(settings);
  const lake = await openLake(lakeStore(connection));
  try {
    const examination: Examination = { connection, lambda, cloudwatch, lake, now };
    return await makeChecks(ofStage, examination, onCheck);
  } finally {
    await lake.close();
    for (const client of [lambda, cloudwatch, connection])
      'destroy' in client ? client.destroy() : client.close();
  }
}
