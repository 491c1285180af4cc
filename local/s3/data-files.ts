import { linkSync, mkdirSync, readdirSync, unlink } from 'node:fs';
import { join } from 'node:path';

const FILES_PER_FOLDER = 4096;

/**
 * The files that hold the bytes of objects and parts. Each is written once and named by a number; the journal
 * says which object it belongs to. A file that the journal does not mention is garbage.
 */
export class DataFiles {
  readonly #directory: string;
  readonly #folders = new Set<number>();
  readonly #pins = new Map<number, number>();
  readonly #doomed = new Set<number>();
  #next = 1;

  constructor(directory: string) {
    this.#directory = directory;
  }

  path(id: number): string {
    return join(this.#directory, String(Math.floor(id / FILES_PER_FOLDER)), String(id));
  }

  /** Reserves a number for a file that the caller creates. */
  allocate(): number {
    const id = this.#next++;
    const folder = Math.floor(id / FILES_PER_FOLDER);
    if (!this.#folders.has(folder)) {
      mkdirSync(join(this.#directory, String(folder)), { recursive: true });
      this.#folders.add(folder);
    }
    return id;
  }

  /** Gives a file, perhaps another bucket's, a second name: a copy that costs nothing and lives by itself. */
  link(path: string): number {
    const id = this.allocate();
    linkSync(path, this.path(id));
    return id;
  }

  /** Keeps files from being deleted while they are read; returns the release. */
  pin(ids: readonly number[]): () => void {
    for (const id of ids) this.#pins.set(id, (this.#pins.get(id) ?? 0) + 1);
    return () => {
      for (const id of ids) {
        const left = this.#pins.get(id)! - 1;
        if (left > 0) {
          this.#pins.set(id, left);
          continue;
        }
        this.#pins.delete(id);
        if (this.#doomed.delete(id)) this.#unlink(id);
      }
    };
  }

  /** Deletes files, each as soon as nobody reads it. */
  discard(ids: readonly number[]): void {
    for (const id of ids) {
      if (this.#pins.has(id)) this.#doomed.add(id);
      else this.#unlink(id);
    }
  }

  /** Deletes every file that is not in use: what a killed process was writing, or had not yet deleted. */
  sweep(used: ReadonlySet<number>): void {
    mkdirSync(this.#directory, { recursive: true });
    for (const folder of readdirSync(this.#directory)) {
      this.#folders.add(Number(folder));
      for (const name of readdirSync(join(this.#directory, folder))) {
        const id = Number(name);
        this.#next = Math.max(this.#next, id + 1);
        if (!used.has(id)) this.#unlink(id);
      }
    }
  }

  /** A file that stays behind is swept at the next start, so nobody waits for this or learns of a failure. */
  #unlink(id: number): void {
    unlink(this.path(id), () => {});
  }
}
