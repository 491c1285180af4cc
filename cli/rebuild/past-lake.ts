import type { ObjectEntry, ObjectStore } from '#lake/object-store';

/** Which tables of the lake are seen, by path, and up to which version; those that are not named are not there. */
export type SeenTables = ReadonlyMap<string, number>;

/**
 * A lake as it was: of the real one, tables up to a version, read only; on top of it, whatever is written. A table
 * whose next version is written here goes its own way from there.
 */
export function pastLake(real: ObjectStore, scratch: ObjectStore, seen: SeenTables): ObjectStore {
  const isSeen = (key: string) => isVisible(key, seen);
  return {
    get: async (key) => (await scratch.get(key)) ?? (isSeen(key) ? real.get(key) : undefined),
    list: (prefix, startAfter) => listBoth(real, scratch, isSeen, prefix, startAfter),
    async download(key, file) {
      if (!isSeen(key) || (await scratch.get(key))) return scratch.download(key, file);
      return real.download(key, file);
    },
    put: (key, bytes) => scratch.put(key, bytes),
    putIfAbsent: async (key, bytes) =>
      isSeen(key) && (await real.get(key)) !== undefined ? false : scratch.putIfAbsent(key, bytes),
    upload: (file, key) => scratch.upload(file, key),
    delete: (keys) => scratch.delete(keys),
  };
}

const LOG = '/_delta_log/';
/** Commits and checkpoints begin with their version. Source: Delta protocol, "Delta Log Entries", "Checkpoints". */
const LOG_VERSION = /^(\d{20})\./;

/** The hint at the last checkpoint is not: it may name one that came later. */
function isVisible(key: string, seen: SeenTables): boolean {
  const at = key.indexOf(LOG);
  if (at < 0) return [...seen.keys()].some((path) => key.startsWith(`${path}/`));
  const version = seen.get(key.slice(0, at));
  if (version === undefined) return false;
  const name = key.slice(at + LOG.length);
  const [, number] = LOG_VERSION.exec(name) ?? [];
  return number === undefined ? name.startsWith('_sidecars/') : Number(number) <= version;
}

async function* listBoth(
  real: ObjectStore,
  scratch: ObjectStore,
  isSeen: (key: string) => boolean,
  prefix: string,
  startAfter?: string,
): AsyncIterable<ObjectEntry> {
  const found = new Map<string, ObjectEntry>();
  for await (const entry of real.list(prefix, startAfter)) if (isSeen(entry.key)) found.set(entry.key, entry);
  for await (const entry of scratch.list(prefix, startAfter)) found.set(entry.key, entry);
  const inOrder = [...found.keys()].map((key) => Buffer.from(key)).sort(Buffer.compare);
  for (const key of inOrder) yield found.get(key.toString())!;
}
