import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKinesisService, type KinesisService } from '#local/kinesis/service';
import { splitShard } from '#local/kinesis/shard-map';
import type { ReadFrom, Stream } from '#local/kinesis/stream';

const SHARD = 'shardId-000000000000';
const HOUR_MS = 3_600_000;

let directory: string;
let nowMs: number;
let service: KinesisService;
const open = (segmentBytes = 1_000_000) => {
  service = createKinesisService({ directory, now: () => nowMs, segmentBytes });
  return service;
};
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'kinesis-stream-'));
  nowMs = Date.parse('2026-01-01T00:00:00Z');
  open();
});
afterEach(() => {
  service.close();
  rmSync(directory, { recursive: true });
});

const put = (stream: Stream, ...texts: string[]) =>
  stream.put(texts.map((text) => ({ partitionKey: 'k', data: Buffer.from(text) })));
const read = (stream: Stream, from: ReadFrom = { trimHorizon: true }, limit = 10_000) => {
  const { records, ...rest } = stream.read(SHARD, from, limit);
  return { ...rest, texts: records.map(({ data }) => data.toString()) };
};
const segments = () => {
  const [folder] = readdirSync(directory);
  return readdirSync(join(directory, folder!, SHARD)).map((name) => join(directory, folder!, SHARD, name));
};

describe('reading', () => {
  it('tells that records are left, also when they were stamped by a clock that ran ahead', () => {
    const stream = service.createStream('events');
    nowMs += 3 * HOUR_MS;
    put(stream, 'a', 'b');
    nowMs -= 3 * HOUR_MS;

    const { texts, millisBehindLatest, next } = read(stream, { trimHorizon: true }, 1);

    expect(texts).toEqual(['a']);
    expect(millisBehindLatest).toBeGreaterThan(0);
    expect(read(stream, next!, 1)).toMatchObject({ texts: ['b'], millisBehindLatest: 0 });
  });

  it('goes on where the last read ended, over segment borders and restarts', () => {
    service.close();
    let stream = open(300).createStream('s');
    const texts = Array.from({ length: 100 }, (_, i) => `record ${i}`);
    for (const text of texts) put(stream, text);
    expect(segments().length).toBeGreaterThan(5);
    service.close();
    stream = open(300).stream('s')!;

    const seen: string[] = [];
    let from: ReadFrom = { trimHorizon: true };
    for (;;) {
      const page = read(stream, from, 7);
      seen.push(...page.texts);
      if (page.texts.length === 0) break;
      from = page.next!;
    }
    expect(seen).toEqual(texts);
  });

  it('finds its place in a large segment', () => {
    const stream = service.createStream('s');
    const numbers: string[] = [];
    for (let i = 0; i < 200; i++) {
      nowMs += 1;
      const [outcome] = put(stream, `${i} `.padEnd(3000, '.'));
      numbers.push((outcome as { sequenceNumber: string }).sequenceNumber);
    }
    for (const i of [0, 1, 57, 198]) {
      const { texts } = read(stream, { afterSequenceNumber: numbers[i]! }, 1);
      expect(texts[0]!.split(' ')[0]).toBe(String(i + 1));
    }
    expect(read(stream, { atTimestampMs: nowMs - 2 }).texts).toHaveLength(3);
  });

  it('returns at most so many bytes, but always one record', () => {
    const stream = service.createStream('s');
    put(stream, 'x'.repeat(1000), 'y'.repeat(1000), 'z'.repeat(1000));
    expect(stream.read(SHARD, { trimHorizon: true }, 10, 2500).records).toHaveLength(2);
    expect(stream.read(SHARD, { trimHorizon: true }, 10, 1).records).toHaveLength(1);
  });
});

describe('retention', () => {
  it('hides expired records, deletes their segments, and does not hold a reader at them', () => {
    service.close();
    const stream = open(300).createStream('s');
    for (let i = 0; i < 20; i++) put(stream, `old ${i}`);
    const { next } = read(stream, { trimHorizon: true }, 5);
    const count = segments().length;
    nowMs += 23 * HOUR_MS;
    put(stream, 'young');
    expect(read(stream).texts).toHaveLength(21);

    nowMs += 2 * HOUR_MS;
    expect(read(stream).texts).toEqual(['young']);
    stream.shards();
    expect(segments().length).toBeLessThan(count);
    nowMs += 24 * HOUR_MS;
    const late = read(stream, next);
    expect(late.texts).toEqual([]);
    expect(read(stream, { afterSequenceNumber: stream.latestSequenceNumber(SHARD) }).next).toEqual(late.next);
  });

  it('ends in the middle of a segment, too', () => {
    const stream = service.createStream('s');
    put(stream, 'old');
    nowMs += HOUR_MS / 2;
    put(stream, 'young');
    expect(segments()).toHaveLength(1);
    nowMs += 23.75 * HOUR_MS;
    expect(read(stream).texts).toEqual(['young']);
  });

  it('forgets a closed shard when its records have expired', () => {
    const stream = service.createStream('s');
    put(stream, 'x');
    stream.reshard((map, atMs) => splitShard(map, SHARD, 5n, atMs));
    expect(stream.shards()).toHaveLength(3);
    nowMs += 25 * HOUR_MS;
    expect(stream.shards().map(({ shardId }) => shardId)).toEqual([
      'shardId-000000000001',
      'shardId-000000000002',
    ]);
    service.close();
    expect(open().stream('s')!.shards()).toHaveLength(2);
  });
});

describe('a torn tail', () => {
  it('is cut off, wherever the write was interrupted', () => {
    const stream = service.createStream('s');
    put(stream, 'whole');
    const [path] = segments();
    const whole = statSync(path!).size;
    put(stream, 'torn');
    service.close();
    const bytes = readFileSync(path!);
    for (let size = whole; size < bytes.length; size++) {
      truncateSync(path!, 0);
      appendFileSync(path!, bytes.subarray(0, size));
      const reopened = open().stream('s')!;
      expect(read(reopened).texts).toEqual(['whole']);
      put(reopened, 'next');
      expect(read(reopened).texts).toEqual(['whole', 'next']);
      service.close();
    }
    truncateSync(path!, 0);
    appendFileSync(path!, Buffer.concat([bytes.subarray(0, whole), Buffer.alloc(100)]));
    expect(read(open().stream('s')!).texts).toEqual(['whole']);
  });

  it('is not mistaken for damage in the middle, which is refused', () => {
    const stream = service.createStream('s');
    put(stream, 'first', 'second');
    const [path] = segments();
    service.close();
    const bytes = readFileSync(path!);
    bytes[12]! ^= 1;
    truncateSync(path!, 0);
    appendFileSync(path!, bytes);
    expect(() => open()).toThrow(expect.objectContaining({ code: 'record_log_corrupt' }));
    rmSync(path!);
    open();
  });
});

describe('waiting', () => {
  it('ends with a record, with resharding, with the time, and with the stream', async () => {
    const stream = service.createStream('s');
    const after = stream.latestSequenceNumber(SHARD);
    const wait = (timeoutMs: number, signal?: AbortSignal) =>
      stream.waitForRecords(SHARD, after, { timeoutMs, ...(signal ? { signal } : {}) });

    expect(await wait(5)).toBe(false);
    const controller = new AbortController();
    const aborted = wait(60_000, controller.signal);
    controller.abort();
    expect(await aborted).toBe(false);
    expect(await wait(60_000, controller.signal)).toBe(false);
    const woken = wait(60_000);
    put(stream, 'x');
    expect(await woken).toBe(true);
    expect(await wait(60_000)).toBe(true);

    const tip = stream.latestSequenceNumber(SHARD);
    const closed = stream.waitForRecords(SHARD, tip, { timeoutMs: 60_000 });
    stream.reshard((map, atMs) => splitShard(map, SHARD, 5n, atMs));
    expect(await closed).toBe(true);
    expect(stream.read(SHARD, { afterSequenceNumber: tip }).next).toBeUndefined();

    const child = 'shardId-000000000001';
    const orphaned = stream.waitForRecords(child, stream.latestSequenceNumber(child), { timeoutMs: 60_000 });
    service.close();
    expect(await orphaned).toBe(false);
  });
});

describe('the clock', () => {
  it('may step back without sequence numbers doing so, also over a restart', () => {
    let stream = service.createStream('s');
    const numbers: string[] = [];
    const write = () => {
      for (const outcome of put(stream, 'x', 'y'))
        numbers.push((outcome as { sequenceNumber: string }).sequenceNumber);
    };
    write();
    nowMs -= HOUR_MS;
    write();
    service.close();
    stream = open().stream('s')!;
    write();
    expect(numbers).toEqual([...numbers].sort());
    expect(new Set(numbers).size).toBe(6);
  });
});
