import { catalog } from '#contracts/catalog';
import type { ChangeEvent } from '#contracts/change-event';
import { readModelSql } from '#functions/adapters/sql-models';
import { landEvents, openBronze } from '#functions/pipeline/land-events';
import { APPLIED_BRONZE } from '#functions/pipeline/refresh-silver';
import { openSilver } from '#functions/pipeline/silver-tables';
import { append } from '#lake/append';
import type { LakeContext } from '#lake/context';

const FIRST_DAY = Date.UTC(2026, 0, 1);
const MS_APART = 20_000;

/** The n-th sale's id: a UUIDv7, as the API gives out. */
export function saleId(at: number): string {
  const time = (FIRST_DAY + at * MS_APART).toString(16).padStart(12, '0');
  const random = ((at * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-0000${random}`;
}

/** Silver with so many sales, all of them applied, and a bronze that says so. */
export async function fillSilver(context: LakeContext, rows: number): Promise<void> {
  await openBronze(context);
  const silver = await openSilver(context, catalog.sale);
  await append(
    silver,
    `with numbered as (select range::bigint as n, ${FIRST_DAY} + range * ${MS_APART} as ms from range(${rows})),
     sale as (
       select *, format('{:012x}', ms) as time, format('{:08x}', (n * 2654435761) % 4294967296) as random,
         epoch_ms(ms)::timestamptz as instant
       from numbered
     )
     select left(time, 8) || '-' || right(time, 4) || '-7000-8000-0000' || random as id,
       'seller-' || n % 50 || '@startup.example' as email_employee,
       'buyer-' || (n * 7919) % 5000 || '@customer.example' as email_customer,
       'Buyer' as first_name, 'Name ' || n % 5000 as last_name, '+55 11 91234-5678' as phone_number,
       ((n * 48271) % 799000 / 100 + 0.01)::decimal(12,2) as price, (1 + n % 5)::integer as quantity,
       'Product ' || (n * 31) % 500 as name_product, instant as date, null::varchar as note,
       (1 + n % 5)::integer as rating, instant as created_at, instant::date as sale_date,
       instant as _updated_at, md5(n::varchar) as _event_id, [md5(n::varchar) || ':0123456789abcdef'] as _applied_events
     from sale`,
    { orderBy: 'id', transactions: [{ appId: APPLIED_BRONZE, version: 0 }] },
  );
}

export interface LandedSales {
  readonly count: number;
  /** Number of events landed before. */
  readonly before: number;
  /** Sales in silver. */
  readonly rows: number;
  /** The changed ones are among the last hundredth, or anywhere. */
  readonly changed: 'recent' | 'anywhere';
}

/** Lands events as one commit: half replace sales that are in silver, half are new. */
export async function landSales(
  context: LakeContext,
  { count, before, rows, changed }: LandedSales,
): Promise<void> {
  const lines = Array.from({ length: count }, (_, at): ChangeEvent => {
    const number = before + at;
    const old = changed === 'recent' ? rows - 1 - (number % (rows / 100)) : (number * 7919) % rows;
    const id = saleId(at % 2 === 0 ? rows + number : old);
    return {
      event_id: `event-${number}`,
      entity: 'sale',
      op: 'replace',
      id,
      data: { id, ...catalog.sale.example },
      occurred_at: new Date().toISOString(),
      actor: 'bench',
      source: 'api',
      contract_version: 1,
      trace_id: 'trace',
    };
  });
  const record = {
    shardId: 'events/shardId-000000000000',
    sequenceNumber: String(FIRST_SEQUENCE_NUMBER + BigInt(before)),
    arrivedAt: Date.now(),
    data: Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n')),
  };
  await landEvents(await openBronze(context), readModelSql('bronze/events'), [record]);
}

const FIRST_SEQUENCE_NUMBER = 49_600_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_000_001n;
