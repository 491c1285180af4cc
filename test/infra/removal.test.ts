import { Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { appOf, ofType, type Resource, resourcesIn } from './synthesized.ts';

const protectedStacks = (stage: string, options?: Record<string, unknown>): string[] =>
  appOf(stage, options)
    .node.children.filter((child) => child instanceof Stack)
    .filter(({ terminationProtection }) => terminationProtection)
    .map(({ stackName }) => stackName.split('-').at(-1)!);

describe('termination protection', () => {
  it('is off for the stages that are made and thrown away, and can be turned on', () => {
    expect(protectedStacks('local')).toEqual([]);
    expect(protectedStacks('dev')).toEqual([]);
    expect(protectedStacks('dev', { terminationProtection: 'true' })).toContain('lake');
  });

  it('is on for all stacks of any other stage', () => {
    expect(protectedStacks('customer-a', {})).toEqual(['lake', 'ingest', 'pipeline', 'api', 'web']);
  });

  it('stays on the lake whatever is asked for', () => {
    expect(protectedStacks('prod', { terminationProtection: 'false' })).toEqual(['lake']);
  });
});

describe('when its stack is deleted', () => {
  const stateful = ['AWS::S3::Bucket', 'AWS::Kinesis::Stream', 'AWS::Logs::LogGroup'];
  const policies = (stage: string, options: Record<string, unknown>): Record<string, string[]> => {
    const resources = resourcesIn(appOf(stage, options));
    const of = (type: string) =>
      ofType(resources, type).map((each: Resource) => each.DeletionPolicy ?? 'Delete');
    return Object.fromEntries(stateful.map((type) => [type, [...new Set(of(type))]]));
  };

  it.each([
    ['local', {}, 'Delete'],
    ['dev', {}, 'Delete'],
    ['prod', {}, 'Retain'],
    ['customer-a', { removalPolicy: 'destroy' }, 'Delete'],
  ])('stage %s %o keeps its buckets; stream and logs: %s', (stage, options, others) => {
    expect(policies(stage, options)).toEqual({
      'AWS::S3::Bucket': ['Retain'],
      'AWS::Kinesis::Stream': [others],
      'AWS::Logs::LogGroup': [others],
    });
  });
});
