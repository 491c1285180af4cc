import { tablePath } from '#contracts/lake-layout';
import { appliedBronze } from '#functions/pipeline/applied-bronze';
import { bronzeFiles } from '#functions/pipeline/bronze-files';
import { openIfExists } from '#functions/pipeline/source-tables';
import { recordCount } from '#lake/file-statistics';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { counted, duration } from '../in-words.ts';

export interface FreshnessFacts {
  /** Events in bronze that silver has not applied, and when the oldest of them landed. */
  readonly waiting: number;
  readonly oldestLanded: Date | undefined;
  /** Whether schedules start refreshes here. */
  readonly scheduled: boolean;
}

/** Two intervals of the schedule on AWS; on a laptop somebody refreshes when they like. */
const PATIENCE_MS = { scheduled: 2 * 3_600_000, byHand: 24 * 3_600_000 };

export function judgeFreshness({ waiting, oldestLanded, scheduled }: FreshnessFacts, now: Date): Judgement[] {
  if (waiting === 0 || !oldestLanded)
    return [{ status: 'ok', what: 'Silver has applied everything that landed.' }];
  const age = now.getTime() - oldestLanded.getTime();
  const what = `${counted(waiting, 'event')} landed and wait for a refresh, the oldest for ${duration(age)}.`;
  const common = { what, since: oldestLanded.toISOString(), todo: ['npm run refresh'], page: 'gold-stale' };
  const byHand = 'On this machine schedules fire only with "npm start -- --schedules".';
  if (age < PATIENCE_MS[scheduled ? 'scheduled' : 'byHand'])
    return [{ ...common, status: 'notice', ...(scheduled ? {} : { meaning: byHand }) }];
  const why = scheduled ? 'No refresh succeeds, or its schedule is disabled (scheduleEnabled).' : byHand;
  return [
    {
      ...common,
      status: 'problem',
      meaning: `Gold, exports and forecast do not show them. Nothing is lost. ${why}`,
    },
  ];
}

export const freshness: Check = {
  name: 'freshness',
  async examine({ connection, lake, now }) {
    const bronze = await openIfExists(lake, tablePath.bronze);
    if (!bronze) return [{ status: 'ok', what: 'Nothing has landed yet.' }];
    const { version } = await bronze.snapshot();
    let waiting = 0;
    let oldest = Number.POSITIVE_INFINITY;
    for (const [entity, applied] of await appliedBronze(lake)) {
      if (applied >= version) continue;
      const { files } = await bronzeFiles(bronze, entity, applied, version);
      waiting += recordCount(files.map(({ file }) => file)) ?? 0;
      for (const { file } of files) oldest = Math.min(oldest, file.modificationTime);
    }
    const oldestLanded = Number.isFinite(oldest) ? new Date(oldest) : undefined;
    const scheduled = connection.target.kind !== 'local';
    return judgeFreshness({ waiting, oldestLanded, scheduled }, now);
  },
};
