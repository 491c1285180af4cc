/*
 * The alarms to come, each with its page in docs/runbook.md: the id is the heading's anchor there.
 *
 * | id                | heading              | what happened                                                              |
 * | ----------------- | -------------------- | -------------------------------------------------------------------------- |
 * | api-errors        | API errors           | requests are answered with 5xx                                             |
 * | writes-refused    | Writes refused       | most requests to write are refused (4xx): a bad deploy, or a broken client |
 * | events-wait       | Events wait          | accepted events wait long for bronze; the consumer runs but is behind      |
 * | landing-stopped   | Landing stopped      | events are accepted and none lands; the consumer does not run at all       |
 * | batches-set-aside | Batches set aside    | batches were given up and wait in aws/lambda/ of the lake's bucket         |
 * | gold-stale        | Gold stale           | no refresh succeeded for longer than two intervals of the schedule         |
 * | quarantine-surge  | Quarantine surge     | the rules refuse much of what landed                                       |
 * | refresh-failed    | Refresh failed       | a refresh failed or was stopped for taking too long                        |
 * | maintenance-failed| Maintenance failed   | a maintenance failed or was stopped for taking too long                    |
 * | stream-throttled  | Stream throttled     | the stream refuses records: more shards                                    |
 */
import { Duration } from 'aws-cdk-lib';
import { Alarm, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ApiStack } from './api.ts';
import type { IngestStack } from './ingest.ts';
import type { PipelineStack } from './pipeline.ts';

const MINUTE_MS = 60_000;

/** What somebody should be told of: events that wait, functions that fail, a refresh or a maintenance that did not succeed. */
export function addAlarms(stacks: { ingest: IngestStack; pipeline: PipelineStack; api: ApiStack }): void {
  const { ingest, pipeline, api } = stacks;
  const alarm = (id: string, metric: IMetric, threshold: number, alarmDescription: string): void => {
    new Alarm(pipeline, id, {
      metric,
      threshold,
      alarmDescription,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(pipeline.failures));
  };
  // The policy that demands TLS takes the place of the default one, which would have let alarms publish.
  pipeline.failures.grantPublish(
    new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': pipeline.account } },
    }),
  );
  const { landBronze } = ingest;
  alarm(
    'IteratorAgeAlarm',
    landBronze.lambda.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(5) }),
    15 * MINUTE_MS,
    'Accepted events have waited more than 15 minutes for bronze.',
  );
  const { functions, refresh, maintenance } = pipeline;
  const watched = [
    ...Object.values(api.functions),
    landBronze,
    ...Object.values(functions),
    ...Object.values(maintenance.functions),
  ];
  for (const { lambda, node } of watched) {
    alarm(`${node.id}-errors`, lambda.metricErrors(), 1, `${node.id} failed.`);
  }
  alarm('RefreshFailedAlarm', refresh.metricFailed(), 1, 'A refresh failed.');
  alarm('RefreshTimedOutAlarm', refresh.metricTimedOut(), 1, 'A refresh took too long and was stopped.');
  const { stateMachine } = maintenance;
  alarm('MaintenanceFailedAlarm', stateMachine.metricFailed(), 1, 'A maintenance of the tables failed.');
  alarm(
    'MaintenanceTimedOutAlarm',
    stateMachine.metricTimedOut(),
    1,
    'A maintenance of the tables took too long and was stopped.',
  );
}
