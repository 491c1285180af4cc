import { Duration, Stack } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { contentSecurityPolicy } from './content-security-policy.ts';
import type { StageConfiguration } from './stage.ts';

interface PageHeadersProps {
  readonly stage: StageConfiguration;
  /** Buckets that the page reads and writes with signed addresses. */
  readonly files: readonly Bucket[];
}

/** The headers that the distribution adds to the page. Those of the API are its own. */
export const pageHeaders = (scope: Construct, { stage, files }: PageHeadersProps): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, 'PageHeaders', {
    // CloudFront's names are of the whole account, stages of a region.
    responseHeadersPolicyName: `liftoff-${stage.stage}-${Stack.of(scope).region}`,
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: contentSecurityPolicy({
          files: files.map(({ bucketRegionalDomainName }) => `https://${bucketRegionalDomainName}/`),
          provider: providerOrigins(stage),
        }),
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(365),
        includeSubdomains: false,
        override: true,
      },
    },
  });

/** What the page calls of the OpenID Connect provider, if it signs people in there. */
const providerOrigins = ({ oidcIssuer, oidcClientId, oidcOrigins }: StageConfiguration): string[] =>
  oidcClientId === undefined || oidcIssuer === undefined
    ? []
    : [...new Set([new URL(oidcIssuer).origin, ...oidcOrigins])];
