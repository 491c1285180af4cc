import { describe, expect, it } from 'vitest';
import { goldCatalog } from '#contracts/gold-catalog';
import { ofType, resourcesOf, stages } from './synthesized.ts';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, unknown>>;
}

/** The only actions that AWS grants on `*` alone. */
const onEveryResource = [
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
const flat = (resource: unknown): string =>
  JSON.stringify(resource).replace(/\{"(Fn::ImportValue|Ref|Fn::GetAtt)":("[^"]*"|\[[^\]]*\])\}/g, '<$2>');

function policies(stage: string): { owner: string; statements: Statement[] }[] {
  return ofType(resourcesOf(stage), 'AWS::IAM::Policy').map(({ Properties }) => ({
    owner: String(Properties.PolicyName).replace(/Role.*/, ''),
    statements: Properties.PolicyDocument.Statement,
  }));
}

/** Prefixes of the lake's two buckets on which a function holds an action. */
function prefixes(owner: string, action: string): string[] {
  const statements = policies('dev').find((policy) => policy.owner === owner)!.statements;
  const granted = statements.filter((statement) => list(statement.Action).includes(action));
  return granted
    .flatMap((statement) => list(statement.Resource as unknown[]))
    .map((resource) => flat(resource))
    .filter((resource) => resource.includes(':ExportsOutputFnGetAtt'))
    .map((resource) => /"\/([^"]*?)(\/\*)?"/.exec(resource)?.[1] ?? resource)
    .sort();
}

describe.each(Object.keys(stages))('policies of stage %s', (stage) => {
  it('name every action', () => {
    const actions = policies(stage).flatMap(({ statements }) =>
      statements.flatMap(({ Action }) => list(Action)),
    );

    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
  });

  it('grant on every resource only what AWS cannot grant on one', () => {
    const open = policies(stage).flatMap(({ statements }) =>
      statements.filter(({ Resource }) => list(Resource).includes('*')).flatMap(({ Action }) => list(Action)),
    );

    expect(open.filter((action) => !onEveryResource.includes(action))).toEqual([]);
  });

  it('let three functions delete objects, and nobody a bucket or a version', () => {
    const deleting = policies(stage).flatMap(({ owner, statements }) =>
      statements
        .flatMap(({ Action }) => list(Action))
        .filter((action) => /^s3:.*Delete/.test(action))
        .map((action) => [owner, action]),
    );

    expect(deleting.sort()).toEqual([
      ['PageDeployment', 's3:DeleteObject'],
      ['maintaintable', 's3:DeleteObject'],
      ['manageattachments', 's3:DeleteObject'],
    ]);
  });
});

/** A star stands for the name of a table: what lies beside the tables is out of reach. */
const tables = ['bronze/events', 'gold/*', 'quality/audits', 'quarantine/events', 'silver/*'];

/** Single objects: neither a table's files nor its log. */
const exports = goldCatalog.flatMap(({ name }) => [`gold/${name}.json`, `gold/${name}.parquet`]).sort();

describe('access to the lake', () => {
  it.each([
    ['landbronze', ['bronze/events'], ['aws/lambda', 'bronze/events']],
    [
      'planrefresh',
      ['bronze', 'bronze/events/_delta_log', 'gold', 'models/custom', 'silver'],
      ['bronze/events/_delta_log'],
    ],
    [
      'refreshsilver',
      ['bronze', 'quality/audits', 'quarantine/events', 'silver'],
      ['quality/audits', 'quarantine/events', 'silver'],
    ],
    ['refreshgold', ['gold', 'quality/audits', 'silver'], ['gold', 'quality/audits']],
    ['scoretable', ['gold', 'models', 'quality/audits', 'silver'], ['gold', 'quality/audits']],
    ['publishgold', ['gold'], ['gold']],
    ['findnewanomalies', ['gold'], []],
    ['extractfeatures', ['gold', 'models', 'silver', 'training'], ['training']],
    ['trainmodel', ['models', 'training'], ['training']],
    ['registermodel', ['models', 'training'], ['models']],
    ['planmaintenance', tables.map((table) => `${table}/_delta_log`), []],
    ['maintaintable', tables, tables],
    ['readrecords', ['bronze', 'quarantine/events', 'silver'], []],
    ['replayquarantined', ['bronze', 'quarantine/events', 'silver'], []],
    ['readgold', ['gold'], []],
    ['sharegold', exports, []],
    ['inspectlake', ['bronze', 'gold', 'quality/audits', 'quarantine/events', 'silver'], []],
    ['manageattachments', ['attachments'], ['attachments']],
  ])('of %s ends at its layers', (owner, readable, writable) => {
    expect(prefixes(owner, 's3:GetObject')).toEqual(readable);
    expect(prefixes(owner, 's3:PutObject')).toEqual(writable);
  });

  it('deletes below tables and attachments only', () => {
    expect(prefixes('maintaintable', 's3:DeleteObject')).toEqual(tables);
    expect(prefixes('manageattachments', 's3:DeleteObject')).toEqual(['attachments']);
  });

  it('is listed by prefix', () => {
    const statements = policies('dev').flatMap((policy) => policy.statements);
    const lists = statements.filter(
      ({ Action, Resource }) =>
        list(Action).includes('s3:ListBucket') && flat(Resource).includes('FnGetAttLake'),
    );

    expect(lists).toHaveLength(19);
    for (const { Condition } of lists) {
      expect(Condition!.StringLikeIfExists!['s3:prefix']).toEqual(expect.anything());
    }
  });

  it('is none of accept-write', () => {
    const { statements } = policies('dev').find(({ owner }) => owner === 'acceptwrite')!;

    expect(JSON.stringify(statements)).not.toContain('s3:');
    const parameters = statements.filter(({ Action }) => list(Action).includes('ssm:GetParametersByPath'));
    expect(flat(parameters[0]!.Resource)).toMatch(/parameter\/liftoff\/dev\/api-keys\/"/);
  });
});

describe('the API of the pipeline', () => {
  it('sees and starts runs of its own state machines, and touches no table', () => {
    const { statements } = policies('dev').find(({ owner }) => owner === 'operatepipeline')!;
    const granted = statements.filter(({ Action }) => JSON.stringify(Action).includes('states:'));

    expect(granted.flatMap(({ Action }) => list(Action)).sort()).toEqual([
      'states:DescribeExecution',
      'states:DescribeStateMachine',
      'states:GetExecutionHistory',
      'states:ListExecutions',
      'states:StartExecution',
    ]);
    for (const { Resource } of granted)
      for (const resource of list(Resource as unknown[]))
        expect(flat(resource)).toMatch(
          /:(stateMachine|execution):liftoff-dev-(refresh|maintenance|train-models)(:\*)?"/,
        );
    expect(JSON.stringify(statements)).not.toContain('s3:');
  });
});

describe('the state machine', () => {
  it.each([
    ['RefreshMachine', 7, 2],
    ['MaintenanceMachine', 2, 1],
  ])('%s may invoke its %i functions and publish to its topics: %i', (machine, count, topics) => {
    const { statements } = policies('dev').find(({ owner }) => owner.startsWith(machine))!;
    const resources = (action: string) =>
      statements.filter(({ Action }) => Action === action).flatMap(({ Resource }) => list(Resource));

    expect(resources('lambda:InvokeFunction')).toHaveLength(count);
    expect(flat(resources('lambda:InvokeFunction'))).not.toContain('*');
    expect(resources('sns:Publish')).toHaveLength(topics);
  });
});
