import { quarantineColumns, tablePath } from '#contracts/lake-layout';
import { type RefusalReason, refusalReasons } from '#contracts/refusal-reasons';
import { openIfExists } from '#functions/pipeline/source-tables';
import { latest, rowsOf } from '#functions/pipeline/table-at';
import { recordCount } from '#lake/file-statistics';
import { literal } from '#lake/sql-text';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { counted } from '../in-words.ts';

export interface QuarantineFacts {
  /** Events that landed in about the last day, and how many of them are refused, by reason, the most first. */
  readonly landed: number;
  readonly reasons: readonly { readonly reason: string; readonly events: number }[];
}

/** A tenth of what comes is a surge; a handful is everyday life. */
const SURGE_SHARE = 0.1;
const SURGE_EVENTS = 20;

export function judgeQuarantine({ landed, reasons }: QuarantineFacts): Judgement[] {
  const refused = reasons.reduce((sum, { events }) => sum + events, 0);
  if (refused === 0) return [{ status: 'ok', what: 'The rules refused nothing in the last day.' }];
  const top = reasons
    .slice(0, 3)
    .map(({ reason, events }) => `${reason} ${events}`)
    .join(', ');
  const what = `The rules refused ${counted(refused, 'event')} of ${landed} in the last day: ${top}.`;
  if (refused < SURGE_EVENTS || refused < SURGE_SHARE * landed) return [{ status: 'notice', what }];
  const { reason } = reasons[0]!;
  return [
    {
      status: 'problem',
      what,
      meaning: `They are kept in quarantine and are in no other table. ${refusalReasons[reason as RefusalReason] ?? ''}`,
      todo: [
        `npm run quarantine -- list --reason ${reason}`,
        `npm run quarantine -- replay --reason ${reason} --preview`,
        'npm run refresh',
      ],
      page: 'quarantine-surge',
    },
  ];
}

export const quarantine: Check = {
  name: 'quarantine',
  async examine({ lake, now }) {
    const days = [1, 0].map((ago) => new Date(now.getTime() - ago * 86_400_000).toISOString().slice(0, 10));
    const bronze = await openIfExists(lake, tablePath.bronze);
    const files = [...((await bronze?.snapshot())?.files.values() ?? [])];
    const recent = files.filter(({ partitionValues }) => days.includes(partitionValues.ingest_date ?? ''));
    const table = await openIfExists(lake, tablePath.quarantine);
    const rows = await rowsOf(quarantineColumns, table && (await latest(table)));
    const reasons = await lake.engine.rows<{ reason: string; events: number }>(`
      select reason, count(*) as events from (${rows})
      where arrived_at >= ${literal(`${days[0]}T00:00:00Z`)}::timestamptz
      group by reason order by events desc, reason`);
    return judgeQuarantine({ landed: recordCount(recent) ?? 0, reasons });
  },
};
