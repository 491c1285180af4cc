import { fakeSource } from '#cli/fake-data/fake-source';
import { flawsOf } from '#cli/fake-data/flaws';
import { makeRecord } from '#cli/fake-data/make-record';
import type { FakeRecord, World } from '#cli/fake-data/world';
import { addDays } from '#cli/time-zone';
import { catalog, entityNames } from '#contracts/catalog';
import type { EntityName } from '#contracts/entity';
import type { RefusalReason } from '#contracts/refusal-reasons';

/** What must become of one write: the API refuses it, silver applies it, or it goes to quarantine. */
export type Place = 'refused' | 'applied' | RefusalReason;

export interface ExpectedItem {
  readonly place: Place;
  /** The client's own id; without one the answer names it. */
  readonly id?: string;
}

/** What silver must hold of a record in the end: the field that is changed, or nothing when it is deleted. */
export interface FinalState {
  readonly id: string;
  readonly value: string | null;
}

/** One request, what must become of each of its writes, and the records that are not written again after it. */
export interface Step {
  readonly entity: EntityName;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly contentType: 'application/json' | 'application/x-ndjson' | 'application/merge-patch+json';
  readonly body: string;
  readonly key: string;
  readonly items: readonly ExpectedItem[];
  readonly finals: readonly FinalState[];
}

export interface ScriptOptions {
  readonly seed: number;
  /** Number of the client: its records are nobody else's. */
  readonly client: number;
  /** Lines of a large upload. */
  readonly uploadLines: number;
  /** Sales lie on this day and before, so that no clock that is a few hours wrong makes one of the future. */
  readonly referenceDate: string;
}

/** The field whose value the final state tells: free text that nothing else depends on. */
export const valueField: Readonly<Record<EntityName, string>> = {
  sale: 'note',
  product: 'description',
  employee: 'job_title',
  supplier: 'contact_name',
};

const JSON_TYPE = 'application/json';
const FUTURE = '2099-01-01';

/** Requests of one client without an end. The same options give the same requests, whatever the answers are. */
export function* clientScript({
  seed,
  client,
  uploadLines,
  referenceDate,
}: ScriptOptions): Generator<Step, never> {
  const source = fakeSource(seed * 1000 + client, referenceDate);
  const world: World = {
    source,
    referenceDate,
    timeZone: 'America/Sao_Paulo',
    count: 1000,
    made: { sale: [], product: [], employee: [], supplier: [] },
  };
  let records = client * 10_000_000;
  let steps = 0;
  const key = (): string => `chaos-${client}-${++steps}`;
  const make = (name: EntityName): FakeRecord & { id: string } => {
    records += 1;
    const made = makeRecord(catalog[name], world, records);
    return { ...made, id: `${name}-${records}`, [valueField[name]]: `value ${records}` };
  };
  /** What sales and products refer to. */
  function* people(): Generator<Step> {
    for (const name of ['supplier', 'product', 'employee'] as const) {
      for (let index = 0; index < 8; index += 1) world.made[name].push(make(name));
      yield {
        entity: name,
        method: 'POST',
        path: `/v1/${catalog[name].collection}/batch`,
        contentType: JSON_TYPE,
        body: JSON.stringify(world.made[name]),
        key: key(),
        items: world.made[name].map(({ id }) => ({ place: 'applied', id: String(id) })),
        finals: world.made[name].map((record) => ({
          id: String(record.id),
          value: String(record[valueField[name]]),
        })),
      };
    }
  }

  function* many(name: EntityName, lines: number, upload: boolean): Generator<Step> {
    const bodies: FakeRecord[] = [];
    const items: ExpectedItem[] = [];
    const finals: FinalState[] = [];
    for (let line = 0; line < lines; line += 1) {
      const record = make(name);
      const { id } = record;
      const fate = source.whole(1, 100);
      if (fate === 1) {
        bodies.push(source.pick(flawsOf(catalog[name], record)).body);
        items.push({ place: 'refused' });
      } else if (fate <= 3 && name === 'sale') {
        bodies.push({ ...record, price: 8000 + fate });
        items.push({ place: 'price_too_high', id });
      } else if (fate <= 3 && name === 'employee') {
        bodies.push({ ...record, hire_date: FUTURE });
        items.push({ place: 'date_in_future', id });
      } else {
        bodies.push(record);
        items.push({ place: 'applied', id });
        finals.push({ id, value: String(record[valueField[name]]) });
      }
    }
    yield {
      entity: name,
      method: 'POST',
      path: `/v1/${catalog[name].collection}/batch`,
      contentType: upload ? 'application/x-ndjson' : JSON_TYPE,
      body: upload ? bodies.map((body) => `${JSON.stringify(body)}\n`).join('') : JSON.stringify(bodies),
      key: key(),
      items,
      finals,
    };
  }

  /** One record from its birth to its end, with every mistake a client can make on the way. */
  function* life(name: EntityName): Generator<Step> {
    const { id, ...fields } = make(name);
    const collection = `/v1/${catalog[name].collection}`;
    const field = valueField[name];
    const value = (number: number): string => `value ${id} ${number}`;
    const write = (
      method: Step['method'],
      body: FakeRecord | undefined,
      place: Place,
      withKey = key(),
    ): Step => ({
      entity: name,
      method,
      path: method === 'POST' ? collection : `${collection}/${id}`,
      contentType: method === 'PATCH' ? 'application/merge-patch+json' : JSON_TYPE,
      body: body === undefined ? '' : JSON.stringify(body),
      key: withKey,
      items: [{ place, id }],
      finals: [],
    });
    let held: string | null = String(fields[field]);
    const birth = key();
    if (source.chance(0.2)) yield write('PATCH', { [field]: value(0) }, 'not_found');
    yield write('POST', { id, ...fields }, 'applied', birth);
    if (source.chance(0.3)) yield write('POST', { id, ...fields }, 'applied', birth);
    if (source.chance(0.2))
      yield write('POST', { id, ...fields, [field]: 'other' }, 'idempotency_conflict', birth);
    if (source.chance(0.2)) yield write('POST', { id, ...fields, [field]: 'new' }, 'already_exists');
    for (let change = source.whole(0, 3); change > 0; change -= 1) {
      held = value(change);
      if (source.chance(0.7)) yield write('PATCH', { [field]: held }, 'applied');
      else yield write('PUT', { ...fields, [field]: held }, 'applied');
    }
    if (source.chance(0.3)) {
      const death = key();
      yield write('DELETE', undefined, 'applied', death);
      held = null;
      if (source.chance(0.5)) yield write('DELETE', undefined, 'applied', death);
      if (source.chance(0.3)) yield write('PATCH', { [field]: value(7) }, 'not_found');
      // A late repetition of the birth must not raise the dead.
      if (source.chance(0.5)) yield write('POST', { id, ...fields }, 'applied', birth);
      if (source.chance(0.4)) {
        held = value(8);
        yield write('POST', { id, ...fields, [field]: held }, 'applied');
      }
    }
    const last = write('PATCH', { [field]: value(9) }, held === null ? 'not_found' : 'applied');
    yield { ...last, finals: [{ id, value: held === null ? null : value(9) }] };
  }

  yield* people();
  for (;;) {
    const name = source.chance(0.7) ? 'sale' : source.pick(entityNames);
    const kind = source.whole(1, 10);
    if (kind === 1) yield* many(name, uploadLines, true);
    else if (kind <= 3) yield* many(name, source.whole(2, 40), false);
    else yield* life(name);
  }
}

/** A day on which every time zone agrees that it is over. */
export const referenceDateFor = (now: Date): string => addDays(now.toISOString().slice(0, 10), -2);
