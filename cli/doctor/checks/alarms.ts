import { DescribeAlarmsCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { counted } from '../in-words.ts';

export interface AlarmFacts {
  readonly name: string;
  readonly state: string;
  readonly description: string;
  readonly since: string | undefined;
}

export function judgeAlarms(alarms: readonly AlarmFacts[]): Judgement[] {
  if (alarms.length === 0)
    return [
      { status: 'skipped', what: 'The stage has no alarms; deploy with -c alarms=essential to have them.' },
    ];
  const raised = alarms.filter(({ state }) => state === 'ALARM');
  if (raised.length === 0)
    return [{ status: 'ok', what: `${counted(alarms.length, 'alarm')}, none raised.` }];
  return raised.map(({ name, description, since }) => {
    const [, page] = /runbook\.md#([\w-]+)/.exec(description) ?? [];
    const what = description.replace(/\s*docs\/runbook\.md#[\w-]+\s*/, '').trim();
    return { status: 'problem', what: `Alarm ${name}: ${what}`, since, ...(page ? { page } : {}) };
  });
}

export const alarms: Check = {
  name: 'alarms',
  async examine({ cloudwatch, connection }) {
    const found: MetricAlarm[] = [];
    let NextToken: string | undefined;
    do {
      const page = await cloudwatch.send(
        new DescribeAlarmsCommand({
          AlarmNamePrefix: `liftoff-${connection.stage}-`,
          ...(NextToken ? { NextToken } : {}),
        }),
      );
      found.push(...(page.MetricAlarms ?? []));
      NextToken = page.NextToken;
    } while (NextToken);
    return judgeAlarms(
      found.map(
        ({
          AlarmName = '',
          StateValue = '',
          AlarmDescription = '',
          StateTransitionedTimestamp,
          StateUpdatedTimestamp,
        }) => ({
          name: AlarmName,
          state: StateValue,
          description: AlarmDescription,
          since: (StateTransitionedTimestamp ?? StateUpdatedTimestamp)?.toISOString(),
        }),
      ),
    );
  },
};
