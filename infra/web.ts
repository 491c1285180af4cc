import { join } from 'node:path';
import { Annotations, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  S3OriginAccessControl,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { ApiStack } from './api.ts';
import type { LakeStack } from './lake.ts';
import { PageDeployment } from './page-deployment.ts';
import { pageHeaders } from './page-headers.ts';
import { projectRoot } from './project-root.ts';
import { publishSetting } from './published-setting.ts';
import type { StageConfiguration } from './stage.ts';

export interface WebStackProps extends StackProps {
  readonly stage: StageConfiguration;
  /** Folder of the built page. */
  readonly pageDirectory: string;
  readonly lake: LakeStack;
  readonly api: ApiStack;
}

/** What the API answers of the paths below the page's origin; the rest is the page. */
const API_PATHS = ['/v1/*', '/openapi.json', '/docs*', '/problems/*'];

/** The page for people: a private bucket behind a CDN, and the API under the same origin. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, { stage, pageDirectory, lake, api, ...props }: WebStackProps) {
    super(scope, id, props);
    const bucket = this.#bucket();
    const toApi = this.#apiBehavior(api);
    const distribution = new Distribution(this, 'Distribution', {
      comment: `LiftOff Lake, stage ${stage.stage}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      ...(stage.webDomain !== undefined && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [stage.webDomain],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', stage.webCertificateArn!),
      }),
      defaultBehavior: {
        // May list, so that a file that is not there is 404; the function lets no listing through.
        origin: S3BucketOrigin.withOriginAccessControl(bucket, {
          originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
          originAccessControl: new S3OriginAccessControl(this, 'Access', {
            originAccessControlName: `liftoff-${stage.stage}-${this.region}`,
          }),
        }),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: pageHeaders(this, { stage, files: [lake.attachments, lake.bucket] }),
        functionAssociations: [
          { function: this.#pageRequest(), eventType: FunctionEventType.VIEWER_REQUEST },
        ],
      },
      additionalBehaviors: Object.fromEntries(API_PATHS.map((path) => [path, toApi])),
    });
    for (const [finding, reason] of Object.entries(reasons)) acknowledge(distribution, finding, reason);
    Annotations.of(distribution).acknowledgeWarning('@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk');
    new PageDeployment(this, { stage, pageDirectory, bucket });
    publishSetting(
      this,
      stage.stage,
      'web-url',
      `https://${stage.webDomain ?? distribution.distributionDomainName}`,
    );
  }

  #bucket(): IBucket {
    const bucket = new Bucket(this, 'Page', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      bucket,
      'AwsSolutions-S1',
      'The bucket holds the built page, which everybody may read, and only the distribution reads it.',
    );
    return bucket as IBucket;
  }

  #pageRequest(): CloudFrontFunction {
    return new CloudFrontFunction(this, 'PageRequest', {
      runtime: FunctionRuntime.JS_2_0,
      comment: 'Answers every address within the page with the page.',
      code: FunctionCode.fromFile({ filePath: join(projectRoot, 'infra', 'page-request.js') }),
    });
  }

  #apiBehavior({ api }: ApiStack): BehaviorOptions {
    const { domainName, path } = api.origin;
    return {
      origin: new HttpOrigin(domainName, {
        ...(path && { originPath: path }),
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // The gateway goes by the Host of its own name; everything else is the viewer's, Authorization included.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
  }
}

const reasons = {
  'AwsSolutions-CFR1':
    'The people of a company may sign in from any country; the API refuses whoever has no token.',
  'AwsSolutions-CFR2':
    'A web ACL costs several dollars a month; the page is public, and the tokens, throttles and limits of the API stand without it.',
  'AwsSolutions-CFR3':
    'Standard logs need a bucket with ACLs and hold the addresses of people; the access log of the API tells of every request that touches data.',
  'AwsSolutions-CFR4':
    'With CloudFront’s own name and certificate nothing stricter can be chosen; with webDomain the distribution takes TLS 1.2 or later.',
};
