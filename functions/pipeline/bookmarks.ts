import { createHash } from 'node:crypto';
import type { Snapshot } from '#lake/snapshot';

/** What a computed table was made from, recorded as `txn` actions in its own commit. */
export interface Bookmark {
  readonly appId: string;
  readonly version: number;
}

export const versionBookmark = (table: string, { version }: Snapshot): Bookmark => ({
  appId: table,
  version,
});

/** Differs whenever the table's data files do; commits that only record progress leave it as it is. */
export const contentBookmark = (table: string, snapshot: Snapshot): Bookmark => ({
  appId: `${table}/files`,
  version: digestNumber([...snapshot.files.keys()].sort().join('\n')),
});

/** Differs whenever the definition does: a model's text, a method's parameters. */
export const definitionBookmark = (definition: string): Bookmark => ({
  appId: 'definition',
  version: digestNumber(definition),
});

/** Application id under which the logical date is recorded, as days since the epoch. */
export const LOGICAL_DATE = 'logical_date';

export const logicalDateBookmark = (date: string): Bookmark => ({
  appId: LOGICAL_DATE,
  version: dayNumber(date),
});

export const recordedVersion = (snapshot: Snapshot, appId: string): number | undefined =>
  snapshot.transactions.get(appId)?.version;

export const holds = (snapshot: Snapshot, bookmarks: readonly Bookmark[]): boolean =>
  bookmarks.every(({ appId, version }) => recordedVersion(snapshot, appId) === version);

/** 48 bits of SHA-256: a `txn` version must be exact as a JSON number. */
export const digestNumber = (text: string): number =>
  createHash('sha256').update(text).digest().readUIntBE(0, 6);

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since the epoch of a calendar day. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;

/** Inverse of {@link dayNumber}. */
export const dateOfDay = (day: number): string =>
  new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
