import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Action } from './actions.ts';
import { mapConcurrently } from './concurrency.ts';
import type { LakeContext } from './context.ts';
import { describe, structFieldNames } from './duckdb-schema.ts';
import { type CheckpointFiles, decodeCommit, logKey, paddedVersion } from './log.ts';
import type { ObjectStore } from './object-store.ts';
import { applyActions, emptyState, type ReplayState, type Snapshot } from './snapshot.ts';
import { fileList, identifier, list, literal } from './sql-text.ts';
import { intervalMilliseconds, property } from './table-properties.ts';

/** Columns of a classic checkpoint. Source: Delta protocol, "Checkpoint Schema". */
const COLUMNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  txn: { appId: 'VARCHAR', version: 'BIGINT', lastUpdated: 'BIGINT' },
  add: {
    path: 'VARCHAR',
    partitionValues: 'MAP(VARCHAR, VARCHAR)',
    size: 'BIGINT',
    modificationTime: 'BIGINT',
    dataChange: 'BOOLEAN',
    tags: 'MAP(VARCHAR, VARCHAR)',
    stats: 'VARCHAR',
  },
  remove: {
    path: 'VARCHAR',
    deletionTimestamp: 'BIGINT',
    dataChange: 'BOOLEAN',
    extendedFileMetadata: 'BOOLEAN',
    partitionValues: 'MAP(VARCHAR, VARCHAR)',
    size: 'BIGINT',
    tags: 'MAP(VARCHAR, VARCHAR)',
  },
  metaData: {
    id: 'VARCHAR',
    name: 'VARCHAR',
    description: 'VARCHAR',
    format: 'STRUCT(provider VARCHAR, options MAP(VARCHAR, VARCHAR))',
    schemaString: 'VARCHAR',
    partitionColumns: 'VARCHAR[]',
    createdTime: 'BIGINT',
    configuration: 'MAP(VARCHAR, VARCHAR)',
  },
  protocol: {
    minReaderVersion: 'INTEGER',
    minWriterVersion: 'INTEGER',
    readerFeatures: 'VARCHAR[]',
    writerFeatures: 'VARCHAR[]',
  },
};

/** What is read of the checkpoints of others; their content is as in the log. */
const READ_COLUMNS: typeof COLUMNS = {
  ...COLUMNS,
  add: { ...COLUMNS.add, deletionVector: 'STRUCT' },
  remove: { ...COLUMNS.remove, deletionVector: 'STRUCT' },
  sidecar: { path: 'VARCHAR' },
};

/** Types of a checkpoint's columns; the lists of features only for tables that have them. */
function writtenColumns({ protocol }: Snapshot): string[] {
  return Object.entries(COLUMNS).map(([name, fields]) => {
    const types = Object.entries(fields).filter(
      ([field]) => protocol.writerFeatures || !/Features$/.test(field),
    );
    const struct = types.map(([field, type]) => `${identifier(field)} ${type}`);
    return `${identifier(name)}: ${literal(`STRUCT(${list(struct)})`)}`;
  });
}

/** Version of the checkpoint that `_last_checkpoint` names; a hint that may be stale, missing or damaged. */
export async function readLastCheckpoint(store: ObjectStore, table: string): Promise<number | undefined> {
  const bytes = await store.get(logKey(table, '_last_checkpoint'));
  try {
    const hint = bytes && (JSON.parse(Buffer.from(bytes).toString()) as { version?: unknown });
    return hint && Number.isSafeInteger(hint.version) ? (hint.version as number) : undefined;
  } catch {
    return undefined;
  }
}

export async function readCheckpoint(
  context: LakeContext,
  checkpoint: CheckpointFiles,
): Promise<ReplayState> {
  const directory = join(context.workDirectory, `checkpoint-${context.ids()}`);
  await mkdir(directory, { recursive: true });
  try {
    const state = emptyState();
    const { version } = checkpoint;
    const actions = await readActionFiles(context, directory, version, checkpoint.keys);
    applyActions(state, { version, actions });
    const log = checkpoint.keys[0]!.slice(0, checkpoint.keys[0]!.lastIndexOf('/'));
    const sidecars = actions.flatMap(({ sidecar }) => (sidecar ? [`${log}/_sidecars/${sidecar.path}`] : []));
    applyActions(state, { version, actions: await readActionFiles(context, directory, version, sidecars) });
    return state;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function readActionFiles(
  context: LakeContext,
  directory: string,
  version: number,
  keys: readonly string[],
): Promise<Action[]> {
  const files = await mapConcurrently(keys, 8, async (key) => {
    const file = join(directory, `${context.ids()}${extname(key)}`);
    await context.store.download(key, file);
    return file;
  });
  const [json, parquet] = [
    files.filter((file) => file.endsWith('.json')),
    files.filter((file) => !file.endsWith('.json')),
  ];
  const lines = await Promise.all(
    json.map(async (file) => decodeCommit(version, await readFile(file)).actions),
  );
  return [...lines.flat(), ...(parquet.length === 0 ? [] : await readActions(context, parquet))];
}

async function readActions(context: LakeContext, files: readonly string[]): Promise<Action[]> {
  const source = `read_parquet(${fileList(files)}, union_by_name = true)`;
  const branches = (await describe(context.engine, `SELECT * FROM ${source}`))
    .filter(({ name }) => name in READ_COLUMNS)
    .map(({ name, type }) => {
      // Writers differ in which optional fields their checkpoints have.
      const present = structFieldNames(type);
      const known = Object.keys(READ_COLUMNS[name]!).filter((each) => present.includes(each));
      const members = known.map((each) => `${literal(each)}, ${identifier(name)}.${identifier(each)}`);
      // The first field (path, appId, id, minReaderVersion) is required, so it tells which action a row holds.
      const holds = `${identifier(name)}.${identifier(known[0]!)} IS NOT NULL`;
      return `WHEN ${holds} THEN json_object(${literal(name)}, json_object(${list(members)}))`;
    });
  const rows = await context.engine.rows<{ action: string | null }>(
    `SELECT CASE ${branches.join(' ')} END::VARCHAR AS action FROM ${source}`,
  );
  return rows.flatMap(({ action }) => (action === null ? [] : [withoutNulls(JSON.parse(action))]));
}

/** An absent field reads as null from Parquet; in the log it is simply not there. */
function withoutNulls(action: Record<string, Record<string, unknown>>): Action {
  for (const fields of Object.values(action)) {
    for (const name in fields) if (fields[name] === null) delete fields[name];
  }
  return action as Action;
}

/** Writes the snapshot as a single-file checkpoint and points `_last_checkpoint` to it. */
export async function writeCheckpoint(
  context: LakeContext,
  table: string,
  snapshot: Snapshot,
): Promise<void> {
  const directory = join(context.workDirectory, `checkpoint-${context.ids()}`);
  await mkdir(directory, { recursive: true });
  try {
    const lines = join(directory, 'actions.json');
    const actions = [...checkpointActions(context, snapshot)];
    await pipeline(
      Readable.from(actions.map((action) => `${JSON.stringify(action)}\n`)),
      createWriteStream(lines),
    );
    const parquet = join(directory, 'checkpoint.parquet');
    await context.engine.run(`COPY (
      SELECT * FROM read_json(${literal(lines)}, format = 'newline_delimited', columns = {${list(writtenColumns(snapshot))}},
        maximum_object_size = 67108864)
    ) TO ${literal(parquet)} (FORMAT parquet, COMPRESSION snappy)`);
    await context.store.upload(
      parquet,
      logKey(table, `${paddedVersion(snapshot.version)}.checkpoint.parquet`),
    );
    const hint = { version: snapshot.version, size: actions.length };
    await context.store.put(logKey(table, '_last_checkpoint'), Buffer.from(JSON.stringify(hint)));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Source: Delta protocol, "Checkpoints": no commitInfo, expired tombstones dropped, dataChange false. */
function* checkpointActions(context: LakeContext, snapshot: Snapshot): Generator<Action> {
  yield { protocol: snapshot.protocol };
  yield { metaData: snapshot.metadata };
  for (const txn of snapshot.transactions.values()) yield { txn };
  for (const add of snapshot.files.values()) yield { add: { ...add, dataChange: false } };
  const retention = property(snapshot, 'delta.deletedFileRetentionDuration');
  const oldest = context.now().getTime() - intervalMilliseconds(retention);
  for (const remove of snapshot.tombstones.values()) {
    if ((remove.deletionTimestamp ?? 0) >= oldest) yield { remove: { ...remove, dataChange: false } };
  }
}
