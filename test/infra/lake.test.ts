import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { LakeStack } from '#infra/lake';
import { readStage } from '#infra/stage';

function corsOf(context: Readonly<Record<string, unknown>>) {
  const stage = readStage('prod', (key) => context[key]);
  const template = Template.fromStack(new LakeStack(new App(), 'lake', { stage })).toJSON();
  const resources: Record<string, { Type: string; Properties: Record<string, unknown> }> = template.Resources;
  const [, lake] = Object.entries(resources).find(
    ([id, { Type }]) => Type === 'AWS::S3::Bucket' && id.startsWith('Lake'),
  )!;
  return lake.Properties.CorsConfiguration;
}

describe('the lake', () => {
  it('is read with signed addresses by browsers of the origins of the stage', () => {
    expect(corsOf({ web: 'false', allowedOrigins: 'https://crm.example.com' })).toEqual({
      CorsRules: [
        {
          AllowedOrigins: ['https://crm.example.com'],
          AllowedMethods: ['GET', 'HEAD'],
          AllowedHeaders: ['range'],
          ExposedHeaders: ['Content-Length', 'Content-Range', 'ETag'],
          MaxAge: 3600,
        },
      ],
    });
  });

  it('is read by none where the stage has no origin and no page', () => {
    expect(corsOf({ web: 'false' })).toBeUndefined();
  });
});
