import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { stateMachineName } from './run-access.ts';
import type { StageConfiguration } from './stage.ts';
import { checkDefinition } from './state-machine-definition.ts';

export interface StateMachineFromFileProps {
  readonly stage: StageConfiguration;
  /** An Amazon States Language file. Its `${…}` placeholders are the keys of `functions` and `topics`. */
  readonly file: string;
  /** Functions it invokes, by placeholder; the only ones it may invoke. */
  readonly functions: Readonly<Record<string, IFunction>>;
  /** Topics it publishes to, by placeholder; the only ones it may publish to. */
  readonly topics: Readonly<Record<string, ITopic>>;
}

/** A state machine whose definition is a file that other tools can read too, with the grants that CDK cannot derive. */
export class StateMachineFromFile extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { stage, file, functions, topics }: StateMachineFromFileProps) {
    super(scope, id);
    const definition = readFileSync(file, 'utf8');
    const definitionSubstitutions = {
      ...arns(functions, (lambda) => lambda.functionArn),
      ...arns(topics, (topic) => topic.topicArn),
    };
    checkDefinition(basename(file), definition, Object.keys(definitionSubstitutions));
    const name = stateMachineName(stage, basename(file, '.asl.json'));
    const logGroup = new LogGroup(this, 'Logs', {
      // Under this prefix the service needs no resource policy of its own per log group.
      logGroupName: `/aws/vendedlogs/states/${name}`,
      retention: stage.logRetentionDays,
      removalPolicy: stage.removalPolicy === 'destroy' ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    });
    this.stateMachine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions,
      logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: true },
      tracingEnabled: true,
    });
    const grants = {
      'lambda:InvokeFunction': arns(functions, (lambda) => lambda.functionArn),
      'sns:Publish': arns(topics, (topic) => topic.topicArn),
    };
    for (const [action, resources] of Object.entries(grants)) {
      this.stateMachine.addToRolePolicy(
        new PolicyStatement({ actions: [action], resources: Object.values(resources) }),
      );
    }
    acknowledge(
      this.stateMachine,
      'AwsSolutions-IAM5[Resource::*]',
      'The delivery of vended logs and of X-Ray traces is only granted on every resource.',
    );
  }
}

const arns = <T>(targets: Readonly<Record<string, T>>, arn: (target: T) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(targets).map(([placeholder, target]) => [placeholder, arn(target)]));
