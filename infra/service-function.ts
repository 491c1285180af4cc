import { join } from 'node:path';
import { Duration, RemovalPolicy, Size } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda';
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type Environment, type FunctionName, functionEnvironment } from '#contracts/function-environment';
import { acknowledge } from './acknowledge.ts';
import type { Artifacts } from './artifacts.ts';
import type { DuckDbLayer } from './duckdb-layer.ts';
import type { StageConfiguration } from './stage.ts';

export interface ServiceFunctionProps<N extends FunctionName> {
  readonly name: N;
  readonly stage: StageConfiguration;
  readonly artifacts: Artifacts;
  /** What it does, in a few words. */
  readonly purpose: string;
  /** What people notice when it fails, and what is done about it by itself. Ends up in the description. */
  readonly failureImpact: string;
  /** Its environment as the contract types it; `STAGE` is filled in. */
  readonly environment: Omit<Environment<N>, 'STAGE'>;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** Room in /tmp; up to 512 MB cost nothing. */
  readonly temporaryMb?: number;
  /** The DuckDB layer, for functions that touch tables. */
  readonly duckdbLayer?: DuckDbLayer;
}

const MAX_DESCRIPTION = 256;

/** A Lambda function with a role, a log group and the settings that every function of the product has. */
export class ServiceFunction<N extends FunctionName> extends Construct {
  readonly lambda: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, props: ServiceFunctionProps<N>) {
    super(scope, props.name);
    const { name, stage } = props;
    const functionName = `liftoff-${stage.stage}-${name}`;
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.removalPolicy === 'destroy' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    this.role = this.#role(logGroup);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: describe(props),
      ...codeOf(props),
      runtime: Runtime.NODEJS_24_X,
      architecture: stage.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      ...(props.temporaryMb && { ephemeralStorageSize: Size.mebibytes(props.temporaryMb) }),
      layers: props.duckdbLayer ? [props.duckdbLayer] : [],
      tracing: Tracing.ACTIVE,
      logGroup,
      role: this.role,
      environment: {
        ...(functionEnvironment[name].parse({ ...props.environment, STAGE: stage.stage }) as object),
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_LOG_LEVEL: stage.logLevel,
      },
    });
    const resource = this.lambda.node.defaultChild as CfnFunction;
    resource.addMetadata('FailureImpact', props.failureImpact);
  }

  /** Allows exactly these actions on exactly these resources. */
  allow(statement: { actions: string[]; resources: string[]; conditions?: Record<string, unknown> }): void {
    this.role.addToPolicy(new PolicyStatement(statement));
  }

  #role(logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    // Active tracing makes the construct library grant the two X-Ray actions.
    acknowledge(
      role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray has no resources to name: its two write actions are only granted on every resource.',
    );
    return role;
  }
}

/** Of its own, or, in a stage that has one folder for all, within that. */
function codeOf({ name, stage, artifacts }: ServiceFunctionProps<FunctionName>) {
  return stage.duckdb === 'function'
    ? { code: Code.fromAsset(artifacts.functionsDirectory), handler: `${name}.handler` }
    : { code: Code.fromAsset(join(artifacts.functionsDirectory, name)), handler: 'index.handler' };
}

function describe({ name, purpose, failureImpact }: ServiceFunctionProps<FunctionName>): string {
  const description = `${purpose} If it fails: ${failureImpact}`;
  if (description.length <= MAX_DESCRIPTION) return description;
  throw new Error(
    `${name}: purpose and failure impact are ${description.length} characters long; Lambda takes ${MAX_DESCRIPTION}`,
  );
}
