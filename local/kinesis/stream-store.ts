import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KinesisError } from './error.ts';
import { createShardMap } from './shard-map.ts';
import { Stream, type StreamSettings } from './stream.ts';
import { readStreamConfig, type StreamConfig } from './stream-config.ts';

export interface NewStream {
  readonly shardCount?: number;
  readonly retentionHours?: number;
  readonly mode?: StreamConfig['mode'];
  readonly maxRecordKiB?: number;
  readonly tags?: Readonly<Record<string, string>>;
}

const NAME = /^[a-zA-Z0-9_.-]{1,128}$/;
/** What AWS gives an on-demand stream to begin with. */
const ON_DEMAND_SHARDS = 4;

/** The streams in a folder, one sub-folder each. */
export class StreamStore {
  readonly #directory: string;
  readonly #settings: StreamSettings;
  readonly #streams = new Map<string, { readonly stream: Stream; readonly folder: string }>();

  constructor(directory: string, settings: StreamSettings) {
    this.#directory = directory;
    this.#settings = settings;
    mkdirSync(directory, { recursive: true });
    for (const name of readdirSync(directory)) {
      const folder = join(directory, name);
      // Without its configuration it is what a creation or a deletion left when the process was killed.
      if (existsSync(join(folder, 'stream.json'))) {
        const config = readStreamConfig(join(folder, 'stream.json'));
        this.#streams.set(config.name, { stream: new Stream(folder, config, settings), folder });
      } else {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }

  names(): string[] {
    return [...this.#streams.keys()].sort();
  }

  find(name: string): Stream | undefined {
    return this.#streams.get(name)?.stream;
  }

  require(name: string): Stream {
    const stream = this.find(name);
    if (stream) return stream;
    throw new KinesisError(
      'ResourceNotFoundException',
      `Stream ${name} under account 000000000000 not found.`,
    );
  }

  create(name: string, options: NewStream = {}): Stream {
    if (!NAME.test(name)) throw new KinesisError('ValidationException', `${name} is not a stream name.`);
    if (this.#streams.has(name)) {
      throw new KinesisError('ResourceInUseException', `Stream ${name} already exists.`);
    }
    const createdMs = this.#settings.now();
    const mode = options.mode ?? 'PROVISIONED';
    const shardCount = options.shardCount ?? (mode === 'ON_DEMAND' ? ON_DEMAND_SHARDS : 1);
    // The time keeps names apart that differ only in case, and a new stream from a deleted one.
    const folder = join(this.#directory, `${name}@${createdMs}`);
    mkdirSync(folder, { recursive: true });
    const config: StreamConfig = {
      name,
      createdMs,
      mode,
      retentionHours: options.retentionHours ?? 24,
      maxRecordKiB: options.maxRecordKiB ?? 1024,
      tags: options.tags ?? {},
      shardMap: createShardMap(shardCount, createdMs),
    };
    const stream = new Stream(folder, config, this.#settings);
    stream.configure({});
    this.#streams.set(name, { stream, folder });
    return stream;
  }

  delete(name: string): void {
    this.require(name).close();
    const { folder } = this.#streams.get(name)!;
    this.#streams.delete(name);
    rmSync(join(folder, 'stream.json'));
    rmSync(folder, { recursive: true, force: true });
  }

  close(): void {
    for (const { stream } of this.#streams.values()) stream.close();
  }
}
