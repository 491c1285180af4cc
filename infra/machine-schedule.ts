import { TimeZone } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { StageConfiguration } from './stage.ts';

interface MachineScheduleProps {
  readonly stage: StageConfiguration;
  /** Name of the machine, such as `refresh`. */
  readonly machine: string;
  readonly stateMachine: IStateMachine;
  readonly description: string;
  /** In the business time zone. */
  readonly expression: string;
  readonly enabled: boolean;
  /** Tells the run when it was due, not when it ran: a late start still computes the day it was meant for. */
  readonly withScheduledTime?: boolean;
}

/** Starts a state machine from time to time. */
export const machineSchedule = (
  scope: Construct,
  id: string,
  { stage, machine, stateMachine, description, expression, enabled, withScheduledTime }: MachineScheduleProps,
): Schedule =>
  new Schedule(scope, id, {
    scheduleName: `liftoff-${stage.stage}-${machine}`,
    description,
    schedule: ScheduleExpression.expression(expression, TimeZone.of(stage.businessTimeZone)),
    enabled,
    target: new StepFunctionsStartExecution(
      stateMachine,
      withScheduledTime
        ? { input: ScheduleTargetInput.fromObject({ scheduled_time: '<aws.scheduler.scheduled-time>' }) }
        : {},
    ),
  });
