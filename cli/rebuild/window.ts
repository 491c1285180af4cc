import { instantOf } from '#contracts/wall-clock';
import { dayOption, UsageError, wholeNumberOption } from '../command-line.ts';
import { addDays } from '../time-zone.ts';
import type { RecordedCommit } from './recorded-commits.ts';

export interface WindowOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly version?: string | undefined;
  readonly table?: readonly string[] | undefined;
}

/** Which commits the options mean. Days are those of the business time zone; `to` includes its day. */
export function windowOf(
  { from, to, version, table = [] }: WindowOptions,
  timeZone: string,
): (commit: RecordedCommit) => boolean {
  if (version !== undefined && table.length !== 1) throw new UsageError('--version needs one --table');
  const wanted = version === undefined ? undefined : wholeNumberOption('version', version);
  const start = from === undefined ? -Infinity : startOf('from', from, timeZone);
  const end = to === undefined ? Infinity : endOf(to, timeZone);
  if (start >= end) throw new UsageError('--from must come before --to');
  return (commit) =>
    commit.timestamp >= start && commit.timestamp < end && (wanted ?? commit.version) === commit.version;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function startOf(name: string, text: string, timeZone: string): number {
  if (isDay(text)) return startOfDay(dayOption(name, text), timeZone);
  const time = Date.parse(text);
  if (Number.isNaN(time) || !/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text))
    throw new UsageError(`--${name} takes a day or a time such as 2026-11-21T10:00:00Z, not ${text}`);
  return time;
}

const endOf = (text: string, timeZone: string): number =>
  isDay(text) ? startOfDay(addDays(dayOption('to', text), 1), timeZone) : startOf('to', text, timeZone);

const startOfDay = (day: string, timeZone: string): number => Date.parse(instantOf(day, timeZone)!);
