import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postFile } from '#cli/post-file/post-file';
import type { Summary } from '#cli/post-file/summary';
import { runRefresh } from '#cli/refresh/run-refresh';
import { catalog } from '#contracts/catalog';
import { startTestCloud, type TestCloud } from './harness.ts';

/** ONLINE_RETAIL_CSV=/path/to/file checks another file in the same columns, such as the whole data set. */
const file = process.env.ONLINE_RETAIL_CSV ?? 'test/fixtures/online-retail-sample.csv';
const TIME_ZONE = 'America/Sao_Paulo';

interface Line {
  readonly line: number;
  readonly cents: bigint;
  readonly quantity: number;
  readonly name: string;
  readonly day: string;
}

/** The file read by other means than those of the product. */
async function linesOf(): Promise<Line[]> {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' });
  const lines: Line[] = [];
  const records = createReadStream(file).pipe(parse({ columns: true }));
  let line = 1;
  for await (const row of records as AsyncIterable<Record<string, string>>) {
    line += 1;
    lines.push({
      line,
      cents: BigInt(row.price!.replace('.', '')),
      quantity: Number(row.quantity),
      name: row.name_product!,
      day: dayOf.format(new Date(row.date!)),
    });
  }
  return lines;
}

const isSale = ({ cents, quantity, name }: Line): boolean => cents > 0n && quantity > 0 && name.trim() !== '';
const isTooHigh = ({ cents }: Line): boolean => cents >= 800_000n;

const money = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

let cloud: TestCloud;
let folder: string;
let lines: Line[];
let summary: Summary;
let refusedFile: string;

async function post(batchSize: number): Promise<Summary> {
  return postFile({
    file,
    entity: catalog.sale,
    client: cloud.client,
    batchSize,
    concurrency: 4,
    timeZone: TIME_ZONE,
    ignoreUnknown: false,
    refusedFile,
    onProgress: () => {},
  });
}

beforeAll(async () => {
  cloud = await startTestCloud();
  folder = await mkdtemp(join(tmpdir(), 'liftoff-retail-'));
  refusedFile = join(folder, 'refused.jsonl');
  lines = await linesOf();
  summary = await post(500);
  await cloud.untilLanded(0, summary.accepted);
  await runRefresh(cloud.connection, { logicalDate: '2011-01-31' });
});
afterAll(async () => {
  await cloud.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('Online Retail', () => {
  it('is refused by the API where it is no sale, row by row', async () => {
    const refused = (await readFile(refusedFile, 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const expected = lines.filter((line) => !isSale(line)).map(({ line }) => line);

    expect(refused.map(({ line }) => line)).toEqual(expected);
    expect(summary).toMatchObject({
      sent: lines.length,
      accepted: lines.length - expected.length,
      refused: expected.length,
    });
  });

  it('is quarantined where a sale is 8,000 or more', async () => {
    const quarantined = await cloud.rows(
      `select reason, count(*) as rows from quarantine.events group by all`,
    );
    const tooHigh = lines.filter((line) => isSale(line) && isTooHigh(line));
    expect(quarantined).toEqual([{ reason: 'price_too_high', rows: tooHigh.length }]);
  });

  it('sums in gold to the same cent as in the file, day by day', async () => {
    const days = new Map<string, { cents: bigint; quantity: number; sales: number }>();
    for (const line of lines.filter((each) => isSale(each) && !isTooHigh(each))) {
      const day = days.get(line.day) ?? { cents: 0n, quantity: 0, sales: 0 };
      days.set(line.day, {
        cents: day.cents + line.cents,
        quantity: day.quantity + line.quantity,
        sales: day.sales + 1,
      });
    }
    const expected = [...days]
      .map(([date, { cents, quantity, sales }]) => ({ date, value: money(cents), quantity, sales }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));

    const gold = await cloud.rows(`
      select date, sum(total_sales_value)::varchar as value, sum(total_quantity)::bigint as quantity,
        sum(total_sales)::bigint as sales
      from gold.sales_daily group by date order by date`);

    expect(gold).toEqual(expected);
  });

  it('adds nothing when it is posted again, in other batches too', async () => {
    const again = await post(300);
    const before = await cloud.rows('select count(*) as rows, sum(price) as value from silver.sale');
    await cloud.untilLanded(summary.accepted, again.accepted);
    await runRefresh(cloud.connection, { logicalDate: '2011-01-31' });

    expect(await cloud.rows('select count(*) as rows, sum(price) as value from silver.sale')).toEqual(before);
  });
});
