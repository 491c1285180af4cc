import { describe, expect, it } from 'vitest';
import { daysOfArrival } from '#functions/domain/event-day';
import { foldEvents } from '#functions/domain/fold-events';
import { parsePosition } from '#functions/domain/stream-position';

const now = new Date('2026-11-21T12:00:00Z');

describe('the days on which an event may have come', () => {
  it('are those around the time in a UUIDv7', () => {
    const id = `${Date.parse('2025-03-01T23:00:00Z')
      .toString(16)
      .padStart(12, '0')
      .replace(/^(.{8})/, '$1-')}-7abc-8def-0123456789ab`;
    expect(daysOfArrival(id, now)).toEqual({ from: '2025-02-28', to: '2025-03-02' });
  });

  it('are the last weeks for any other id', () => {
    const weeks = { from: '2026-10-22', to: '2026-11-22' };
    expect(daysOfArrival('0192f3c4-0000-8000-8000-000000000000', now)).toEqual(weeks);
    expect(daysOfArrival('order-7', now)).toEqual(weeks);
  });

  it('are none when the id is made up', () => {
    const { from, to } = daysOfArrival('ffffffff-ffff-7fff-bfff-ffffffffffff', now);
    expect(['2026-11-21', '9999-12-31'].filter((day) => day >= from && day <= to)).toEqual([]);
  });
});

describe('a position in the stream', () => {
  it('has a shard and a sequence number', () => {
    const sequenceNumber = '49600000000000000000000000000000000000000000000000000001';
    expect(parsePosition(`shardId-000000000003:${sequenceNumber}`)).toEqual({
      shardId: 'shardId-000000000003',
      sequenceNumber,
    });
  });

  it.each([
    '',
    'shardId-3:1',
    'shardId-000000000003',
    'shardId-000000000003:01',
    'shardId-000000000003:x',
    '1',
  ])('is not %j', (text) => {
    expect(() => parsePosition(text)).toThrow(expect.objectContaining({ code: 'invalid_query' }));
  });
});

describe('a write that is meant for one version', () => {
  const state = { record: {}, updated_at: '2026-11-21T12:00:00Z', event_id: 'v1' };
  const outcome = (if_version: string | null, current: typeof state | undefined) => {
    const event = { number: 1, op: 'replace', key: 'k', event_id: 'v2', occurred_at: '', data: {} } as const;
    const { refused } = foldEvents(current, [], [{ ...event, if_version }]);
    return refused[0]?.reason ?? 'applied';
  };

  it.each([
    [null, 'applied', 'applied'],
    ['v1', 'applied', 'version_conflict'],
    ['v0 v1', 'applied', 'version_conflict'],
    ['*', 'applied', 'version_conflict'],
    ['v0', 'version_conflict', 'version_conflict'],
    ['', 'version_conflict', 'version_conflict'],
  ])('%j: %s to a record of v1, %s where there is none', (if_version, present, absent) => {
    expect([outcome(if_version, state), outcome(if_version, undefined)]).toEqual([present, absent]);
  });
});
