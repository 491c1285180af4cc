import { expect, it } from 'vitest';
import type { Action } from '#lake/actions';
import { netChanges } from '#lake/changes';
import { emptyState, replay, stateOf, toSnapshot, transactionProgress } from '#lake/snapshot';

const metaData = {
  id: 'm',
  format: { provider: 'parquet', options: {} },
  schemaString: JSON.stringify({
    type: 'struct',
    fields: [{ name: 'id', type: 'string', nullable: true, metadata: {} }],
  }),
  partitionColumns: [],
  configuration: {},
};
const creation: Action[] = [{ protocol: { minReaderVersion: 1, minWriterVersion: 2 } }, { metaData }];
const add = (path: string): Action => ({
  add: { path, partitionValues: {}, size: 1, modificationTime: 0, dataChange: true },
});
const remove = (path: string): Action => ({ remove: { path, dataChange: true } });

it('keeps what the latest action on each path and application says', () => {
  const commits = [
    { version: 0, actions: creation },
    { version: 1, actions: [add('a'), add('b'), { txn: { appId: 'p', version: 1 } }] },
    { version: 2, actions: [remove('a'), { txn: { appId: 'p', version: 4 } }] },
    { version: 3, actions: [add('c'), remove('b'), add('a')] },
  ];

  const snapshot = toSnapshot(replay(emptyState(), commits), 't');

  expect([...snapshot.files.keys()].sort()).toEqual(['a', 'c']);
  expect([...snapshot.tombstones.keys()]).toEqual(['b']);
  expect(transactionProgress(snapshot, [{ appId: 'p', version: 4 }])).toBe('all');
  expect(transactionProgress(snapshot, [{ appId: 'p', version: 5 }])).toBe('none');
  expect(
    transactionProgress(snapshot, [
      { appId: 'p', version: 3 },
      { appId: 'q', version: 1 },
    ]),
  ).toBe('some');
});

it('leaves the snapshot it continues from as it was', () => {
  const first = toSnapshot(replay(emptyState(), [{ version: 0, actions: [...creation, add('a')] }]), 't');

  const second = toSnapshot(replay(stateOf(first), [{ version: 1, actions: [remove('a')] }]), 't');

  expect([first.files.size, first.version]).toEqual([1, 0]);
  expect([second.files.size, second.version]).toEqual([0, 1]);
});

it('refuses a gap in the log and a log without metadata', () => {
  expect(() => replay(emptyState(), [{ version: 1, actions: creation }])).toThrow(
    expect.objectContaining({ code: 'log_corrupt' }),
  );
  expect(() => toSnapshot(replay(emptyState(), [{ version: 0, actions: [add('a')] }]), 't')).toThrow(
    expect.objectContaining({ code: 'log_corrupt' }),
  );
});

it.each([
  [{ minReaderVersion: 3, minWriterVersion: 7, readerFeatures: ['variantType'] }, 'variantType'],
  [{ minReaderVersion: 3, minWriterVersion: 7, readerFeatures: ['timestampNtz', 'made up'] }, 'made up'],
  [{ minReaderVersion: 4, minWriterVersion: 8 }, 'readerVersion 4'],
])('refuses a table that needs an unknown feature, by name', (protocol, feature) => {
  const actions = [{ protocol }, { metaData }];

  expect(() => toSnapshot(replay(emptyState(), [{ version: 0, actions }]), 't')).toThrow(
    expect.objectContaining({ code: 'unsupported_feature', details: { table: 't', features: [feature] } }),
  );
});

it('counts a file that came and went as no change', () => {
  const changes = netChanges([
    { version: 1, actions: [add('a'), add('b')] },
    { version: 2, actions: [remove('a'), remove('old'), add('c')] },
  ]);

  expect(changes.added.map(({ path }) => path)).toEqual(['b', 'c']);
  expect(changes.removed.map(({ path }) => path)).toEqual(['old']);
});
