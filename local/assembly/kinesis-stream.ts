import { arn } from '../arns.ts';
import type { KinesisService } from '../kinesis/service.ts';
import { physicalName } from './physical-name.ts';
import type { ResourceProviders } from './resource-provider.ts';

/** AWS::Kinesis::Stream. A stream that exists keeps its records and its shards. */
export function kinesisResources(kinesis: KinesisService): ResourceProviders {
  return {
    'AWS::Kinesis::Stream': (request) => {
      const { Name, ShardCount, RetentionPeriodHours, StreamModeDetails } = request.properties;
      const name: string = Name ?? physicalName(request, 128);
      if (!kinesis.stream(name)) {
        kinesis.createStream(name, {
          ...(ShardCount !== undefined && { shardCount: Number(ShardCount) }),
          ...(StreamModeDetails && { mode: StreamModeDetails.StreamMode }),
        });
      }
      kinesis.stream(name)?.configure({ retentionHours: Number(RetentionPeriodHours ?? 24) });
      return { ref: name, attributes: { Arn: arn('kinesis', `stream/${name}`) } };
    },
  };
}
