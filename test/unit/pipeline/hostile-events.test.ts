import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalog, entityNames } from '#contracts/catalog';
import { operations } from '#contracts/change-event';
import { entityColumns } from '#contracts/columns';
import { tablePath } from '#contracts/lake-layout';
import { closeSharedEngine, openSharedEngine, scratchLake } from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

/** JSON texts of values that other producers could put where a field is expected. */
const hostileTexts = [
  'null',
  'true',
  '0',
  '-1',
  '1e400',
  '-0',
  '99999999999999999999999999',
  '0.005',
  '1E-400',
  '""',
  '"NaN"',
  '"Infinity"',
  '"infinity"',
  '"-infinity"',
  '"epoch"',
  '"0001-01-01"',
  '"99999-01-01T00:00:00Z"',
  '"2026-02-30"',
  '"24:00"',
  '"\\u0000"',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udfff x"',
  '"\'; drop table candidate; --"',
  '[]',
  '{}',
  '[[[[]]]]',
  '{"a":{"b":[1,null]}}',
  '[null,"x",1]',
  '"[\\"x\\"]"',
  '"[1, 2"',
  '"{}"',
  '"1e5"',
  '" 12 "',
  '"0x10"',
];
const hostileValue = fc.oneof(fc.constantFrom(...hostileTexts), fc.json({ maxDepth: 2 }));

/** Event texts that are mostly right, so that they get past the first check. */
const hostileEvent = fc.constantFrom(...entityNames).chain((entity) => {
  const fields = entityColumns(catalog[entity]).map(({ name }) => name);
  const overwritten = fc.dictionary(
    fc.constantFrom(...fields, '__proto__', 'unknown', 'a.b', '$'),
    hostileValue,
    { maxKeys: 3 },
  );
  const metadata = fc.dictionary(
    fc.constantFrom('event_id', 'op', 'id', 'occurred_at', 'data', 'contract_version', 'actor'),
    hostileValue,
    { maxKeys: 1 },
  );
  return fc
    .tuple(overwritten, metadata, fc.constantFrom(...operations), fc.nat(1_000_000))
    .map(([changes, broken, op, n]) => {
      const data = { ...quoted(catalog[entity].example), ...changes };
      const event = {
        ...quoted({ event_id: `e${n}`, entity, op, id: `id${n % 5}`, occurred_at: '2026-11-21T12:00:00Z' }),
        data: op === 'delete' ? 'null' : written(data),
        ...broken,
      };
      return { entity, text: written(event) };
    });
});

const quoted = (value: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(value).map(([name, each]) => [name, JSON.stringify(each)]));

const written = (members: Readonly<Record<string, string>>): string =>
  `{${Object.entries(members)
    .map(([name, text]) => `${JSON.stringify(name)}:${text}`)
    .join(',')}}`;

describe('whatever another producer puts into the stream', () => {
  it.each(entityNames)('in place of any one field of %s never stops a refresh', async (entity) => {
    const lake = await scratchLake();
    const example = quoted(catalog[entity].example);
    const fields = entityColumns(catalog[entity]).map(({ name }) => name);
    const events = fields.flatMap((field) =>
      hostileTexts.map((text, at) =>
        written({
          ...quoted({ event_id: `${field}-${at}`, entity, op: 'create', id: `${field}-${at}` }),
          occurred_at: field === 'created_at' ? text : '"2026-11-21T12:00:00Z"',
          data: written({ ...example, [field]: text }),
        }),
      ),
    );

    await lake.land(...events);
    const { upserted, refused } = await lake.refresh(entity);
    const unreadable = await lake.refresh('unknown');

    // Half a surrogate pair, for one, is JSON to some readers and none to others.
    expect(upserted + refused + unreadable.refused).toBe(events.length);
    expect(upserted).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });

  it('lands, and is applied or quarantined: it never stops a refresh', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileEvent, { minLength: 20, maxLength: 40 }), async (events) => {
        const lake = await scratchLake();

        await lake.land(...events.map(({ text }) => text));
        const results = [];
        for (const entity of [...entityNames, 'unknown'] as const) results.push(await lake.refresh(entity));

        const [landed] = await lake.rows<{ rows: number }>(tablePath.bronze, 'count(*) as rows');
        expect(landed!.rows).toBe(events.length);
        expect(results.reduce((sum, { events: seen }) => sum + seen, 0)).toBe(events.length);
        await lake.close();
      }),
      { numRuns: 5 },
    );
  });
});
