import { join } from 'node:path';
import { Stack, type StackProps } from 'aws-cdk-lib';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Artifacts } from './artifacts.ts';
import { duckdbLayer } from './duckdb-layer.ts';
import type { LakeStack } from './lake.ts';
import { machineSchedule } from './machine-schedule.ts';
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
  /** Told of what happens in the business, such as days that stand out. */
  readonly events: Topic;
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
    this.events = new Topic(this, 'Events', { topicName: `liftoff-${stage.stage}-events`, enforceSSL: true });
    if (stage.alarmEmail)
      for (const topic of [this.failures, this.events])
        topic.addSubscription(new EmailSubscription(stage.alarmEmail));
    this.refresh = this.#refresh(stage);
    machineSchedule(this, 'DailyRefresh', {
      stage,
      machine: 'refresh',
      stateMachine: this.refresh,
      description: 'Starts the refresh of silver and gold.',
      expression: stage.scheduleExpression,
      enabled: stage.scheduleEnabled,
      withScheduledTime: true,
    });
    const { failures } = this;
    this.maintenance = maintenance(this, { ...props, layer, failures });
    this.training = training(this, { ...props, layer, failures });
    publishSetting(this, stage.stage, 'refresh-state-machine-arn', this.refresh.stateMachineArn);
    publishSetting(this, stage.stage, 'failures-topic-arn', this.failures.topicArn);
    publishSetting(this, stage.stage, 'events-topic-arn', this.events.topicArn);
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
        ScoreCustomArn: this.functions['score-custom'].lambda,
        PublishGoldArn: this.functions['publish-gold'].lambda,
        FindNewAnomaliesArn: this.functions['find-new-anomalies'].lambda,
      },
      topics: { FailuresTopicArn: this.failures, EventsTopicArn: this.events },
    }).stateMachine;
  }
}
