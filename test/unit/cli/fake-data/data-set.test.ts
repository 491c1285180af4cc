import { describe, expect, it } from 'vitest';
import { makeDataSet } from '#cli/fake-data/data-set';
import { catalog, entityNames } from '#contracts/catalog';
import { isOptional } from '#contracts/entity';
import { fieldMeta } from '#contracts/field-meta';

const options = { seed: 7, count: 300, referenceDate: '2026-11-20', timeZone: 'America/Sao_Paulo' };
const dataSet = makeDataSet(options);
const writes = dataSet.batches.flatMap((batch) => batch.writes);
const good = (entity: string) =>
  writes.filter((write) => write.entity === entity && write.expected.outcome === 'accepted');

describe('the generated data set', () => {
  it('is the same for the same options and another for another seed', () => {
    expect(makeDataSet(options)).toEqual(dataSet);
    expect(makeDataSet({ ...options, seed: 8 })).not.toEqual(dataSet);
  });

  it.each(entityNames)(
    'holds as many good records of %s as asked for, all accepted by the contract',
    (name) => {
      const records = good(name);
      expect(records).toHaveLength(options.count);
      for (const { body } of records)
        expect(catalog[name].create.safeParse(body).error?.issues ?? []).toEqual([]);
    },
  );

  it('refers only to records that exist', () => {
    for (const name of entityNames)
      for (const [field, schema] of Object.entries(catalog[name].fields)) {
        const { references } = fieldMeta(schema);
        if (!references) continue;
        const [entity, key] = references.split('.') as [string, string];
        const known = new Set(good(entity).map(({ body }) => body[key]));
        for (const { body } of good(name))
          if (body[field] !== undefined) expect(known).toContain(body[field]);
      }
  });

  it('keeps the keys between entities unique', () => {
    for (const [entity, key] of [
      ['product', 'name'],
      ['employee', 'email'],
      ['supplier', 'email'],
      ['employee', 'id'],
    ] as const)
      expect(new Set(good(entity).map(({ body }) => body[key])).size).toBe(options.count);
  });

  it('lays sales on the reference date and the 119 days before it, below the price that silver refuses', () => {
    for (const { body } of good('sale')) {
      const date = new Date(String(body.date));
      expect(date.getTime()).toBeGreaterThan(Date.parse('2026-07-24T03:00:00Z'));
      expect(date.getTime()).toBeLessThan(Date.parse('2026-11-21T03:00:00Z'));
      expect(body.price).toBeLessThan(8000);
    }
  });
});

describe('planted rows', () => {
  it('that the API must refuse break the contract at the field they name', () => {
    const refused = writes.filter((write) => write.expected.outcome === 'refused');
    expect(refused.length).toBeGreaterThan(100);
    for (const write of refused) {
      const issues = catalog[write.entity].create.safeParse(write.body).error?.issues ?? [];
      const named = issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' ? issue.keys : issue.path[0],
      );
      expect([...new Set(named)], write.flaw).toEqual([(write.expected as { field: string }).field]);
    }
  });

  it('leave out each required field and break the type of each field', () => {
    for (const name of entityNames)
      for (const [field, schema] of Object.entries(catalog[name].fields)) {
        const flaws = writes.filter(({ entity }) => entity === name).map(({ flaw }) => flaw);
        expect(flaws).toContain(`${field}: wrong type`);
        if (!isOptional(schema)) expect(flaws).toContain(`${field}: missing`);
      }
  });

  it('that silver must set aside are accepted by the contract', () => {
    const quarantined = [...writes, ...dataSet.singles].filter(
      (write) => write.expected.outcome === 'quarantined' && write.op === 'create',
    );
    expect(quarantined.length).toBeGreaterThan(8);
    for (const { entity, body, flaw } of quarantined)
      expect(catalog[entity].create.safeParse(body).success, flaw).toBe(true);
  });
});
