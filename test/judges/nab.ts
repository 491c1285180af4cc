import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { type ExpectationOptions, expectationsOf } from '#ml/series/expectations';
import { thresholds } from '#ml/series/sales-anomalies';
import { judgeData, judgeDataPath } from './judge-data.ts';
import type { JudgeResult } from './judge-result.ts';

const HOUR = 3_600_000;
/** Hours with a daily season, in the place of days with a weekly one. */
const hourly: ExpectationOptions = { period: 24, seasons: 8, levelSeasons: 2, leastSeasons: 3 };

/**
 * AWS CloudWatch series of the Numenta Anomaly Benchmark (Lavin & Ahmad 2015), with labelled windows. Five-minute values
 * are averaged to hours and go through what judges the days of a shop, the day in the place of the week and with the
 * threshold of the total. Hours that stand out less than a day apart are one alarm. A window is found when an alarm
 * has an hour in it; an alarm with none in any window is false. Windows that end before the method knows five days
 * count as missed.
 */
export async function judge(): Promise<JudgeResult[]> {
  const folder = judgeDataPath('nab', 'realAWSCloudwatch');
  const labels = JSON.parse(judgeData('nab', 'combined_windows.json')) as Record<string, [string, string][]>;
  let [windows, found, alarms, wrong] = [0, 0, 0, 0];
  for (const file of readdirSync(folder).sort()) {
    const series = hourlyMeans(judgeData('nab', 'realAWSCloudwatch', file));
    const spans = labels[`realAWSCloudwatch/${basename(file)}`]!.map(
      ([from, to]) => [at(from), at(to)] as const,
    );
    const episodes = alarmsOf(series);
    const isIn = (hours: readonly number[], [from, to]: readonly [number, number]) =>
      hours.some((hour) => hour + HOUR > from && hour <= to);
    windows += spans.length;
    found += spans.filter((span) => episodes.some((hours) => isIn(hours, span))).length;
    alarms += episodes.length;
    wrong += episodes.filter((hours) => !spans.some((span) => isIn(hours, span))).length;
  }
  return [
    {
      name: 'NAB: labelled windows found per false alarm',
      figure: found / wrong,
      detail: `${found} of ${windows} windows found, ${wrong} of ${alarms} alarms false`,
    },
    { name: 'NAB: share of labelled windows found', figure: found / windows },
  ];
}

interface Hours {
  /** Instant of the first hour, in milliseconds. */
  readonly start: number;
  readonly values: Float64Array;
}

/** Starts of the hours that stand out, those of one alarm together. */
function alarmsOf({ start, values }: Hours): number[][] {
  const { score } = expectationsOf(values, () => 0, hourly);
  const alarms: number[][] = [];
  for (let hour = 0; hour < score.length; hour++) {
    if (!(Math.abs(score[hour]!) >= thresholds.total)) continue;
    const instant = start + hour * HOUR;
    const last = alarms.at(-1);
    if (last && instant - last.at(-1)! <= hourly.period * HOUR) last.push(instant);
    else alarms.push([instant]);
  }
  return alarms;
}

/** An hour without a value has that of the one before. */
function hourlyMeans(csv: string): Hours {
  const sums = new Map<number, [sum: number, count: number]>();
  for (const line of csv.trim().split(/\r?\n/).slice(1)) {
    const [time, value] = line.split(',');
    const hour = Math.floor(at(time!) / HOUR);
    const [sum, count] = sums.get(hour) ?? [0, 0];
    sums.set(hour, [sum + Number(value), count + 1]);
  }
  const first = Math.min(...sums.keys());
  const values = new Float64Array(Math.max(...sums.keys()) - first + 1);
  for (let hour = 0; hour < values.length; hour++) {
    const known = sums.get(first + hour);
    values[hour] = known ? known[0] / known[1] : values[hour - 1]!;
  }
  return { start: first * HOUR, values };
}

const at = (time: string): number => Date.parse(`${time.slice(0, 19).replace(' ', 'T')}Z`);
