import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { scopeNames } from '#contracts/api-key';
import { apiRoutes } from '#contracts/api-routes';
import { pageConfiguration } from '#infra/page-configuration';
import { readStage } from '#infra/stage';
import { matchesPattern } from '#local/cloudfront/path-pattern';
import { appOf, ofType, type Resource, resourcesIn, resourcesOf } from './synthesized.ts';

const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/1';
const provider = {
  oidcIssuer: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_abc',
  oidcAudience: 'web-client',
  oidcClientId: 'web-client',
};

const distributionOf = (resources: Record<string, Resource>) =>
  ofType(resources, 'AWS::CloudFront::Distribution')[0]!.Properties.DistributionConfig;
const policyOf = (resources: Record<string, Resource>): string =>
  JSON.stringify(
    ofType(resources, 'AWS::CloudFront::ResponseHeadersPolicy')[0]!.Properties.ResponseHeadersPolicyConfig
      .SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy,
  );
const stageOf = (options: Record<string, unknown>) => readStage('dev', (key) => options[key]);
const withOptions = (options: Record<string, unknown>): App => appOf('dev', options);

describe('the distribution', () => {
  const { DefaultCacheBehavior, CacheBehaviors, Origins, ...config } = distributionOf(resourcesOf('dev'));

  it('takes every route of the API to the API, with all that the caller sent but the host', () => {
    for (const { path } of apiRoutes) {
      const address = path.replace(/\{[^}]+\}/g, 'x');
      const behavior = CacheBehaviors.find(({ PathPattern }: { PathPattern: string }) =>
        matchesPattern(PathPattern, address),
      );
      expect(behavior, path).toMatchObject({
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        ViewerProtocolPolicy: 'https-only',
      });
      expect(behavior.AllowedMethods).toHaveLength(7);
      expect(Origins.find(({ Id }: { Id: string }) => Id === behavior.TargetOriginId).DomainName).toEqual(
        expect.objectContaining({ 'Fn::Join': expect.anything() }),
      );
    }
  });

  it('takes the rest to the bucket, by a signed request, and answers no error with the page', () => {
    const origin = Origins.find(({ Id }: { Id: string }) => Id === DefaultCacheBehavior.TargetOriginId);

    expect(origin).toMatchObject({ OriginAccessControlId: expect.anything(), S3OriginConfig: {} });
    expect(DefaultCacheBehavior).toMatchObject({
      Compress: true,
      ViewerProtocolPolicy: 'redirect-to-https',
      FunctionAssociations: [{ EventType: 'viewer-request' }],
    });
    expect(DefaultCacheBehavior.AllowedMethods).toBeUndefined();
    expect(config.CustomErrorResponses).toBeUndefined();
  });

  it('finds a REST API below the name of its stage', () => {
    const paths = (stage: string) =>
      distributionOf(resourcesOf(stage)).Origins.map(({ OriginPath }: { OriginPath?: string }) => OriginPath);

    expect(paths('rest')).toEqual([undefined, '/rest']);
    expect(paths('dev')).toEqual([undefined, undefined]);
  });

  it('has a name of its own where there is a certificate for it', () => {
    const resources = resourcesIn(
      withOptions({ webDomain: 'crm.example.com', webCertificateArn: CERTIFICATE }),
    );

    expect(distributionOf(resources)).toMatchObject({
      Aliases: ['crm.example.com'],
      ViewerCertificate: { AcmCertificateArn: CERTIFICATE, MinimumProtocolVersion: 'TLSv1.2_2021' },
    });
    const setting = ofType(resources, 'AWS::SSM::Parameter').find(({ Properties }) =>
      Properties.Name.endsWith('/web-url'),
    );
    expect(setting!.Properties.Value).toBe('https://crm.example.com');
  });
});

describe('the content security policy', () => {
  it('lets nothing inline and nobody else in, and the page reach the two buckets', () => {
    const policy = policyOf(resourcesOf('dev'));

    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(policy).toMatch(/connect-src 'self' https:.*Attachments.*RegionalDomainName.*Lake/);
  });

  it('lets the page reach the provider by its origins', () => {
    const oidcOrigins = 'https://liftoff.auth.us-east-1.amazoncognito.com';
    const policy = policyOf(resourcesIn(withOptions({ ...provider, oidcOrigins })));

    expect(policy).toContain(
      `connect-src 'self' https://cognito-idp.us-east-1.amazonaws.com ${oidcOrigins} `,
    );
  });
});

describe('the deployment of the page', () => {
  const [hashed, entry] = ofType(resourcesOf('dev'), 'Custom::CDKBucketDeployment');

  it('keeps files with a hash in their names for a year, and those of earlier pages', () => {
    expect(hashed!.Properties).toMatchObject({
      Exclude: ['*'],
      Include: ['assets/*'],
      Prune: false,
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
  });

  it('lets the rest be asked for each time, after the files that it names', () => {
    expect(entry!.Properties).toMatchObject({
      Exclude: ['assets/*'],
      Prune: true,
      SystemMetadata: { 'cache-control': 'no-cache' },
    });
    expect(JSON.stringify((entry as unknown as { DependsOn: string[] }).DependsOn)).toContain(
      'PageDeploymentHashed',
    );
  });
});

describe('a stage without a page', () => {
  it('has nothing of it', () => {
    const types = Object.values(resourcesIn(withOptions({ web: 'false' }))).map(({ Type }) => Type);

    expect(types.filter((type) => type.startsWith('AWS::CloudFront') || type.startsWith('Custom'))).toEqual(
      [],
    );
  });
});

describe('config.json', () => {
  it('has no provider where people sign in with a key', () => {
    expect(pageConfiguration(stageOf({ businessTimeZone: 'Europe/Lisbon' }))).toEqual({
      stage: 'dev',
      businessTimeZone: 'Europe/Lisbon',
      oidc: null,
    });
  });

  it('asks the provider for every scope, as it calls them', () => {
    const { oidc } = pageConfiguration(stageOf({ ...provider, oidcResourceServer: 'liftoff' }));

    expect(oidc).toEqual({
      issuer: provider.oidcIssuer,
      clientId: 'web-client',
      scopes: ['openid', ...scopeNames.map((scope) => `liftoff/${scope}`)],
    });
  });

  it('names the API where the provider knows several, and takes other scopes', () => {
    const options = { ...provider, oidcAudience: 'https://api.example.com', oidcScopes: 'openid,crm:read' };

    expect(pageConfiguration(stageOf(options)).oidc).toMatchObject({
      audience: 'https://api.example.com',
      scopes: ['openid', 'crm:read'],
    });
  });

  it.each([
    [{ oidcClientId: 'x' }, 'oidcIssuer'],
    [{ webDomain: 'crm.example.com' }, 'webCertificateArn'],
  ])('of options %o that lack another is refused', (options, lacking) => {
    expect(() => stageOf(options)).toThrow(lacking);
  });
});

describe('the function before the bucket', () => {
  const code = readFileSync(join(import.meta.dirname, '../../infra/page-request.js'), 'utf8');
  const [resource] = ofType(resourcesOf('dev'), 'AWS::CloudFront::Function');

  it('is the one of the file, and small enough', () => {
    expect(resource!.Properties.FunctionCode).toBe(code);
    expect(Buffer.byteLength(code)).toBeLessThan(10_240);
  });
});
