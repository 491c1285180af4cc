import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeEvent } from '#contracts/change-event';
import { sale } from '#contracts/sale';
import { foldEvents } from '#functions/domain/fold-events';
import { ifVersionOf } from '#functions/domain/if-match';
import { createWriteApi } from './write-api.ts';

const versionOf = (header: string) => ifVersionOf({ 'if-match': header });

describe('If-Match', () => {
  it.each([
    ['"v1"', 'v1'],
    ['*', '*'],
    [' * ', '*'],
    ['"v2", "v1","v2"', 'v1 v2'],
    [' ,, "v1" ,\t', 'v1'],
    ['W/"v1", "v2"', 'v2'],
    ['"v1.0a1b2c"', 'v1'],
    ['"v1.a", "v1.b"', 'v1'],
    ['"a,b"', 'a,b'],
  ])('%s', (header, version) => {
    expect(versionOf(header)).toBe(version);
  });

  it.each(['W/"v1"', 'W/"v1", W/"v2"', '""', '".digest"', '"*"'])('%s never matches', (header) => {
    expect(() => versionOf(header)).toThrow(
      expect.objectContaining({ code: 'precondition_failed', status: 412 }),
    );
  });

  it.each([
    '',
    ' ',
    ',',
    'v1',
    "'v1'",
    '"v1',
    'v1"',
    '"v1" "v2"',
    '"v1"; "v2"',
    '"v 1"',
    'w/"v1"',
    'W/ "v1"',
    'W/v1',
    '*, "v1"',
    '"v1", *',
    '"v1"\r\nx-evil: 1',
    '"\u2028"',
  ])('%j is malformed', (header) => {
    expect(() => versionOf(header)).toThrow(
      expect.objectContaining({ code: 'invalid_if_match', status: 400 }),
    );
  });

  it('takes any list of versions apart again', () => {
    const version = fc.stringMatching(/^[\x21\x23-\x2d\x2f-\x7e]{1,40}$/).filter((text) => text !== '*');
    fc.assert(
      fc.property(fc.array(version, { minLength: 1, maxLength: 20 }), (versions) => {
        const header = versions.map((each) => `"${each}.x"`).join(', ');
        expect(versionOf(header)!.split(' ')).toEqual([...new Set(versions)].sort());
      }),
    );
  });
});

it.each([
  ['blanks', `${' '.repeat(100_000)}"`],
  ['commas', `${','.repeat(100_000)}"`],
  ['no end of a tag', `"${'a'.repeat(100_000)}`],
])('many %s do not take long', (_, header) => {
  const start = performance.now();
  expect(() => versionOf(header)).toThrow();
  expect(performance.now() - start).toBeLessThan(500);
});

describe('a write meant for one version', () => {
  let api: ReturnType<typeof createWriteApi>;
  beforeEach(() => {
    api = createWriteApi();
  });
  const headers = { 'if-match': '"v1"' };
  const path = '/v1/sales/a';

  it('carries the version into its event', async () => {
    await api.call({ method: 'PUT', path, headers, body: sale.example });
    await api.call({ method: 'PATCH', path, headers: { 'if-match': '*' }, body: { price: 1 } });
    await api.call({ method: 'DELETE', path, headers: { 'if-match': '"v1", "v2"' } });
    await api.call({ method: 'DELETE', path });
    expect(api.state.stored.map((event) => changeEvent.parse(event).if_version)).toEqual([
      'v1',
      '*',
      'v1 v2',
      undefined,
    ]);
    expect(Object.keys(api.state.stored[3]!)).not.toContain('if_version');
  });

  it('is the same event under its Idempotency-Key with another condition, so that the conflict is seen', async () => {
    const keyed = { 'idempotency-key': 'k' };
    const body = { price: 1 };
    await api.call({ method: 'PATCH', path, headers: keyed, body });
    await api.call({ method: 'PATCH', path, headers: { ...keyed, ...headers }, body });
    await api.call({ method: 'PATCH', path, headers: { ...keyed, 'if-match': '"v2"' }, body });
    expect(new Set(api.state.stored.map(({ event_id }) => event_id)).size).toBe(1);
    expect(api.state.stored.map(({ if_version }) => if_version)).toEqual([undefined, 'v1', 'v2']);
  });

  it.each([
    ['POST', '/v1/sales', '"v1"', 412, 'precondition_failed'],
    ['POST', '/v1/sales/batch', '*', 412, 'precondition_failed'],
    ['POST', '/v1/sales', 'v1', 400, 'invalid_if_match'],
    ['PUT', path, 'W/"v1"', 412, 'precondition_failed'],
    ['PATCH', path, '"v1', 400, 'invalid_if_match'],
    ['DELETE', path, '', 400, 'invalid_if_match'],
  ])('%s %s with %s is refused at once', async (method, path, header, status, code) => {
    const body = method === 'DELETE' ? undefined : path.endsWith('batch') ? [sale.example] : sale.example;
    const answer = await api.call({ method, path, headers: { 'if-match': header }, body });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(api.state.stored).toEqual([]);
  });
});

it.each([
  ['"v0", "v1"', []],
  ['"v0", "v2"', ['version_conflict']],
  ['*', []],
])('with %s is applied to a record at v1 or refused', (header, reasons) => {
  const current = { record: { price: 1 }, updated_at: '2026-01-01T00:00:00Z', event_id: 'v1' };
  const event = { number: 1, op: 'update', key: 'e:h', event_id: 'e', data: { price: 2 } } as const;
  const meant = { ...event, occurred_at: '2026-01-02T00:00:00Z', if_version: versionOf(header)! };
  const { refused } = foldEvents(current, [], [meant]);
  expect(refused.map(({ reason }) => reason)).toEqual(reasons);
});
