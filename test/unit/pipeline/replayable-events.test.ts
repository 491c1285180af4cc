import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSilverModels } from '#functions/adapters/silver-models';
import { openPendingLake } from '#functions/pipeline/pending-lake';
import { openReplayableEvents } from '#functions/pipeline/replayable-events';
import { saleData, saleEvent } from './change-events.ts';
import { BUSINESS_TIME_ZONE, closeSharedEngine, openSharedEngine, scratchLake } from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const tooDear = (event_id: string) => saleEvent({ event_id, data: saleData({ price: 9000 }) });

it('finds what was refused before and after the refresh, and leaves out what has been replayed', async () => {
  const lake = await scratchLake();
  await lake.land(tooDear('refused-1'), tooDear('refused-2'), 'no event at all');
  await lake.refresh('sale');
  await lake.refresh('unknown');
  await lake.land(
    tooDear('refused-3'),
    saleEvent({ event_id: 'replay-1', source: 'replay', replay_of: 'refused-1' }),
  );
  const pending = openPendingLake(lake.context, {
    businessTimeZone: BUSINESS_TIME_ZONE,
    models: readSilverModels(),
    patienceMs: 10_000,
  });
  const quarantine = openReplayableEvents(lake.context, pending);
  const idsOf = async (...[where, limit = 10]: Parameters<typeof quarantine.select>) =>
    (await quarantine.select(where, limit)).map(({ event_id }) => event_id);

  expect(await idsOf({}, 10)).toEqual(['refused-2', null, 'refused-3']);
  expect(await idsOf({ reason: 'price_too_high' }, 1)).toEqual(['refused-2']);
  expect(await idsOf({ entity: 'unknown' }, 10)).toEqual([null]);
  expect(await idsOf({ event_ids: ['refused-1', 'refused-3'], field: 'price' }, 10)).toEqual(['refused-3']);
  expect(await idsOf({ id: "it's none" }, 10)).toEqual([]);
  expect(await quarantine.find('refused-1')).toMatchObject({ reason: 'price_too_high', entity: 'sale' });
  expect(await quarantine.find('replay-1')).toBeUndefined();
});
