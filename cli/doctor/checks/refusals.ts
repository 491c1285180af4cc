import { GetMetricDataCommand, type MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { METRICS_NAMESPACE } from '#functions/runtime/runtime';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { counted } from '../in-words.ts';

export interface RefusalFacts {
  /** Of the last hour. */
  readonly accepted: number;
  readonly refused: number;
}

const SURGE_EVENTS = 20;

export function judgeRefusals({ accepted, refused }: RefusalFacts): Judgement[] {
  const what = `The API accepted ${counted(accepted, 'write')} in the last hour and refused ${refused}.`;
  if (refused < SURGE_EVENTS || refused < accepted) return [{ status: 'ok', what }];
  return [
    {
      status: 'problem',
      what,
      meaning: 'Clients were told what is wrong and hold the data; what is refused is stored nowhere.',
      todo: ['npm run logs -- accept-write', 'npm run test:compatibility, if a deploy came just before'],
      page: 'writes-refused',
    },
  ];
}

const HOUR_MS = 3_600_000;

export const refusals: Check = {
  name: 'refused writes',
  async examine({ cloudwatch, connection, now }) {
    const metric = (Id: string, MetricName: string): MetricDataQuery => ({
      Id,
      MetricStat: {
        Metric: {
          Namespace: METRICS_NAMESPACE,
          MetricName,
          Dimensions: [
            { Name: 'service', Value: 'accept-write' },
            { Name: 'stage', Value: connection.stage },
          ],
        },
        Period: 60,
        Stat: 'Sum',
      },
    });
    const { MetricDataResults = [] } = await cloudwatch.send(
      new GetMetricDataCommand({
        StartTime: new Date(now.getTime() - HOUR_MS),
        EndTime: now,
        MetricDataQueries: [metric('accepted', 'AcceptedEvents'), metric('refused', 'RefusedRequests')],
      }),
    );
    const sumOf = (id: string): number =>
      MetricDataResults.find(({ Id }) => Id === id)?.Values?.reduce((sum, value) => sum + value, 0) ?? 0;
    return judgeRefusals({ accepted: sumOf('accepted'), refused: sumOf('refused') });
  },
};
