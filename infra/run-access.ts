import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type MachineName, machineNames } from '#contracts/pipeline-run';
import { acknowledge } from './acknowledge.ts';
import type { ServiceFunction } from './service-function.ts';
import type { StageConfiguration } from './stage.ts';

export const stateMachineName = ({ stage }: Pick<StageConfiguration, 'stage'>, machine: string): string =>
  `liftoff-${stage}-${machine}`;

/** By its name, so that the stack of the API and that of the pipeline do not wait for each other. */
export const stateMachineArn = (
  scope: Construct,
  stage: Pick<StageConfiguration, 'stage'>,
  machine: MachineName,
): string => arnOf(scope, 'stateMachine', stateMachineName(stage, machine));

/** Lets a function see and start the executions of the pipeline's state machines. */
export function allowRuns(
  target: ServiceFunction<'operate-pipeline'>,
  stage: Pick<StageConfiguration, 'stage'>,
): void {
  const machines = machineNames.map((machine) => stateMachineArn(target, stage, machine));
  const executions = machineNames.map((machine) =>
    arnOf(target, 'execution', `${stateMachineName(stage, machine)}:*`),
  );
  target.allow({
    actions: ['states:ListExecutions', 'states:DescribeStateMachine', 'states:StartExecution'],
    resources: machines,
  });
  target.allow({
    actions: ['states:DescribeExecution', 'states:GetExecutionHistory'],
    resources: executions,
  });
  for (const machine of machineNames)
    acknowledge(
      target.role,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${stateMachineName(stage, machine)}:*]`,
      'Executions are named when they start: the grant ends at the state machine.',
    );
}

const arnOf = (scope: Construct, resource: string, resourceName: string): string =>
  Stack.of(scope).formatArn({
    service: 'states',
    resource,
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
