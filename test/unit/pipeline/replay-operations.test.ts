import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { apiRoutes, type OperationName } from '#contracts/api-routes';
import type { ChangeEvent } from '#contracts/change-event';
import { sale } from '#contracts/sale';
import { eventIds } from '#functions/adapters/event-ids';
import { readSilverModels } from '#functions/adapters/silver-models';
import type { ProblemError } from '#functions/domain/problem-error';
import type { QuarantinedEvent } from '#functions/domain/replay-event';
import { replayOperations } from '#functions/domain/replay-operations';
import { judgeEvents } from '#functions/pipeline/judge-events';
import {
  BUSINESS_TIME_ZONE,
  closeSharedEngine,
  LOGICAL_DATE,
  openSharedEngine,
  scratchLake,
} from './scratch-lake.ts';

beforeAll(openSharedEngine);
afterAll(closeSharedEngine);

const models = readSilverModels();

const refusedSale = (
  fields: Partial<QuarantinedEvent>,
  data: Record<string, unknown> = {},
): QuarantinedEvent => ({
  reason: 'price_too_high',
  field: 'price',
  entity: 'sale',
  event_id: 'event-1',
  event_hash: 'hash-1',
  op: 'create',
  id: 'sale-1',
  occurred_at: '2026-11-01T10:00:00.000Z',
  payload: JSON.stringify({ data: { id: 'sale-1', ...sale.example, price: 9000, ...data } }),
  ...fields,
});

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are read where the test knows their shape
  body: any;
}

let stored: ChangeEvent[];
let quarantined: QuarantinedEvent[];
let call: (operation: OperationName, body?: unknown, eventId?: string) => Promise<Answer>;

beforeEach(async () => {
  const { context } = await scratchLake();
  stored = [];
  quarantined = [refusedSale({})];
  const operations = replayOperations({
    quarantine: {
      find: async (eventId) => quarantined.find(({ event_id }) => event_id === eventId),
      select: async (_, limit) => quarantined.slice(0, limit),
    },
    judge: (events) =>
      judgeEvents(
        context.engine,
        models,
        { logicalDate: LOGICAL_DATE, businessTimeZone: BUSINESS_TIME_ZONE },
        events,
      ),
    eventLog: {
      append: async (events) => {
        stored.push(...events);
        return { positions: events.map((_, at) => ({ shardId: 'shardId-0', sequenceNumber: String(at) })) };
      },
    },
    ids: eventIds,
    now: () => new Date('2026-11-21T12:00:00.000Z'),
  });
  call = async (operation, body, eventId = 'event-1') => {
    const {
      status,
      body: plain,
      localizedBody,
    } = await operations[operation]!({
      request: {
        id: 'request-1',
        traceId: 'trace-1',
        method: 'POST',
        path: '/',
        query: '',
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? '' : JSON.stringify(body),
      },
      route: apiRoutes.find((route) => route.operation === operation)!,
      parameters: { event_id: eventId },
      principal: { actor: 'operator', scopes: new Set(['ops', 'crm:write']) },
    });
    return { status, body: localizedBody?.((english) => english) ?? plain };
  };
});

const codeOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'accepted',
    (error: unknown) => (error as ProblemError).code,
  );

describe('replaying one event', () => {
  it('is refused as long as a rule would refuse it, and accepted when its data are mended', async () => {
    expect(await codeOf(call('replay_quarantined_event'))).toBe('still_refused');

    const { status, body } = await call('replay_quarantined_event', { patch: { price: 7000 } });

    expect(status).toBe(202);
    expect(body).toMatchObject({ status: 'accepted', replay_of: 'event-1', id: 'sale-1', op: 'create' });
    expect(stored).toMatchObject([
      {
        event_id: body.event_id,
        source: 'replay',
        replay_of: 'event-1',
        actor: 'operator',
        occurred_at: '2026-11-21T12:00:00.000Z',
        data: { price: 7000, created_at: '2026-11-01T10:00:00.000Z' },
      },
    ]);
  });

  it('twice with the same repair makes the same event, with another one another event', async () => {
    const ids = [];
    for (const price of [7000, 7000, 6000])
      ids.push((await call('replay_quarantined_event', { patch: { price } })).body.event_id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('checks the repaired data by the contract', async () => {
    const answer = call('replay_quarantined_event', { patch: { price: 'much', colour: 'red' } });
    await expect(answer).rejects.toMatchObject({
      code: 'still_refused',
      errors: [{ pointer: '/price' }, { pointer: '/colour', code: 'unknown_field' }],
    });
  });

  it('takes a field away that the patch has as null', async () => {
    quarantined = [refusedSale({}, { colour: 'red', note: 'a note', price: 5 })];
    const { body } = await call('replay_quarantined_event', { patch: { colour: null, note: null } });
    expect(Object.keys(body.record)).not.toContain('note');
  });

  it('replaces the record when a create came second', async () => {
    quarantined = [refusedSale({ reason: 'already_exists', field: null }, { price: 5 })];
    expect((await call('replay_quarantined_event')).body.op).toBe('replace');
  });

  it('only tells what would become of it when asked for a preview', async () => {
    const preview = async (body: object) =>
      (await call('replay_quarantined_event', { preview: true, ...body })).body;
    expect(await preview({ patch: { price: 10 } })).toMatchObject({
      preview: true,
      event_id: 'event-1',
      outcome: 'ready',
      data: { price: 10 },
    });
    expect(await preview({})).toMatchObject({
      outcome: 'refused',
      problem: { code: 'still_refused', detail: 'As price_too_high, because of price.' },
    });
    expect(stored).toEqual([]);
  });

  it.each([
    [
      'no event',
      refusedSale({ entity: 'unknown', op: null, id: null, reason: 'malformed_event', payload: '{' }),
    ],
    ['of no known entity', refusedSale({ entity: 'unknown', reason: 'unknown_entity' })],
  ])('is not possible for what is %s', async (_, event) => {
    quarantined = [event];
    expect(await codeOf(call('replay_quarantined_event'))).toBe('not_replayable');
  });

  it('is answered with 404 for an event that was not refused', async () => {
    expect(await codeOf(call('replay_quarantined_event', undefined, 'event-2'))).toBe('not_found');
  });
});

describe('replaying many events', () => {
  beforeEach(() => {
    quarantined = [
      refusedSale({}),
      refusedSale(
        { event_id: 'event-2', id: 'sale-2', reason: 'date_in_future' },
        { id: 'sale-2', price: 1 },
      ),
      refusedSale({ event_id: 'event-3', entity: 'unknown', reason: 'unknown_entity' }),
    ];
  });

  it('is a preview unless it is said otherwise', async () => {
    const { status, body } = await call('replay_quarantine', { where: {} });
    expect(status).toBe(200);
    expect(body.items.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'refused',
      'ready',
      'refused',
    ]);
    expect(stored).toEqual([]);
  });

  it('sends those that can be, and tells of each of the others why not', async () => {
    const { status, body } = await call('replay_quarantine', { where: {}, preview: false });
    expect([status, body.accepted, body.refused]).toEqual([207, 1, 2]);
    expect(body.items).toMatchObject([
      { event_id: 'event-1', outcome: 'refused', problem: { code: 'still_refused' } },
      { event_id: 'event-2', outcome: 'accepted', replayed_as: stored[0]!.event_id },
      { event_id: 'event-3', outcome: 'refused', problem: { code: 'not_replayable' } },
    ]);
  });

  it.each([
    [{ where: { reason: 'bad_luck' } }, '/where/reason'],
    [{ where: { colour: 'red' } }, '/where/colour'],
    [{ where: {}, limit: 0 }, '/limit'],
    [{}, '/where'],
  ])('refuses %j', async (body, pointer) => {
    await expect(call('replay_quarantine', body)).rejects.toMatchObject({ errors: [{ pointer }] });
  });
});
