import { join } from 'node:path';
import { Stack, type StackProps, TimeZone } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Artifacts } from './artifacts.ts';
import { duckdbLayer } from './duckdb-layer.ts';
import type { LakeStack } from './lake.ts';
import { type Maintenance, maintenance } from './maintenance.ts';
import { projectRoot } from './project-root.ts';
import { publishSetting } from './published-setting.ts';
import { type RefreshFunctions, refreshFunctions } from './refresh-functions.ts';
import type { StageConfiguration } from './stage.ts';
import { StateMachineFromFile } from './state-machine-from-file.ts';
import { type Training, training } from './training.ts';

export interface PipelineStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly artifacts: Artifacts;
  readonly lake: LakeStack;
}

/** From bronze to silver, gold and scores, once a day; and the upkeep of the tables. */
export class PipelineStack extends Stack {
  readonly functions: RefreshFunctions;
  readonly failures: Topic;
  readonly refresh: StateMachine;
  readonly maintenance: Maintenance;
  readonly training: Training;

  constructor(scope: Construct, id: string, props: PipelineStackProps) {
    super(scope, id, props);
    const { stage } = props;
    const layer = duckdbLayer(this, props);
    this.functions = refreshFunctions(this, { ...props, layer });
    this.failures = new Topic(this, 'Failures', {
      topicName: `liftoff-${stage.stage}-failures`,
      enforceSSL: true,
    });
    if (stage.alarmEmail) this.failures.addSubscription(new EmailSubscription(stage.alarmEmail));
    this.refresh = this.#refresh(stage);
    this.#schedule(stage);
    const { failures } = this;
    this.maintenance = maintenance(this, { ...props, layer, failures });
    this.training = training(this, { ...props, layer, failures });
    publishSetting(this, stage.stage, 'refresh-state-machine-arn', this.refresh.stateMachineArn);
    publishSetting(this, stage.stage, 'failures-topic-arn', this.failures.topicArn);
    publishSetting(this, stage.stage, 'business-time-zone', stage.businessTimeZone);
  }

  #refresh(stage: StageConfiguration): StateMachine {
    return new StateMachineFromFile(this, 'Refresh', {
      stage,
      file: join(projectRoot, 'state-machines', 'refresh.asl.json'),
      functions: {
        PlanRefreshArn: this.functions['plan-refresh'].lambda,
        RefreshSilverArn: this.functions['refresh-silver'].lambda,
        RefreshGoldArn: this.functions['refresh-gold'].lambda,
        ScoreTableArn: this.functions['score-table'].lambda,
        PublishGoldArn: this.functions['publish-gold'].lambda,
      },
      topics: { FailuresTopicArn: this.failures },
    }).stateMachine;
  }

  #schedule(stage: StageConfiguration): void {
    new Schedule(this, 'DailyRefresh', {
      scheduleName: `liftoff-${stage.stage}-refresh`,
      description: 'Starts the refresh of silver and gold.',
      schedule: ScheduleExpression.expression(stage.scheduleExpression, TimeZone.of(stage.businessTimeZone)),
      enabled: stage.scheduleEnabled,
      target: new StepFunctionsStartExecution(this.refresh, {
        // The time it was due, not the time it ran: a late start still refreshes the day it was meant for.
        input: ScheduleTargetInput.fromObject({ scheduled_time: '<aws.scheduler.scheduled-time>' }),
      }),
    });
  }
}
