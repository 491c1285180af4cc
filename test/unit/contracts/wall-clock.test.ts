import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, wallClockOf } from '#contracts/wall-clock';

describe('the wall clock of the business', () => {
  it('shows instants, and gives them back', () => {
    expect(wallClockOf('2026-11-20T14:03:00.000Z', 'America/Sao_Paulo')).toBe('2026-11-20T11:03');
    expect(instantOf('2026-11-20T11:03', 'America/Sao_Paulo')).toBe('2026-11-20T14:03:00.000Z');
    expect(wallClockOf('2026-11-20T14:03:05.120Z', 'UTC')).toBe('2026-11-20T14:03:05.120');
    expect(instantOf('soon', 'UTC')).toBeUndefined();
  });

  it.each([
    ['2026-11-21T10:00:00', 'America/Sao_Paulo', '2026-11-21T13:00:00.000Z'],
    ['2010-12-01T08:26:00', 'America/Sao_Paulo', '2010-12-01T10:26:00.000Z'], // summer time
    ['2026-07-01T00:00:00.250', 'Europe/Berlin', '2026-06-30T22:00:00.250Z'],
    ['2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
    ['2026-10-25T02:30:00', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'], // shown twice: the first
    ['2026-03-29T02:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'], // skipped
    ['2018-11-04T00:30:00', 'America/Sao_Paulo', '2018-11-04T03:30:00.000Z'], // skipped
    ['2018-02-17T23:30:00', 'America/Sao_Paulo', '2018-02-18T01:30:00.000Z'], // shown twice: the first
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
  });

  it('shows again what an instant was made of, wherever the clock shows it at all', () => {
    const wall = fc.date({ min: new Date('1900-01-02'), max: new Date('2100-01-01'), noInvalidDate: true });
    const zone = fc.constantFrom('America/Sao_Paulo', 'Europe/Berlin', 'UTC', 'Australia/Lord_Howe');

    fc.assert(
      fc.property(wall, zone, (date, timeZone) => {
        const shown = wallClockOf(date.toISOString(), timeZone);

        expect(wallClockOf(instantOf(shown, timeZone)!, timeZone)).toBe(shown);
      }),
    );
  });
});
