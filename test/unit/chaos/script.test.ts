import { expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { validate } from '#contracts/validate';
import { clientScript, type ScriptOptions, type Step } from '../../chaos/script.ts';

const options: ScriptOptions = { seed: 3, client: 1, uploadLines: 20, referenceDate: '2026-11-19' };

function steps(changes: Partial<ScriptOptions> = {}, count = 400): Step[] {
  const script = clientScript({ ...options, ...changes });
  return Array.from({ length: count }, () => script.next().value);
}

it('gives the same requests for the same options, and others to another client', () => {
  expect(steps()).toEqual(steps());
  expect(steps({ client: 2 }, 20)).not.toEqual(steps({}, 20));
});

it('has every kind of request and outcome', () => {
  const all = steps();
  const places = new Set(all.flatMap(({ items }) => items.map(({ place }) => place)));

  expect(new Set(all.map(({ method }) => method))).toEqual(new Set(['POST', 'PUT', 'PATCH', 'DELETE']));
  expect(new Set(all.map(({ entity }) => entity))).toEqual(new Set(Object.keys(catalog)));
  expect(all.some(({ contentType }) => contentType === 'application/x-ndjson')).toBe(true);
  expect([...places].sort()).toEqual([
    'already_exists',
    'applied',
    'date_in_future',
    'idempotency_conflict',
    'not_found',
    'price_too_high',
    'refused',
  ]);
});

it('foresees what the contract says of each record', () => {
  for (const { entity, contentType, body, items, path } of steps()) {
    if (!path.endsWith('/batch')) continue;
    const bodies: unknown[] =
      contentType === 'application/json'
        ? JSON.parse(body)
        : body
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line));
    expect(bodies.map((each) => validate(catalog[entity].create, each).valid)).toEqual(
      items.map(({ place }) => place !== 'refused'),
    );
  }
});

it('tells the end of every record that it has written, once', () => {
  const all = steps();
  const ended = all.flatMap(({ finals }) => finals.map(({ id }) => id));
  const written = all.flatMap(({ items }) =>
    items.filter(({ place }) => place === 'applied').map(({ id }) => id),
  );

  expect(new Set(ended).size).toBe(ended.length);
  // The life of the last record may not be over.
  expect([...new Set(written)].filter((id) => !ended.includes(id!)).length).toBeLessThanOrEqual(1);
});
