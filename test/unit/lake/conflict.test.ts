import { expect, it } from 'vitest';
import type { Action, AddFile } from '#lake/actions';
import { conflictWith, type Reads } from '#lake/conflict';

function file(path: string, dataChange = true): AddFile {
  return { path, partitionValues: {}, size: 1, modificationTime: 0, dataChange };
}
const add = (path: string, dataChange = true): Action => ({ add: file(path, dataChange) });
const remove = (path: string, dataChange = true): Action => ({ remove: { path, dataChange } });
const txn = (appId: string): Action => ({ txn: { appId, version: 1 } });
const metaData: Action = {
  metaData: {
    id: 'm',
    format: { provider: 'parquet', options: {} },
    schemaString: '{"type":"struct","fields":[]}',
    partitionColumns: [],
    configuration: {},
  },
};
const nothing: Reads = { kind: 'nothing' };
const everything: Reads = { kind: 'whole_table' };
/** Read file `a`, and would have read any new file whose name starts with `hit`. */
const part: Reads = {
  kind: 'part',
  files: new Set(['a']),
  mayHoldRows: ({ path }) => path.startsWith('hit'),
};

it.each<[string, Reads, Action[], Action[], string | undefined]>([
  ['append after append', nothing, [add('x')], [add('y')], undefined],
  ['append after delete', nothing, [add('x')], [remove('a')], undefined],
  ['append after the same transaction', nothing, [txn('p')], [txn('p'), add('y')], 'same_transaction'],
  ['append after another transaction', nothing, [txn('p')], [txn('q'), add('y')], undefined],
  ['append after new metadata', nothing, [add('x')], [metaData], 'metadata_changed'],
  [
    'append after new protocol',
    nothing,
    [add('x')],
    [{ protocol: { minReaderVersion: 1, minWriterVersion: 2 } }],
    'protocol_changed',
  ],
  ['rewrite after rewrite of the same file', part, [remove('a')], [remove('a')], 'file_removed_twice'],
  ['rewrite after removal of a file it read', part, [remove('b')], [remove('a')], 'read_file_removed'],
  ['rewrite after removal elsewhere', part, [remove('a')], [remove('c'), add('d')], undefined],
  ['rewrite after append in its range', part, [remove('a')], [add('hit')], 'rows_added_to_what_was_read'],
  ['rewrite after append out of its range', part, [remove('a')], [add('miss')], undefined],
  [
    'rewrite after compaction elsewhere',
    part,
    [remove('a')],
    [remove('c', false), add('hit', false)],
    undefined,
  ],
  ['whole table after any append', everything, [remove('a')], [add('y')], 'rows_added_to_what_was_read'],
  ['whole table after any removal', everything, [add('x')], [remove('c')], 'read_file_removed'],
  ['whole table after progress alone', everything, [add('x')], [txn('p')], undefined],
])('%s', (_, reads, actions, winner, reason) => {
  const found = conflictWith({ reads, actions }, { version: 7, actions: winner });

  expect(found).toBe(reason);
});
