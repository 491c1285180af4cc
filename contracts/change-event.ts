import * as z from 'zod';
import type { EntityName } from './entity.ts';

export const operations = ['create', 'replace', 'update', 'delete'] as const;
export type Operation = (typeof operations)[number];

/** Raised when a change to the contracts changes what an event means. */
export const CONTRACT_VERSION = 1;

/** One accepted write, as it travels through the stream and lands in bronze. */
export const changeEvent = z.strictObject({
  /** UUID; the same for every try of a request with the same Idempotency-Key. */
  event_id: z.string().min(1),
  entity: z.enum(['sale', 'product', 'employee', 'supplier'] satisfies [EntityName, ...EntityName[]]),
  op: z.enum(operations),
  id: z.string().min(1),
  /** create, replace: the whole record; update: a merge patch (RFC 7396); delete: null. */
  data: z.record(z.string(), z.unknown()).nullable(),
  occurred_at: z.iso.datetime(),
  /** Who wrote: the key id or the subject of the token. */
  actor: z.string(),
  /** Through what: `api`, or the name a producer gives itself. */
  source: z.string(),
  contract_version: z.int(),
  trace_id: z.string(),
  /**
   * Applies only to this version of the record: the event_id of the last event applied to it; or to one of several,
   * with a space between them. `*`: to any version, as long as there is a record.
   */
  if_version: z.string().min(1).optional(),
  /** The quarantined event that this one repeats, repaired. */
  replay_of: z.string().min(1).optional(),
});

export type ChangeEvent = z.infer<typeof changeEvent>;
