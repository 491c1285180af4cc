import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfWallClock } from '#cli/time-zone';
import { instantOf, wallClockOf } from '#web/text/business-time';

describe('the wall clock of the business', () => {
  it('shows instants, and gives them back', () => {
    expect(wallClockOf('2026-11-20T14:03:00.000Z', 'America/Sao_Paulo')).toBe('2026-11-20T11:03');
    expect(instantOf('2026-11-20T11:03', 'America/Sao_Paulo')).toBe('2026-11-20T14:03:00.000Z');
    expect(wallClockOf('2026-11-20T14:03:05.120Z', 'UTC')).toBe('2026-11-20T14:03:05.120');
    expect(instantOf('soon', 'UTC')).toBeUndefined();
  });

  it('agrees with the one of the command line, also about skipped and repeated hours', () => {
    const wall = fc.date({ min: new Date('1900-01-02'), max: new Date('2100-01-01'), noInvalidDate: true });
    const zone = fc.constantFrom('America/Sao_Paulo', 'Europe/Berlin', 'UTC', 'Australia/Lord_Howe');
    const changes = [
      '2018-11-04T00:30:00',
      '2018-02-17T23:30:00',
      '2026-03-29T02:30:00',
      '2026-10-25T02:30:00',
    ];

    fc.assert(
      fc.property(wall, zone, (date, timeZone) => {
        const local = date.toISOString().slice(0, 19);

        expect(instantOf(local, timeZone)).toBe(instantOfWallClock(local, timeZone).toISOString());
      }),
    );
    for (const local of changes)
      for (const timeZone of ['America/Sao_Paulo', 'Europe/Berlin'])
        expect(instantOf(local, timeZone)).toBe(instantOfWallClock(local, timeZone).toISOString());
  });
});
