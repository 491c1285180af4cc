import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dayIn } from '#cli/time-zone';
import { instantOf } from '#contracts/wall-clock';

it('dayIn is the day that the clock shows', () => {
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
      expect(dayIn(zone, new Date(instantOf(`${day}T12:00:00`, zone)!))).toBe(day);
    }),
  );
});

it('addDays goes over months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});
