import { randomUUID } from 'node:crypto';
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  type ExecutionListItem,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STACK_PATIENCE_MS } from '../stack/stack-target.ts';
import { type StatesTarget, startStatesTarget } from './states-target.ts';

let target: StatesTarget;
beforeAll(async () => {
  target = await startStatesTarget();
}, STACK_PATIENCE_MS);
afterAll(() => target?.stop());

describe('an execution', () => {
  it('is described with its input, output and times', async () => {
    const name = `described-${randomUUID()}`;
    const execution = await target.ended(await target.start({ do: 'bare', value: 1 }, name));

    expect(execution).toMatchObject({
      name,
      stateMachineArn: target.stateMachineArn,
      status: 'SUCCEEDED',
      input: '{"do":"bare","value":1}',
    });
    expect(execution.startDate!.getTime()).toBeLessThanOrEqual(execution.stopDate!.getTime());
  });

  it('is started once by the same name and input', async () => {
    const name = `once-${randomUUID()}`;

    const first = await target.start({ do: 'bare', waitMs: 1_500 }, name);

    expect(await target.start({ do: 'bare', waitMs: 1_500 }, name)).toBe(first);
    await expect(target.start({ do: 'bare', waitMs: 1 }, name)).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    await target.ended(first);
  });

  it('leaves its name taken', async () => {
    const name = `taken-${randomUUID()}`;
    await target.ended(await target.start({ do: 'bare' }, name));

    await expect(target.start({ do: 'bare' }, name)).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
  });

  it('runs beside others, and can be stopped', async () => {
    const slow = await target.start({ do: 'bare', waitMs: 8_000 });
    const quick = await target.run({ do: 'bare', value: 1 });
    await target.states.send(
      new StopExecutionCommand({ executionArn: slow, error: 'Enough', cause: 'test' }),
    );

    expect(quick.status).toBe('SUCCEEDED');
    expect(await target.ended(slow)).toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'test' });
  });

  it('that is not there is missed', async () => {
    const executionArn = `${target.stateMachineArn.replace('stateMachine', 'execution')}:none`;
    const describeIt = target.states.send(new DescribeExecutionCommand({ executionArn }));

    await expect(describeIt).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });

  it('takes no input that is not JSON', async () => {
    const { states, stateMachineArn } = target;
    const call = states.send(new StartExecutionCommand({ stateMachineArn, input: '{' }));

    await expect(call).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
  });
});

describe('machines and executions', () => {
  it('are listed, the latest first and in pages', async () => {
    const { states, stateMachineArn } = target;
    const older = await target.run({ do: 'bare' });
    const newer = await target.run({ do: 'bare' });

    const listed: ExecutionListItem[] = [];
    let nextToken: string | undefined;
    do {
      const page = await states.send(
        new ListExecutionsCommand({ stateMachineArn, maxResults: 3, statusFilter: 'SUCCEEDED', nextToken }),
      );
      expect(page.executions!.length).toBeLessThanOrEqual(3);
      listed.push(...page.executions!);
      nextToken = page.nextToken;
    } while (nextToken);

    const arns = listed.map(({ executionArn }) => executionArn);
    expect(new Set(arns).size).toBe(arns.length);
    expect(arns.indexOf(newer.executionArn)).toBeGreaterThanOrEqual(0);
    expect(arns.indexOf(newer.executionArn)).toBeLessThan(arns.indexOf(older.executionArn));
  });

  it('have their machine listed', async () => {
    const { stateMachines } = await target.states.send(new ListStateMachinesCommand({}));

    expect(stateMachines?.map((machine) => machine.stateMachineArn)).toContain(target.stateMachineArn);
  });

  it('of no machine are missed', async () => {
    const call = target.states.send(
      new ListExecutionsCommand({ stateMachineArn: `${target.stateMachineArn}x` }),
    );

    await expect(call).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });

  it('are described with what was substituted', async () => {
    const { stateMachineArn } = target;
    const { definition, status, type } = await target.states.send(
      new DescribeStateMachineCommand({ stateMachineArn }),
    );

    expect({ status, type }).toEqual({ status: 'ACTIVE', type: 'STANDARD' });
    expect(JSON.parse(definition!).States.bare.Resource).toBe(target.outputs.WorkArn);
  });
});
