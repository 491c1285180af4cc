import { type App, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import type { PipelineStack } from '#infra/pipeline';
import { appOf, stages } from './synthesized.ts';

/** Findings that nothing explains, after a synthesis, because references are resolved only then. */
function findings(app: App): string[] {
  app.synth();
  return new AwsSolutionsChecks(app).validateScope(app).violations.map(({ ruleName }) => ruleName);
}

describe('AwsSolutions', () => {
  it.each(Object.keys(stages))('finds nothing unexplained in stage %s', (stage) => {
    expect(findings(appOf(stage))).toEqual([]);
  });

  it('finds a grant that is wider than explained', () => {
    const app = appOf('dev');
    const pipeline = app.node.findChild('liftoff-dev-pipeline') as PipelineStack;

    pipeline.functions['refresh-gold'].role.addToPolicy(
      new PolicyStatement({ actions: ['s3:*'], resources: ['arn:aws:s3:::other/*'] }),
    );

    expect(findings(app)).toEqual([
      'AwsSolutions-IAM5[Action::s3:*]',
      'AwsSolutions-IAM5[Resource::arn:aws:s3:::other/*]',
    ]);
  });

  it.each(Object.keys(stages))('has a reason in a sentence for every suppression in stage %s', (stage) => {
    const reasons = appOf(stage)
      .node.findAll()
      .flatMap(({ node }) => node.metadata)
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.values(data as Record<string, unknown>));

    expect(reasons.length).toBeGreaterThan(5);
    for (const reason of reasons) expect(JSON.stringify(reason)).toMatch(/\w+( [^"]+){6,}\./);
  });
});
