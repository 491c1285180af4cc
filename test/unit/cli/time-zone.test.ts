import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayIn, instantOfWallClock } from '#cli/time-zone';

describe('instantOfWallClock', () => {
  it.each([
    ['2026-11-21T10:00:00', 'America/Sao_Paulo', '2026-11-21T13:00:00.000Z'],
    ['2010-12-01T08:26:00', 'America/Sao_Paulo', '2010-12-01T10:26:00.000Z'], // summer time
    ['2026-07-01T00:00:00.250', 'Europe/Berlin', '2026-06-30T22:00:00.250Z'],
    ['2026-01-01T00:00:00', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
    ['2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'], // shown twice: the first
    ['2026-03-29T02:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'], // skipped
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOfWallClock(local, zone).toISOString()).toBe(instant);
  });

  it('lies on the day that the clock shows', () => {
    const days = fc.date({ min: new Date('1970-01-02'), max: new Date('2090-01-01'), noInvalidDate: true });
    const zones = fc.constantFrom(
      'America/Sao_Paulo',
      'Europe/Berlin',
      'Asia/Kathmandu',
      'Pacific/Auckland',
      'UTC',
    );
    fc.assert(
      fc.property(days, zones, (date, zone) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayIn(zone, instantOfWallClock(`${day}T12:00:00`, zone))).toBe(day);
      }),
    );
  });
});

it('addDays goes over months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});
