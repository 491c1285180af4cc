import { describe, expect, it } from 'vitest';
import { modelKeys } from '#functions/domain/model-registry';
import {
  aliasMoves,
  champion,
  listVersions,
  moveAlias,
  type NewVersion,
  readModelFile,
  registerModel,
} from '#functions/pipeline/model-registry';
import { MemoryObjectStore } from '#lake/memory-object-store';

const model = 'demand_forecast';

const version = (run_id: string): NewVersion => ({
  model,
  run_id,
  created_at: '2026-11-21T12:00:00.000Z',
  logical_date: '2026-11-21',
  tables: { 'gold.sales_daily': 3 },
  data_hash: 'd',
  code_hash: 'c',
  parameters: { horizon: 28 },
  metrics: { mase: 0.8 },
  headline: {
    metric: 'mase',
    better: 'lower',
    value: 0.8,
    floor: 0.9,
    champion: null,
    valueWhereChampion: null,
  },
  verdict: { promote: true, reason: 'first_champion' },
});
const files = () => ({ 'model.json': '{"series":[]}\n', MLmodel: 'flavors:\n' });
const move = (number: number) => ({
  version: number,
  moved_at: '2026-11-21T12:00:00.000Z',
  reason: 'promoted_by_hand',
  run_id: null,
});

describe('the registry of models', () => {
  it('numbers versions from 1, and gives each a hash of what it is', async () => {
    const store = new MemoryObjectStore();

    const first = await registerModel(store, version('a'), files);
    const second = await registerModel(store, version('b'), files);

    expect([first.version, second.version]).toEqual([1, 2]);
    expect(first.model_hash).toBe(second.model_hash);
    expect((await listVersions(store, model)).map(({ run_id }) => run_id)).toEqual(['a', 'b']);
    expect(await readModelFile(store, second, 'model.json')).toBe(files()['model.json']);
  });

  it('registers a run once, however often it tries', async () => {
    const store = new MemoryObjectStore();
    const first = await registerModel(store, version('a'), files);

    const again = await registerModel(
      store,
      { ...version('a'), created_at: '2026-11-22T00:00:00.000Z' },
      files,
    );

    expect(again).toEqual(first);
    expect(await listVersions(store, model)).toHaveLength(1);
  });

  it('gives runs that register at the same time numbers of their own', async () => {
    const store = new MemoryObjectStore();
    const runs = Array.from({ length: 12 }, (_, at) => `run-${at}`);

    const manifests = await Promise.all(runs.map((run) => registerModel(store, version(run), files)));

    expect(manifests.map((each) => each.version).sort((a, b) => a - b)).toEqual(runs.map((_, at) => at + 1));
    expect(manifests.map(({ run_id }) => run_id)).toEqual(runs);
  });

  it('does not know a version whose run died before its manifest, and goes on after it', async () => {
    const store = new MemoryObjectStore();
    await store.putIfAbsent(modelKeys.claim(model, 1), Buffer.from('{"run_id":"dead"}'));
    await store.put(modelKeys.file(model, 1, 'model.json'), Buffer.from('{}'));

    const { version: number } = await registerModel(store, version('b'), files);

    expect(number).toBe(2);
    expect((await listVersions(store, model)).map((each) => each.version)).toEqual([2]);
    await expect(moveAlias(store, model, 'champion', move(1))).rejects.toMatchObject({
      code: 'model_version_not_found',
    });
  });

  it('lets the last move of an alias hold, and keeps them all', async () => {
    const store = new MemoryObjectStore();
    for (const run of ['a', 'b', 'c']) await registerModel(store, version(run), files);
    expect(await champion(store, model)).toBeUndefined();

    for (const number of [1, 3, 2]) await moveAlias(store, model, 'champion', move(number));

    expect((await champion(store, model))?.version).toBe(2);
    expect((await aliasMoves(store, model, 'champion')).map((each) => [each.number, each.version])).toEqual([
      [1, 1],
      [2, 3],
      [3, 2],
    ]);
  });

  it('refuses a model file that is not the one registered', async () => {
    const store = new MemoryObjectStore();
    const manifest = await registerModel(store, version('a'), files);
    await store.put(modelKeys.file(model, 1, 'model.json'), Buffer.from('{"series":[1]}\n'));

    await expect(readModelFile(store, manifest, 'model.json')).rejects.toMatchObject({
      code: 'model_file_corrupt',
    });
  });
});
