import * as z from 'zod';
import { entityNames } from './catalog.ts';
import type { EntityName } from './entity.ts';
import { UNKNOWN_ENTITY } from './lake-layout.ts';
import { type RefusalReason, refusalReasons } from './refusal-reasons.ts';

/** Events that one request replays at most. */
export const MAX_REPLAYED = 500;

/** JSON merge patch (RFC 7396) for the data of a refused event: null removes a field. */
const patch = z.record(z.string(), z.unknown());

/** Body of `POST /v1/quarantine/{event_id}/replay`. */
export const replayOne = z.strictObject({
  patch: patch.optional(),
  preview: z.boolean().optional().meta({ description: 'Only tell what would become of it. Default: false.' }),
});

/** Body of `POST /v1/quarantine/replay`. */
export const replayMany = z.strictObject({
  where: z
    .strictObject({
      reason: z.enum(Object.keys(refusalReasons) as [RefusalReason, ...RefusalReason[]]).optional(),
      entity: z.enum([...entityNames, UNKNOWN_ENTITY] as [EntityName | typeof UNKNOWN_ENTITY]).optional(),
      field: z.string().min(1).max(100).optional(),
      id: z.string().min(1).max(128).optional(),
      event_ids: z.array(z.string().min(1).max(128)).min(1).max(MAX_REPLAYED).optional(),
    })
    .meta({ description: 'All that is given must hold.' }),
  patch: patch.optional(),
  preview: z
    .boolean()
    .optional()
    .meta({ description: 'Only tell what would become of each. Default: true.' }),
  limit: z.int().min(1).max(MAX_REPLAYED).optional(),
});

export type ReplayMany = z.infer<typeof replayMany>;
