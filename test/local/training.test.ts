import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postBatch } from '#cli/api/post-batch';
import { list, rollback } from '#cli/model/commands';
import { runTraining, type TrainingOutput } from '#cli/model/run-training';
import { runRefresh } from '#cli/refresh/run-refresh';
import { verify } from '#cli/verify/verify';
import { sale } from '#contracts/sale';
import { startTestCloud, type TestCloud, validSale } from './harness.ts';

const DAYS = 240;
const DAY = 86_400_000;
const products = ['Smart TV 43"', 'Fone Bluetooth', 'Cafeteira', 'Tênis de corrida'];
const notes = [
  { note: 'Muito bom, chegou antes do prazo, recomendo', rating: 5 },
  { note: 'Péssimo, veio quebrado e não funciona', rating: 1 },
  { note: 'Produto excelente, adorei a qualidade', rating: 4 },
  { note: 'Não gostei, atrasou e parou de funcionar', rating: 2 },
];

/** Eight months of a shop that grows, closes early on Sundays and has some regular customers. */
function history(): Record<string, unknown>[] {
  const today = Date.now();
  return Array.from({ length: DAYS }, (_, day) => day).flatMap((day) => {
    const date = new Date(today - (DAYS - day) * DAY);
    const sales = date.getUTCDay() === 0 ? 1 : 3 + Math.floor(day / 60) + (date.getUTCDay() % 3);
    return Array.from({ length: sales }, (_, at) => {
      const customer = (day * 7 + at * 13) % (at === 0 ? 12 : 60);
      return validSale({
        date: date.toISOString(),
        name_product: products[(customer + at) % products.length],
        email_customer: `cliente${customer}@cliente.example`,
        price: 100 + 10 * (day % 7),
        quantity: 1 + (at % 3),
        ...notes[(day + at) % notes.length],
      });
    });
  });
}

let cloud: TestCloud;
let training: TrainingOutput;

beforeAll(async () => {
  cloud = await startTestCloud();
  const sales = history();
  const before = await cloud.landed();
  for (let at = 0; at < sales.length; at += 500)
    await postBatch(cloud.client, sale, sales.slice(at, at + 500), `history-${at}`);
  await cloud.untilLanded(before, sales.length);
  await runRefresh(cloud.connection);
  training = (await runTraining(cloud.connection)).output;
}, 180_000);
afterAll(() => cloud.stop());

describe('a training', () => {
  it('registers every model, and promotes what beats its floor', () => {
    const byModel = new Map(training.models.map((each) => [each.model, each]));

    expect([...byModel.keys()].sort()).toEqual(
      ['customer_value', 'demand_forecast', 'next_best_offer', 'note_sentiment'].sort(),
    );
    for (const { version, value } of training.models) {
      expect(version).toBe(1);
      expect(value === null || Number.isFinite(value)).toBe(true);
    }
    expect(byModel.get('demand_forecast')).toMatchObject({ promoted: true, reason: 'first_champion' });
  });

  it('has nothing to do when nothing has changed', async () => {
    const { output } = await runTraining(cloud.connection);

    expect(output.models.map(({ reason }) => reason)).toEqual(training.models.map(() => 'nothing_new'));
  });
});

describe('the refresh after it', () => {
  it('scores with the champions, says so in each row, and everything adds up', async () => {
    const { output } = await runRefresh(cloud.connection);

    const forecast = output.scores.find(({ table }) => table === 'sales_forecast_total');
    expect(forecast).toMatchObject({ status: 'refreshed', rows: 28, model_version: 1 });
    expect(
      await cloud.rows(
        'select distinct model_name, model_version, length(model_hash) as hash from gold.sales_forecast',
      ),
    ).toEqual([{ model_name: 'demand_forecast', model_version: 1, hash: 64 }]);
    const { ok, lines } = await verify(cloud.connection, { onProgress: () => {} });
    expect(ok, lines.join('\n')).toBe(true);
  });

  it('answers predictions over HTTP, with their intervals', async () => {
    const { data } = await cloud.client.GET('/v1/gold/sales_forecast_total');
    const rows = typeof data === 'object' && 'data' in data ? data.data : [];

    expect(rows).toHaveLength(28);
    for (const { sales_value_low_80, predicted_sales_value, sales_value_high_80 } of rows) {
      expect(sales_value_low_80).toBeLessThanOrEqual(Number(sales_value_high_80));
      expect(predicted_sales_value).toBeGreaterThan(0);
    }
  });
});

describe('the registry', () => {
  it('lists versions, and has no champion before the first to go back to', async () => {
    const lines = await list(cloud.lake.store, []);

    expect(lines.join('\n')).toMatch(/demand_forecast\s+1\s+champion/);
    await expect(rollback(cloud.lake.store, ['demand_forecast'])).rejects.toMatchObject({
      code: 'no_former_champion',
    });
  });
});
