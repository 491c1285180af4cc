import type { Operation } from '#contracts/change-event';
import type { EntityName } from '#contracts/entity';
import type { ErrorCode } from '#contracts/error-codes';
import type { RefusalReason } from '#contracts/refusal-reasons';

/** What must become of a write. */
export type Expectation =
  | { readonly outcome: 'accepted' }
  /** The API answers with this code and names this field. */
  | { readonly outcome: 'refused'; readonly code: ErrorCode; readonly field: string }
  /** The API accepts it and silver sets it aside. */
  | { readonly outcome: 'quarantined'; readonly reason: RefusalReason };

/** A write as the demo sends it; what is known about it beforehand travels beside the body, not in it. */
export interface PlannedWrite {
  readonly entity: EntityName;
  readonly op: Extract<Operation, 'create' | 'update' | 'delete'>;
  /** Of the record to update or delete. */
  readonly id?: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Only where the key is the point. */
  readonly idempotencyKey?: string;
  /** What is wrong with it, in words. */
  readonly flaw?: string;
  readonly expected: Expectation;
}

export const accepted: Expectation = { outcome: 'accepted' };
