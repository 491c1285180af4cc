import { expect, test } from 'vitest';
import { parseScheduleExpression } from '#local/scheduler/schedule-expression';

const next = (
  expression: string,
  after: string,
  timeZone = 'UTC',
  start = '2026-01-01T00:00:00Z',
): string => {
  const time = parseScheduleExpression(expression, timeZone, Date.parse(start))(Date.parse(after));
  return time === undefined ? 'never' : new Date(time).toISOString();
};

test.each([
  ['rate(5 minutes)', '2026-01-01T00:05:00Z', 'UTC', '2026-01-01T00:10:00.000Z'],
  ['rate(1 day)', '2026-01-01T12:00:00Z', 'UTC', '2026-01-02T00:00:00.000Z'],
  ['cron(0 3 * * ? *)', '2026-02-01T02:59:59Z', 'UTC', '2026-02-01T03:00:00.000Z'],
  ['cron(0 3 * * ? *)', '2026-02-01T03:00:00Z', 'UTC', '2026-02-02T03:00:00.000Z'],
  ['cron(0 3 * * ? *)', '2026-02-01T03:00:00Z', 'America/Sao_Paulo', '2026-02-01T06:00:00.000Z'],
  ['cron(0/15 8-9 ? * MON-FRI *)', '2026-02-06T09:45:00Z', 'UTC', '2026-02-09T08:00:00.000Z'],
  ['cron(0 0 29 2 ? *)', '2026-02-01T00:00:00Z', 'UTC', '2028-02-29T00:00:00.000Z'],
  ['cron(0 12 L * ? *)', '2026-02-01T00:00:00Z', 'UTC', '2026-02-28T12:00:00.000Z'],
  // At the beginning of summer time, 02:30 does not exist.
  ['cron(30 2 * * ? *)', '2026-03-08T00:00:00-05:00', 'America/New_York', '2026-03-09T06:30:00.000Z'],
  ['at(2026-05-01T10:00:00)', '2026-01-01T00:00:00Z', 'America/Sao_Paulo', '2026-05-01T13:00:00.000Z'],
  ['at(2026-05-01T10:00:00)', '2026-06-01T00:00:00Z', 'UTC', 'never'],
  ['cron(0 0 1 1 ? 2020)', '2026-01-01T00:00:00Z', 'UTC', 'never'],
])('%s after %s in %s fires at %4$s', (expression, after, timeZone, expected) => {
  expect(next(expression, after, timeZone)).toBe(expected);
});

test.each([
  'rate(0 minutes)',
  'rate(5 weeks)',
  'cron(0 3 * * * *)',
  'cron(61 3 * * ? *)',
  'at(soon)',
  'daily',
])('%s is refused', (expression) => {
  expect(() => next(expression, '2026-01-01T00:00:00Z')).toThrow(
    expect.objectContaining({ code: 'assembly_invalid' }),
  );
});
