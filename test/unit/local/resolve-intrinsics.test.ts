// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of Fn::Sub
import { expect, test } from 'vitest';
import { createResolver } from '#local/assembly/resolve-intrinsics';
import type { Template } from '#local/assembly/template';

const TEMPLATE: Template = {
  Parameters: {
    Size: { Type: 'Number', Default: 3 },
    Zones: { Type: 'CommaDelimitedList', Default: 'a,b' },
    Ami: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/ami' },
    Required: { Type: 'String' },
  },
  Mappings: { Plans: { dev: { shards: 1 } } },
  Conditions: {
    Yes: { 'Fn::Equals': [{ Ref: 'Size' }, '3'] },
    No: { 'Fn::Not': [{ Condition: 'Yes' }] },
    Both: { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] },
    Any: { 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] },
  },
};

const { resolve, condition } = createResolver({
  stackName: 'Stack',
  template: TEMPLATE,
  ref: (id) => (id === 'Bucket' ? 'bucket-name' : undefined),
  getAtt: (id, attribute) => (id === 'Bucket' && attribute === 'Arn' ? 'arn:bucket' : undefined),
  importValue: (name) => (name === 'Other:Export' ? 'imported' : undefined),
  ssmParameter: (name) => (name === '/ami' ? 'ami-1' : undefined),
});

test.each([
  ['Ref of a resource', { Ref: 'Bucket' }, 'bucket-name'],
  ['Ref of a parameter', { Ref: 'Size' }, '3'],
  ['Ref of a list', { Ref: 'Zones' }, ['a', 'b']],
  ['Ref of an SSM parameter', { Ref: 'Ami' }, 'ami-1'],
  ['GetAtt', { 'Fn::GetAtt': ['Bucket', 'Arn'] }, 'arn:bucket'],
  ['GetAtt as text', { 'Fn::GetAtt': 'Bucket.Arn' }, 'arn:bucket'],
  ['Join', { 'Fn::Join': ['-', ['x', { Ref: 'Bucket' }]] }, 'x-bucket-name'],
  ['Join of a list', { 'Fn::Join': [':', { Ref: 'Zones' }] }, 'a:b'],
  [
    'Sub',
    { 'Fn::Sub': '${Bucket}|${Bucket.Arn}|${AWS::Region}|${!Kept}' },
    'bucket-name|arn:bucket|us-east-1|${Kept}',
  ],
  ['Sub with variables', { 'Fn::Sub': ['${a}/${Bucket}', { a: { Ref: 'Size' } }] }, '3/bucket-name'],
  ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
  ['ImportValue', { 'Fn::ImportValue': { 'Fn::Join': [':', ['Other', 'Export']] } }, 'imported'],
  ['If', { 'Fn::If': ['Yes', 1, { Ref: 'Nothing' }] }, 1],
  ['FindInMap', { 'Fn::FindInMap': ['Plans', 'dev', 'shards'] }, 1],
  ['Base64', { 'Fn::Base64': 'hi' }, 'aGk='],
  ['GetAZs', { 'Fn::GetAZs': '' }, ['us-east-1a', 'us-east-1b', 'us-east-1c']],
  ['dynamic reference', 'x{{resolve:ssm:/ami:1}}y', 'xami-1y'],
  [
    'NoValue',
    { a: 1, b: { Ref: 'AWS::NoValue' }, c: [{ 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] }, 2] },
    { a: 1, c: [2] },
  ],
  ['a policy with a Condition', { Condition: { Bool: { x: 'y' } } }, { Condition: { Bool: { x: 'y' } } }],
])('%s', (_, value, expected) => {
  expect(resolve(value)).toEqual(expected);
});

test('conditions', () => {
  expect(['Yes', 'No', 'Both', 'Any'].map(condition)).toEqual([true, false, false, true]);
});

test.each([
  [{ Ref: 'Missing' }, 'Ref Missing'],
  [{ Ref: 'Required' }, 'parameter Required'],
  [{ 'Fn::GetAtt': ['Bucket', 'Nothing'] }, 'Fn::GetAtt Bucket.Nothing'],
  [{ 'Fn::ImportValue': 'nope' }, 'Fn::ImportValue nope'],
  [{ 'Fn::Cidr': ['10.0.0.0/8', 2] }, 'Fn::Cidr'],
])('%j cannot be resolved, and the error says so', (value, what) => {
  expect(() => resolve(value)).toThrow(expect.objectContaining({ code: 'unresolved_reference' }));
  expect(() => resolve(value)).toThrow(what);
});
