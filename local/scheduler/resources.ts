import { arn } from '../arns.ts';
import { physicalName } from '../assembly/physical-name.ts';
import type { ResourceProviders } from '../assembly/resource-provider.ts';
import type { AsyncInvocations } from '../lambda/async-invocations.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { Executions } from '../step-functions/executions.ts';
import type { StateMachine } from '../step-functions/state-machine.ts';
import { parseScheduleExpression } from './schedule-expression.ts';
import type { Schedule } from './scheduler.ts';

export interface ScheduleTargets {
  readonly machines: ReadonlyMap<string, StateMachine>;
  readonly executions: Executions;
  readonly asynchronous: AsyncInvocations;
}

/** AWS::Scheduler::Schedule and ScheduleGroup; targets are state machines and functions. */
export function schedulerResources(
  schedules: Schedule[],
  { machines, executions, asynchronous }: ScheduleTargets,
  now: () => Date,
): ResourceProviders {
  function target(targetArn: string, logicalId: string): Schedule['fire'] {
    const machine = machines.get(targetArn);
    if (machine) return async (input) => void (await executions.start(machine, input));
    if (targetArn.startsWith('arn:aws:lambda:')) return (input) => asynchronous.submit(targetArn, input);
    throw new LocalCloudError(
      'unsupported_property',
      `${logicalId}: a schedule cannot start ${targetArn} here`,
    );
  }
  return {
    'AWS::Scheduler::ScheduleGroup': (request) => {
      const name = request.properties.Name ?? physicalName(request, 64);
      return { ref: name, attributes: { Arn: arn('scheduler', `schedule-group/${name}`) } };
    },
    'AWS::Scheduler::Schedule': (request) => {
      const { properties, logicalId } = request;
      const { ScheduleExpression, ScheduleExpressionTimezone = 'UTC', Target, State, GroupName } = properties;
      const name = properties.Name ?? physicalName(request, 64);
      const scheduleArn = arn('scheduler', `schedule/${GroupName ?? 'default'}/${name}`);
      const fire = target(Target.Arn, logicalId);
      const next = parseScheduleExpression(ScheduleExpression, ScheduleExpressionTimezone, now().getTime());
      if (State !== 'DISABLED')
        schedules.push({ name, arn: scheduleArn, next, input: Target.Input ?? '{}', fire });
      return { ref: name, attributes: { Arn: scheduleArn } };
    },
  };
}
