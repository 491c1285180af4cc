import { arn } from '../arns.ts';
import { physicalName } from '../assembly/physical-name.ts';
import type { ResourceProviders } from '../assembly/resource-provider.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import { alarmConfiguration } from './alarm.ts';
import type { Alarms } from './alarms.ts';

/** AWS::CloudWatch::Alarm and Dashboard. A dashboard is kept as its text: it is looked at elsewhere. */
export function cloudWatchResources(alarms: Alarms, dashboards: Map<string, string>): ResourceProviders {
  return {
    'AWS::CloudWatch::Alarm': (request) => {
      const name: string = request.properties.AlarmName ?? physicalName(request, 255);
      const alarmArn = arn('cloudwatch', `alarm:${name}`);
      alarms.add(alarmConfiguration(request, { name, arn: alarmArn }));
      return { ref: name, attributes: { Arn: alarmArn } };
    },
    'AWS::CloudWatch::Dashboard': (request) => {
      const { DashboardBody } = request.properties;
      const name: string = request.properties.DashboardName ?? physicalName(request, 255);
      try {
        JSON.parse(DashboardBody);
      } catch (cause) {
        const message = `${request.logicalId}: the dashboard's body is not JSON`;
        throw new LocalCloudError('assembly_invalid', message, { cause });
      }
      dashboards.set(name, DashboardBody);
      return { ref: name };
    },
  };
}
