import { catalog } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import { fakeSource } from './fake-source.ts';
import { flawsOf } from './flaws.ts';
import { makeRecord } from './make-record.ts';
import { accepted, type PlannedWrite } from './planted.ts';
import { againstBusinessRules, againstHistory } from './quarantined.ts';
import { referenceOrder } from './reference-order.ts';
import type { FakeRecord, World } from './world.ts';

export interface DataSetOptions {
  readonly seed: number;
  /** Good records of each entity, at least 1; the planted bad ones come on top. */
  readonly count: number;
  /** Sales lie on this day and the 119 days before it, `YYYY-MM-DD` in the time zone. */
  readonly referenceDate: string;
  readonly timeZone: string;
}

export interface DataSet {
  /** Creates of each entity in an order in which references lead backwards; the planted ones lie among them. */
  readonly batches: readonly { readonly entity: EntityName; readonly writes: readonly PlannedWrite[] }[];
  /** Writes that must be sent one by one, after the batches and in this order. */
  readonly singles: readonly PlannedWrite[];
}

/** The same options give the same data set. */
export function makeDataSet(options: DataSetOptions): DataSet {
  const { seed, count, referenceDate, timeZone } = options;
  const source = fakeSource(seed, referenceDate);
  const made: Record<EntityName, FakeRecord[]> = { sale: [], product: [], employee: [], supplier: [] };
  const world: World = { source, referenceDate, timeZone, count, made };
  const batches = referenceOrder().map((name) => {
    for (let index = 0; index < count; index++) made[name].push(makeRecord(catalog[name], world, index));
    const good = made[name].map(
      (body): PlannedWrite => ({ entity: name, op: 'create', body, expected: accepted }),
    );
    return { entity: name, writes: spread(good, plantedIn(name, made[name][0]!, referenceDate)) };
  });
  const singles = referenceOrder().flatMap((name) =>
    againstHistory(name, makeRecord(catalog[name], world, count), seed),
  );
  return { batches, singles };
}

function plantedIn(entity: EntityName, good: FakeRecord, referenceDate: string): PlannedWrite[] {
  const refused = flawsOf(catalog[entity], good).map(
    ({ field, flaw, body }): PlannedWrite => ({
      entity,
      op: 'create',
      body,
      flaw,
      expected: { outcome: 'refused', code: 'validation_failed', field },
    }),
  );
  return [...refused, ...againstBusinessRules(entity, good, referenceDate)];
}

/** The planted ones at even distances among the others. */
function spread<T>(most: readonly T[], few: readonly T[]): T[] {
  const distance = most.length / few.length;
  const mixed: T[] = [];
  for (const [index, one] of few.entries()) {
    mixed.push(...most.slice(Math.floor(index * distance), Math.floor((index + 1) * distance)), one);
  }
  return mixed;
}
