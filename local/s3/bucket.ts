import { fsyncSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Durability, encodeFrame, RecordLog } from '../record-log.ts';
import { BucketState, filesOf } from './bucket-state.ts';
import { DataFiles } from './data-files.ts';
import type { JournalEntry } from './journal-entry.ts';

/** The journal is rewritten when it has this many entries more than it needs, and more superfluous than needed. */
const COMPACT_AFTER = 10_000;

/**
 * One bucket: a journal of what happened to it, its state in memory, and the files with the bytes.
 *
 * An object is stored by writing its file and then one journal entry. The entry decides: without it the file is
 * garbage, with it the object is there whole. `commit` is synchronous, so whoever looks at `state` and commits
 * without waiting in between does both in one step; this is what conditional writes rest on.
 */
export class Bucket {
  readonly name: string;
  readonly durability: Durability;
  readonly state = new BucketState();
  readonly files: DataFiles;
  readonly #journalPath: string;
  #journal: RecordLog;
  #entries = 0;
  #needed = 0;

  constructor(name: string, directory: string, durability: Durability) {
    this.name = name;
    this.durability = durability;
    this.files = new DataFiles(join(directory, 'data'));
    this.#journalPath = join(directory, 'journal.log');
    this.#journal = RecordLog.open(this.#journalPath, durability, ({ payload }) => {
      this.state.apply(JSON.parse(payload.toString()));
      this.#entries += 1;
    });
    const used = new Set<number>();
    for (const entry of this.state.entries()) {
      this.#needed += 1;
      if (entry.type === 'put') for (const file of filesOf(entry.version)) used.add(file);
      if (entry.type === 'part' && entry.part.piece) used.add(entry.part.piece.file);
    }
    this.files.sweep(used);
    this.#compactIfWorthIt();
  }

  /** Makes the entry durable, then visible, then deletes the files it replaces. */
  commit(entry: JournalEntry): void {
    this.#journal.append(encodeEntry(entry));
    this.#entries += 1;
    this.files.discard(this.state.apply(entry));
    this.#compactIfWorthIt();
  }

  close(): void {
    this.#journal.close();
  }

  #compactIfWorthIt(): void {
    if (this.#entries < COMPACT_AFTER + 2 * this.#needed) return;
    const path = `${this.#journalPath}.new`;
    rmSync(path, { force: true });
    const compacted = RecordLog.open(path, this.durability, () => {});
    let count = 0;
    try {
      for (const entry of this.state.entries()) {
        compacted.append(encodeEntry(entry));
        count += 1;
      }
      // The rename must not reach the disk before the bytes do, else a power failure empties the bucket.
      fsyncSync(compacted.fd);
      renameSync(path, this.#journalPath);
    } catch {
      // A disk too full for a second journal: the first one goes on, and the next attempt is a good while off.
      compacted.close();
      this.#needed = this.#entries;
      return;
    }
    this.#journal.close();
    this.#journal = compacted;
    this.#entries = count;
    this.#needed = count;
  }
}

function encodeEntry(entry: JournalEntry): Buffer {
  return encodeFrame([Buffer.from(JSON.stringify(entry))]);
}
