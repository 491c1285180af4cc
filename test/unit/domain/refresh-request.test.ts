import { describe, expect, it } from 'vitest';
import { logicalDate } from '#functions/domain/refresh-request';

const ZONE = 'America/Sao_Paulo';

describe('the logical date', () => {
  it.each([
    ['the one given', { logical_date: '2024-02-29' }, '2026-11-21T12:00:00Z', '2024-02-29'],
    ['the business day of the start', {}, '2026-11-21T02:59:00Z', '2026-11-20'],
    [
      'the business day of the schedule',
      { scheduled_time: '2026-11-21T03:00:00Z' },
      '2026-11-25T12:00:00Z',
      '2026-11-21',
    ],
  ])('is %s', (_, input, startedAt, day) => {
    expect(logicalDate(input, startedAt, ZONE)).toBe(day);
  });

  it.each(['2026-02-30', '21/11/2026', '', 20261121 as never, null as never])('is never %s', (given) => {
    expect(() => logicalDate({ logical_date: given }, '2026-11-21T12:00:00Z', ZONE)).toThrow(
      expect.objectContaining({ name: 'InvalidRefreshInput', code: 'invalid_refresh_input' }),
    );
  });
});
