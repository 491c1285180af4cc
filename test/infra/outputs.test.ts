import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { appOf } from './synthesized.ts';

interface Output {
  readonly Description?: string;
  readonly Value: unknown;
}

/** Outputs that people are meant to read; the others link the stacks. */
function outputsOf(stage: string): Record<string, Output> {
  const stacks = appOf(stage).node.children.filter((child) => child instanceof Stack);
  const all = stacks.flatMap((stack) =>
    Object.entries((Template.fromStack(stack).toJSON().Outputs ?? {}) as Record<string, Output>).map(
      ([name, output]) => [`${stack.stackName.split('-').at(-1)}.${name}`, output] as const,
    ),
  );
  return Object.fromEntries(all.filter(([name]) => !name.includes('.ExportsOutput')));
}

const always = [
  'lake.LakeBucket',
  'lake.AttachmentsBucket',
  'ingest.EventStreamName',
  'pipeline.RefreshStateMachineArn',
  'pipeline.TrainModelsStateMachineArn',
  'pipeline.MaintenanceStateMachineArn',
  'pipeline.FailuresTopicArn',
  'pipeline.EventsTopicArn',
  'pipeline.BusinessTimeZone',
  'api.ApiUrl',
  'web.WebUrl',
];

it.each([
  ['dev', always],
  ['rest', always],
  ['prod', [...always, 'watch.DashboardUrl']],
])('stage %s puts out what an operator needs, each with what it is', (stage, expected) => {
  const outputs = outputsOf(stage);

  expect(Object.keys(outputs).sort()).toEqual([...expected].sort());
  for (const [name, { Description = '', Value }] of Object.entries(outputs)) {
    expect(Description.length, name).toBeGreaterThan(10);
    expect(JSON.stringify(Value), name).not.toBe('""');
  }
});

it('leads to the dashboard that there is', () => {
  const { Value } = outputsOf('prod')['watch.DashboardUrl']!;
  expect(JSON.stringify(Value)).toContain('#dashboards/dashboard/liftoff-prod');
});
