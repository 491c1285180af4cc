import { type CfnElement, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { pageConfiguration } from './page-configuration.ts';
import type { StageConfiguration } from './stage.ts';

interface PageDeploymentProps {
  readonly stage: StageConfiguration;
  readonly pageDirectory: string;
  readonly bucket: IBucket;
}

/** Files whose names change with their content. */
const HASHED = 'assets/*';
/** The construct library's function, one for all deployments of the stack, is called so. */
const COPIER = 'Custom::CDKBucketDeployment';

/**
 * Puts the built page and its config.json into the bucket, at each deployment that changes them. What an earlier page
 * loads later on is kept, so nobody's open page breaks; index.html comes last, when all that it names is there.
 */
export class PageDeployment extends Construct {
  constructor(scope: Construct, { stage, pageDirectory, bucket }: PageDeploymentProps) {
    super(scope, 'PageDeployment');
    const page = new Asset(this, 'Files', { path: pageDirectory });
    const files = Source.bucket(page.bucket, page.s3ObjectKey);
    const shared = {
      destinationBucket: bucket,
      memoryLimit: 512,
      ...this.#writer(stage, page, bucket),
    };
    const hashed = new BucketDeployment(this, 'Hashed', {
      ...shared,
      sources: [files],
      exclude: ['*'],
      include: [HASHED],
      prune: false,
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.days(365)),
        CacheControl.immutable(),
      ],
    });
    const entry = new BucketDeployment(this, 'Entry', {
      ...shared,
      sources: [files, Source.jsonData('config.json', pageConfiguration(stage))],
      exclude: [HASHED],
      cacheControl: [CacheControl.noCache()],
    });
    entry.node.addDependency(hashed);
    for (const copier of Stack.of(this).node.children.filter(({ node }) => node.id.startsWith(COPIER)))
      acknowledge(
        copier,
        'AwsSolutions-L1',
        'The construct library brings this function and chooses the version of Python that it was tested with.',
      );
  }

  /** Who copies the files: a role that may do no more, and its log. */
  #writer(stage: StageConfiguration, page: Asset, bucket: IBucket) {
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/liftoff-${stage.stage}-deploy-page`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.removalPolicy === 'destroy' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const allow = (actions: string[], resources: string[]) =>
      role.addToPolicy(new PolicyStatement({ actions, resources }));
    allow(['s3:GetObject'], [page.bucket.arnForObjects('*')]);
    allow(['s3:ListBucket'], [bucket.bucketArn]);
    allow(['s3:PutObject', 's3:DeleteObject'], [bucket.arnForObjects('*')]);
    allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    for (const objects of [assetObjects(page), `<${Stack.of(this).getLogicalId(elementOf(bucket))}.Arn>/*`])
      acknowledge(
        role,
        `AwsSolutions-IAM5[Resource::${objects}]`,
        'Which files there are changes with each page, and a grant that changes with them may come into force too late.',
      );
    // The construct library would add actions by wildcard.
    return { logGroup, role: role.withoutPolicyUpdates() };
  }
}

const elementOf = (bucket: IBucket): CfnElement => bucket.node.defaultChild as CfnElement;

/** The objects of the bucket of assets as findings name them. */
function assetObjects(asset: Asset): string {
  const resolved = Stack.of(asset).resolve(asset.bucket.bucketName);
  const name = String(resolved['Fn::Sub'] ?? resolved).replace(/\$\{([^}]+)\}/g, '<$1>');
  return `arn:<AWS::Partition>:s3:::${name}/*`;
}
