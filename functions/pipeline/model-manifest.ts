import type { Headline, Verdict } from '#ml/gate';
import type { RegisteredModel } from '../domain/model-registry.ts';

/** What is known of a version; kept as `manifest.json`. */
export interface ModelManifest {
  readonly model: RegisteredModel;
  readonly version: number;
  readonly run_id: string;
  /** When it was registered. */
  readonly created_at: string;
  /** Last day that it knew. */
  readonly logical_date: string;
  /** Versions of the tables that the features were made of. */
  readonly tables: Readonly<Record<string, number>>;
  /** SHA-256 of the features, and of the code that trained. */
  readonly data_hash: string;
  readonly code_hash: string;
  readonly parameters: Readonly<Record<string, number | string>>;
  /** Everything that was measured. */
  readonly metrics: Readonly<Record<string, unknown>>;
  /** The figure by which versions are compared. */
  readonly headline: Headline;
  /** Whether it became champion when it was registered, and why or why not. */
  readonly verdict: Verdict | { readonly promote: true; readonly reason: 'registered_by_hand' };
  /** SHA-256 of each file of the version, this one left out. */
  readonly files: Readonly<Record<string, string>>;
  /** Of the files: same inputs, same hash. */
  readonly model_hash: string;
}

/** One move of an alias; the last one holds. */
export interface AliasMove {
  readonly number: number;
  readonly version: number;
  readonly moved_at: string;
  readonly reason: string;
  readonly run_id: string | null;
}
