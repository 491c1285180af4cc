import { KinesisError } from '../error.ts';
import {
  type Input,
  invalid,
  optionalHashKey,
  optionalInteger,
  requiredString,
  streamNameOf,
} from '../input.ts';
import { decodeShardIterator, encodeShardIterator } from '../shard-iterator.ts';
import type { PutEntry, PutOutcome, ReadFrom, Stream } from '../stream.ts';
import type { Operation, OperationContext } from './context.ts';
import { describeHashKeyRange } from './shards.ts';

const MAX_RECORDS_PER_PUT = 500;
const MAX_BYTES_PER_PUT = 10 * 1024 * 1024;
const MAX_PARTITION_KEY_CHARACTERS = 256;

function parseEntry(input: Input, stream: Stream): PutEntry {
  const partitionKey = requiredString(input, 'PartitionKey');
  if (partitionKey.length < 1 || partitionKey.length > MAX_PARTITION_KEY_CHARACTERS) {
    throw invalid(`PartitionKey must have between 1 and ${MAX_PARTITION_KEY_CHARACTERS} characters.`);
  }
  const explicitHashKey = optionalHashKey(input, 'ExplicitHashKey');
  const data = Buffer.from(requiredString(input, 'Data'), 'base64');
  const { maxRecordKiB } = stream.config;
  if (bytesOf({ partitionKey, data }) > maxRecordKiB * 1024) {
    throw invalid(`Data and PartitionKey must not have more than ${maxRecordKiB} KiB together.`);
  }
  return { partitionKey, data, ...(explicitHashKey === undefined ? {} : { explicitHashKey }) };
}

function bytesOf({ partitionKey, data }: Pick<PutEntry, 'partitionKey' | 'data'>): number {
  return data.length + Buffer.byteLength(partitionKey);
}

function throttledMessage(shardId: string, stream: Stream): string {
  return `Rate exceeded for shard ${shardId} in stream ${stream.config.name} under account 000000000000.`;
}

export const putRecord: Operation = ({ store }, input) => {
  const stream = store.require(streamNameOf(input));
  const [outcome] = stream.put([parseEntry(input, stream)]) as [PutOutcome];
  if (!('error' in outcome)) {
    return { ShardId: outcome.shardId, SequenceNumber: outcome.sequenceNumber, EncryptionType: 'NONE' };
  }
  if (outcome.error === 'failed') throw outcome.cause;
  throw new KinesisError('ProvisionedThroughputExceededException', throttledMessage(outcome.shardId, stream));
};

export const putRecords: Operation = ({ store }, input) => {
  const stream = store.require(streamNameOf(input));
  const { Records: records } = input;
  if (!Array.isArray(records) || records.length < 1 || records.length > MAX_RECORDS_PER_PUT) {
    throw invalid(`Records must have between 1 and ${MAX_RECORDS_PER_PUT} entries.`);
  }
  const entries = records.map((record: Input) => parseEntry(record ?? {}, stream));
  if (entries.reduce((sum, entry) => sum + bytesOf(entry), 0) > MAX_BYTES_PER_PUT) {
    throw new KinesisError('InvalidArgumentException', 'Records size exceeds 10 MB limit.');
  }
  const outcomes = stream.put(entries);
  return {
    FailedRecordCount: outcomes.filter((outcome) => 'error' in outcome).length,
    Records: outcomes.map((outcome) => describeOutcome(outcome, stream)),
    EncryptionType: 'NONE',
  };
};

function describeOutcome(outcome: PutOutcome, stream: Stream): object {
  if (!('error' in outcome)) return { SequenceNumber: outcome.sequenceNumber, ShardId: outcome.shardId };
  return outcome.error === 'throttled'
    ? {
        ErrorCode: 'ProvisionedThroughputExceededException',
        ErrorMessage: throttledMessage(outcome.shardId, stream),
      }
    : { ErrorCode: 'InternalFailure', ErrorMessage: 'Internal service failure.' };
}

export const getShardIterator: Operation = ({ store, now }, input) => {
  const stream = store.require(streamNameOf(input));
  const shardId = requiredString(input, 'ShardId');
  const latest = stream.latestSequenceNumber(shardId);
  const iterator = {
    streamName: stream.config.name,
    createdMs: stream.config.createdMs,
    shardId,
    from: parseStart(input, latest),
    issuedMs: now(),
  };
  // Read nothing, but have the starting point checked now and not at the first GetRecords.
  stream.read(shardId, iterator.from, 1);
  return { ShardIterator: encodeShardIterator(iterator) };
};

function parseStart(input: Input, latest: string): ReadFrom {
  const type = requiredString(input, 'ShardIteratorType');
  switch (type) {
    case 'TRIM_HORIZON':
      return { trimHorizon: true };
    case 'LATEST':
      return { afterSequenceNumber: latest };
    case 'AT_SEQUENCE_NUMBER':
      return { atSequenceNumber: requiredString(input, 'StartingSequenceNumber') };
    case 'AFTER_SEQUENCE_NUMBER':
      return { afterSequenceNumber: requiredString(input, 'StartingSequenceNumber') };
    case 'AT_TIMESTAMP':
      if (typeof input.Timestamp !== 'number') throw invalid('Timestamp is missing.');
      return { atTimestampMs: Math.round(input.Timestamp * 1000) };
    default:
      throw invalid(`${type} is not a ShardIteratorType.`);
  }
}

export const getRecords: Operation = (context, input) => {
  const nowMs = context.now();
  const iterator = decodeShardIterator(requiredString(input, 'ShardIterator'), nowMs);
  const limit = optionalInteger(input, 'Limit', 1, 10_000) ?? 10_000;
  const stream = context.store.require(iterator.streamName);
  if (stream.config.createdMs !== iterator.createdMs) {
    throw new KinesisError('ResourceNotFoundException', `Stream ${iterator.streamName} was created anew.`);
  }
  const read = stream.read(iterator.shardId, iterator.from, limit);
  stream.countRead(read);
  const { records, next, millisBehindLatest } = read;
  return {
    Records: records.map((record) => ({
      SequenceNumber: record.sequenceNumber,
      ApproximateArrivalTimestamp: record.approximateArrivalTimestamp / 1000,
      Data: record.data.toString('base64'),
      PartitionKey: record.partitionKey,
      EncryptionType: 'NONE',
    })),
    MillisBehindLatest: millisBehindLatest,
    ...(next
      ? { NextShardIterator: encodeShardIterator({ ...iterator, from: next, issuedMs: nowMs }) }
      : { ChildShards: childShards(context, iterator.streamName, iterator.shardId) }),
  };
};

function childShards({ store }: OperationContext, streamName: string, shardId: string): object[] {
  return store
    .require(streamName)
    .shards()
    .filter((shard) => shard.parentShardId === shardId || shard.adjacentParentShardId === shardId)
    .map((shard) => ({
      ShardId: shard.shardId,
      ParentShards: [shard.parentShardId, shard.adjacentParentShardId].filter((id) => id !== undefined),
      HashKeyRange: describeHashKeyRange(shard),
    }));
}
