import { expect, it } from 'vitest';
import { unneededFunctions } from '#local/assembly/native-custom-resources';
import type { TemplateResource } from '#local/assembly/template';

const lambda = (layer: string): TemplateResource => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Layers: [{ Ref: layer }] },
});
const custom = (type: string, functionId: string): TemplateResource => ({
  Type: type,
  Properties: { ServiceToken: { 'Fn::GetAtt': [functionId, 'Arn'] }, Other: { Ref: 'App' } },
});
const layer: TemplateResource = { Type: 'AWS::Lambda::LayerVersion' };

it('leaves out the functions of custom resources that are done here, and the layers that are theirs alone', () => {
  const resources = {
    Deployment: custom('Custom::Known', 'Copier'),
    Copier: lambda('CommandLine'),
    CommandLine: layer,
    Unused: layer,
    Logs: custom('Custom::LogRetention', 'Retention'),
    Retention: lambda('Shared'),
    Unknown: custom('Custom::Unknown', 'Other'),
    Other: lambda('Shared'),
    App: lambda('Shared'),
    Shared: layer,
  };
  const providers = { 'Custom::Known': () => ({ ref: '' }) };

  expect([...unneededFunctions(resources, providers)].sort()).toEqual([
    'CommandLine',
    'Copier',
    'Retention',
    'Unused',
  ]);
});
