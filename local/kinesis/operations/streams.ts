import { KinesisError } from '../error.ts';
import {
  type Input,
  invalid,
  optionalInteger,
  optionalString,
  requiredInteger,
  requiredString,
  streamNameOf,
} from '../input.ts';
import { openShards } from '../shard-map.ts';
import type { Stream } from '../stream.ts';
import type { Operation, OperationContext } from './context.ts';
import { describeShard } from './shards.ts';

const MIN_RETENTION_HOURS = 24;
const MAX_RETENTION_HOURS = 8760;

export const createStream: Operation = ({ store }, input) => {
  const mode = optionalString((input.StreamModeDetails as Input) ?? {}, 'StreamMode') ?? 'PROVISIONED';
  if (mode !== 'PROVISIONED' && mode !== 'ON_DEMAND') throw invalid(`${mode} is not a StreamMode.`);
  const shardCount = optionalInteger(input, 'ShardCount', 1, 10_000);
  const maxRecordKiB = optionalInteger(input, 'MaxRecordSizeInKiB', 1024, 10_240);
  store.create(requiredString(input, 'StreamName'), {
    mode,
    tags: parseTags(input.Tags),
    ...(shardCount === undefined ? {} : { shardCount }),
    ...(maxRecordKiB === undefined ? {} : { maxRecordKiB }),
  });
  return undefined;
};

export const deleteStream: Operation = ({ store }, input) => {
  store.delete(streamNameOf(input));
  return undefined;
};

export const listStreams: Operation = ({ store, arnOf }, input) => {
  const after = optionalString(input, 'NextToken') ?? optionalString(input, 'ExclusiveStartStreamName') ?? '';
  const limit = optionalInteger(input, 'Limit', 1, 10_000) ?? 100;
  const names = store.names().filter((name) => name > after);
  const page = names.slice(0, limit);
  const hasMore = names.length > limit;
  return {
    StreamNames: page,
    HasMoreStreams: hasMore,
    ...(hasMore ? { NextToken: page.at(-1) } : {}),
    StreamSummaries: page.map((name) => describe(store.require(name), arnOf)),
  };
};

function describe(stream: Stream, arnOf: OperationContext['arnOf']): object {
  const { name, mode, createdMs } = stream.config;
  return {
    StreamName: name,
    StreamARN: arnOf(name),
    StreamStatus: 'ACTIVE',
    StreamModeDetails: { StreamMode: mode },
    StreamCreationTimestamp: createdMs / 1000,
  };
}

export const describeStream: Operation = ({ store, arnOf }, input) => {
  const stream = store.require(streamNameOf(input));
  const after = optionalString(input, 'ExclusiveStartShardId') ?? '';
  const limit = optionalInteger(input, 'Limit', 1, 10_000) ?? 100;
  const shards = stream.shards().filter((shard) => shard.shardId > after);
  return {
    StreamDescription: {
      ...describe(stream, arnOf),
      Shards: shards.slice(0, limit).map(describeShard),
      HasMoreShards: shards.length > limit,
      RetentionPeriodHours: stream.config.retentionHours,
      EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
      EncryptionType: 'NONE',
    },
  };
};

export const describeStreamSummary: Operation = ({ store, arnOf }, input) => {
  const stream = store.require(streamNameOf(input));
  return {
    StreamDescriptionSummary: {
      ...describe(stream, arnOf),
      RetentionPeriodHours: stream.config.retentionHours,
      EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
      EncryptionType: 'NONE',
      OpenShardCount: openShards(stream.config.shardMap).length,
      ConsumerCount: 0,
      MaxRecordSizeInKiB: stream.config.maxRecordKiB,
    },
  };
};

function changeRetention(isAllowed: (hours: number, current: number) => boolean, message: string): Operation {
  return ({ store }, input) => {
    const stream = store.require(streamNameOf(input));
    const hours = requiredInteger(input, 'RetentionPeriodHours', MIN_RETENTION_HOURS, MAX_RETENTION_HOURS);
    if (!isAllowed(hours, stream.config.retentionHours)) {
      throw new KinesisError('InvalidArgumentException', message);
    }
    stream.configure({ retentionHours: hours });
    return undefined;
  };
}

export const increaseStreamRetentionPeriod = changeRetention(
  (hours, current) => hours >= current,
  'The retention period is longer already.',
);

export const decreaseStreamRetentionPeriod = changeRetention(
  (hours, current) => hours <= current,
  'The retention period is shorter already.',
);

export const updateMaxRecordSize: Operation = ({ store }, input) => {
  const maxRecordKiB = requiredInteger(input, 'MaxRecordSizeInKiB', 1024, 10_240);
  store.require(streamNameOf(input)).configure({ maxRecordKiB });
  return undefined;
};

export const updateStreamMode: Operation = ({ store }, input) => {
  const mode = requiredString((input.StreamModeDetails as Input) ?? {}, 'StreamMode');
  if (mode !== 'PROVISIONED' && mode !== 'ON_DEMAND') throw invalid(`${mode} is not a StreamMode.`);
  store.require(streamNameOf(input)).configure({ mode });
  return undefined;
};

function parseTags(tags: unknown): Record<string, string> {
  if (tags === undefined || tags === null) return {};
  if (typeof tags !== 'object' || Object.values(tags).some((value) => typeof value !== 'string')) {
    throw invalid('Tags must be a map of strings.');
  }
  return { ...(tags as Record<string, string>) };
}

export const addTagsToStream: Operation = ({ store }, input) => {
  const stream = store.require(streamNameOf(input));
  stream.configure({ tags: { ...stream.config.tags, ...parseTags(input.Tags) } });
  return undefined;
};

export const removeTagsFromStream: Operation = ({ store }, input) => {
  const stream = store.require(streamNameOf(input));
  const removed = new Set(Array.isArray(input.TagKeys) ? input.TagKeys : []);
  const kept = Object.entries(stream.config.tags).filter(([key]) => !removed.has(key));
  stream.configure({ tags: Object.fromEntries(kept) });
  return undefined;
};

export const listTagsForStream: Operation = ({ store }, input) => {
  const { tags } = store.require(streamNameOf(input)).config;
  return { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })), HasMoreTags: false };
};
