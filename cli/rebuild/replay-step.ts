import type { LakeContext } from '#lake/context';
import type { SeenTables } from './past-lake.ts';
import type { RecordedCommit } from './recorded-commits.ts';

/** One step of a past run, ready to be run again: it wrote one commit, or several that belong together. */
export interface ReplayStep {
  /** What it read, and what its tables were before. */
  readonly seen: SeenTables;
  /** The commits it made then. */
  readonly commits: readonly RecordedCommit[];
  /** Digest of the rules as they are today. */
  readonly rules: number;
  /** Whether what it read can be known not to be there any more. */
  readonly inputsGone?: boolean;
  /** Runs it in a lake of its own. Resolves to false when it could not do what was done then. */
  run(lake: LakeContext): Promise<boolean>;
}
