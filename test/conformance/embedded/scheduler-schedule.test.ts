import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DescribeExecutionCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect, test, vi } from 'vitest';
import type { TemplateResource } from '#local/assembly/template';
import { lambdaFunction, role } from '../../unit/local/fixtures/http-stack.ts';
import { startTestCloud } from '../../unit/local/fixtures/start-test-cloud.ts';

const schedule = (at: string, target: string): TemplateResource => ({
  Type: 'AWS::Scheduler::Schedule',
  Properties: {
    ScheduleExpression: `at(${at})`,
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: { 'Fn::GetAtt': [target, 'Arn'] },
      RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Input: '{"time":"<aws.scheduler.scheduled-time>"}',
    },
  },
});

test.each([true, false])('schedules fire: %s', async (schedules) => {
  // The cloud must be up by then, on a busy machine, too.
  const at = new Date(Date.now() + 12_000).toISOString().slice(0, 19);
  const definition = { StartAt: 'Pass', States: { Pass: { Type: 'Pass', End: true } } };
  const cloud = await startTestCloud(
    {
      stacks: {
        Timed: {
          Resources: {
            Role: role,
            Machine: {
              Type: 'AWS::StepFunctions::StateMachine',
              Properties: { DefinitionString: JSON.stringify(definition) },
            },
            Fn: lambdaFunction('exports.handler = async (event) => console.log(event.time);', {
              FunctionName: 'fn',
            }),
            MachineSchedule: schedule(at, 'Machine'),
            FnSchedule: schedule(at, 'Fn'),
          },
          Outputs: { Machine: { Value: { Ref: 'Machine' } } },
        },
      },
    },
    { schedules },
  );
  const states = new SFNClient(cloud.client);
  const stateMachineArn = cloud.cloud.outputs.Timed!.Machine!;
  const list = async () => (await states.send(new ListExecutionsCommand({ stateMachineArn }))).executions!;
  try {
    if (schedules) {
      await vi.waitFor(async () => expect(await list()).toMatchObject([{ status: 'SUCCEEDED' }]), {
        timeout: 60_000,
      });
      const [{ executionArn } = {}] = await list();
      const { input } = await states.send(new DescribeExecutionCommand({ executionArn: executionArn! }));
      expect(JSON.parse(input!)).toEqual({ time: `${at}Z` });
      const log = join(cloud.directory, 'state', 'logs', 'fn.log');
      await vi.waitFor(async () => expect(await readFile(log, 'utf8')).toContain(`${at}Z`), {
        timeout: 20_000,
      });
    } else {
      await new Promise((resolve) => setTimeout(resolve, Date.parse(`${at}Z`) - Date.now() + 500));
      expect(await list()).toEqual([]);
    }
  } finally {
    states.destroy();
    await cloud.stop();
  }
});
