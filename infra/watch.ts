import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { addAlarms } from './alarms.ts';
import { addDashboard } from './dashboard.ts';
import type { Watched } from './watched-metrics.ts';

/** Alarms and dashboard, where the stage has any: they may come and go without a touch of what they watch. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { watched, ...props }: StackProps & { watched: Watched }) {
    super(scope, id, props);
    const { stage, pipeline } = watched;
    // The policy that demands TLS takes the place of the default one, which would have let alarms publish.
    if (stage.alarms !== 'none')
      pipeline.failures.grantPublish(
        new ServicePrincipal('cloudwatch.amazonaws.com', {
          conditions: { StringEquals: { 'aws:SourceAccount': pipeline.account } },
        }),
      );
    const alarms = stage.alarms === 'none' ? [] : addAlarms(this, watched);
    if (!stage.dashboard) return;
    addDashboard(this, watched, alarms);
    new CfnOutput(this, 'DashboardUrl', {
      value: `https://${this.region}.console.aws.amazon.com/cloudwatch/home?region=${this.region}#dashboards/dashboard/liftoff-${stage.stage}`,
      description: 'Dashboard of the stage, in the console of CloudWatch.',
    });
  }
}

export const isWatched = ({ alarms, dashboard }: Watched['stage']): boolean => alarms !== 'none' || dashboard;
