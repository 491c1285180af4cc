import { LocalCloudError } from '../local-cloud-error.ts';
import { nextCronTime, parseCron } from './cron.ts';
import { offsetOf } from './time-zone.ts';

/** The first time after `after` at which a schedule fires, in milliseconds; `undefined` when there is none. */
export type NextTime = (afterMs: number) => number | undefined;

const UNIT_MS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * `rate(5 minutes)`, `cron(0 3 * * ? *)` or `at(2026-01-31T10:00:00)`:
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 *
 * @param startMs the instant a rate counts from
 * @throws LocalCloudError `assembly_invalid`
 */
export function parseScheduleExpression(expression: string, timeZone: string, startMs: number): NextTime {
  const invalid = (cause?: unknown): LocalCloudError =>
    new LocalCloudError('assembly_invalid', `Schedule expression ${expression} cannot be read`, { cause });
  const [, kind, argument = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') {
    const [, value, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(argument) ?? [];
    const period = Number(value) * (UNIT_MS[unit] ?? 0);
    if (!period) throw invalid();
    return (after) => startMs + (Math.floor((after - startMs) / period) + 1) * period;
  }
  if (kind === 'cron') {
    try {
      const fields = parseCron(argument);
      return (after) => nextCronTime(fields, timeZone, after);
    } catch (cause) {
      throw invalid(cause);
    }
  }
  const once = kind === 'at' ? Date.parse(`${argument}Z`) : Number.NaN;
  if (Number.isNaN(once)) throw invalid();
  const instant = once - offsetOf(timeZone, once);
  return (after) => (instant > after ? instant : undefined);
}
