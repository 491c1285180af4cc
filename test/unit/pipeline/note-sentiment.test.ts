import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablePath } from '#contracts/lake-layout';
import { readModelSql } from '#functions/adapters/sql-models';
import { extractFeatures } from '#functions/pipeline/extract-features';
import { champion, readModelFile } from '#functions/pipeline/model-registry';
import { noteSentiment } from '#functions/pipeline/models/note-sentiment';
import { registerTrained } from '#functions/pipeline/register-trained';
import { scoreTable } from '#functions/pipeline/score-table';
import { productPhrases } from '#functions/pipeline/scores/product-phrases';
import { saleSentiment } from '#functions/pipeline/scores/sale-sentiment';
import { trainPart } from '#functions/pipeline/train-part';
import { random } from '../ml/series.ts';
import { saleData, saleEvent } from './change-events.ts';
import {
  BUSINESS_TIME_ZONE,
  closeSharedEngine,
  LOGICAL_DATE,
  openSharedEngine,
  type ScratchLake,
  scratchLake,
} from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const parameters = { logicalDate: LOGICAL_DATE, businessTimeZone: BUSINESS_TIME_ZONE };
const PATH = tablePath.gold('sale_sentiment');

/** Words that the lexicon does not know, so that only a model that learned them can tell. */
const said = {
  good: ['Os vizinhos também querem um', 'Uso todos os dias desde então', 'Minha avó não larga mais dele'],
  bad: ['Voltou para a caixa no mesmo dia', 'A tampa não fecha', 'Faz um chiado que ninguém aguenta'],
};

/** Notes with ratings over some months, one a day at noon. */
async function sellWithNotes(lake: ScratchLake, count: number): Promise<void> {
  const next = random(5);
  await lake.land(
    Array.from({ length: count }, (_, at) => {
      const good = next() < 0.6;
      const texts = good ? said.good : said.bad;
      const note = `${texts[Math.floor(next() * texts.length)]}, pedido ${at}.`;
      const date = new Date(Date.parse('2026-11-20T12:00:00Z') - (count - at) * 86_400_000).toISOString();
      return saleEvent({ data: saleData({ note, rating: good ? 5 : 1, date }) });
    }),
  );
  await lake.refresh('sale');
  await lake.refresh('employee');
}

async function train(lake: ScratchLake, runId: string) {
  const { store } = lake.context;
  const features = await extractFeatures(lake.context, noteSentiment, readModelSql(noteSentiment.features), {
    ...parameters,
    runId,
    codeHash: 'code',
  });
  for (const part of features.parts) await trainPart(store, noteSentiment, part, features.champion);
  return { features, register: () => registerTrained(store, noteSentiment, features, new Date()) };
}

const score = (lake: ScratchLake, table = saleSentiment) =>
  scoreTable(lake.context, table, readModelSql, parameters);

describe('gold/sale_sentiment', () => {
  it('is judged by the lexicon at first, and holds no note', async () => {
    const lake = await scratchLake();
    const notes = [
      'Péssimo, quebrou em uma semana',
      'Adorei, chegou antes do prazo',
      'Great value, I love it',
      'Portão azul',
    ];
    await lake.land(
      notes.map((note, at) => saleEvent({ id: `sale-${at}`, data: saleData({ note, rating: undefined }) })),
      saleEvent({ id: 'sale-silent', data: saleData({ note: undefined }) }),
    );
    await lake.refresh('sale');
    await lake.refresh('employee');

    const result = await score(lake);

    expect(result).toMatchObject({ status: 'refreshed', rows: 4, model_version: null });
    const rows = await lake.rows(PATH);
    expect(rows.map(({ id, language, sentiment }) => [id, language, sentiment])).toEqual([
      ['sale-0', 'pt', 'negative'],
      ['sale-1', 'pt', 'positive'],
      ['sale-2', 'en', 'positive'],
      ['sale-3', 'pt', 'neutral'],
    ]);
    expect(rows[0]).toMatchObject({ model_name: 'lexicon', model_version: null, rating: null });
    for (const note of notes) expect(JSON.stringify(rows)).not.toContain(note);
    expect(await score(lake)).toMatchObject({ status: 'up_to_date' });
  });

  it('is judged by what rated notes taught once that beats the lexicon', async () => {
    const lake = await scratchLake();
    await sellWithNotes(lake, 200);

    const { register } = await train(lake, 'first');
    const registered = await register();

    expect(registered).toMatchObject({ version: 1, promoted: true, reason: 'first_champion' });
    expect(await score(lake)).toMatchObject({ status: 'refreshed', rows: 200, model_version: 1 });
    const rows = await lake.rows<{ rating: number; sentiment: string; model_name: string }>(PATH);
    const right = rows.filter(
      ({ rating, sentiment }) => sentiment === (rating === 5 ? 'positive' : 'negative'),
    );
    expect(right.length / rows.length).toBeGreaterThan(0.95);
    expect(rows[0]!.model_name).toBe('note_sentiment');
    await lake.land(saleEvent({ id: 'sale-new', data: saleData({ note: 'A tampa não fecha' }) }));
    await lake.refresh('sale');
    await lake.refresh('employee');
    await score(lake);
    const [judged] = (await lake.rows(PATH)).filter(({ id }) => id === 'sale-new');
    expect(judged).toMatchObject({ sentiment: 'negative' });
  });
});

describe('training of the sentiment', () => {
  it('has nothing to learn from while few notes are rated', async () => {
    const lake = await scratchLake();
    await sellWithNotes(lake, 40);

    const { features } = await train(lake, 'early');

    expect(features.parts).toEqual([]);
  });

  it('comes to the same bytes again, without a word or a name of any note', async () => {
    const [one, other] = [await scratchLake(), await scratchLake()];
    const models: string[] = [];
    for (const lake of [one, other]) {
      await sellWithNotes(lake, 150);
      await (await train(lake, 'run')).register();
      const manifest = (await champion(lake.context.store, 'note_sentiment'))!;
      models.push(await readModelFile(lake.context.store, manifest, 'model.json'));
    }

    expect(models[0]).toBe(models[1]);
    expect(models[0]).not.toMatch(/vizinhos|chiado/);
  });

  it('is given notes without the names, addresses and numbers that are in them', async () => {
    const lake = await scratchLake();
    await lake.land(
      Array.from({ length: 120 }, (_, at) =>
        saleEvent({
          data: saleData({
            first_name: 'Bruno',
            last_name: 'Lima',
            note: `Sou o BRUNO Líma, bruno.lima${at}@cliente.example, fone 11 91234-5678: gostei`,
            rating: at % 2 === 0 ? 5 : 1,
          }),
        }),
      ),
    );
    await lake.refresh('sale');
    await lake.refresh('employee');

    const { features } = await train(lake, 'masked');

    const part = Buffer.from((await lake.context.store.get(features.parts[0]!.features_key))!).toString();
    expect(part).toContain('gostei');
    expect(part).not.toMatch(/bruno|l[ií]ma|@|91234|5678/i);
  });
});

describe('gold/product_phrases', () => {
  it('tells what three buyers and more say of a product and not of the others', async () => {
    const lake = await scratchLake();
    const sold = (product: string, note: string, rating: number, at: number) =>
      saleEvent({
        data: saleData({
          name_product: product,
          note,
          rating,
          email_customer: `cliente${at}@cliente.example`,
          first_name: 'Marlene',
        }),
      });
    await lake.land(
      Array.from({ length: 6 }, (_, at) => [
        sold('Fone Maré', `A bateria dura pouco, diz Marlene. Entrega no prazo.`, 2, at),
        sold('Sofá Ipê', `Tecido macio e entrega no prazo! Ligue 11 91234-5678`, 5, at),
      ]).flat(),
    );
    await lake.refresh('sale');
    await lake.refresh('employee');

    await score(lake, productPhrases);

    const rows = await lake.rows<{ name_product: string; phrase: string; sentiment: string; notes: number }>(
      tablePath.gold('product_phrases'),
    );
    const of = (product: string) => rows.filter(({ name_product }) => name_product === product);
    expect(of('Fone Maré').map(({ phrase }) => phrase)).toContain('bateria dura pouco');
    expect(of('Sofá Ipê').map(({ phrase }) => phrase)).toContain('tecido macio');
    expect(of('Fone Maré')[0]).toMatchObject({ sentiment: 'negative', notes: 6 });
    expect(JSON.stringify(rows)).not.toMatch(/marlene|91234|macio.*Fone/i);
  });
});
