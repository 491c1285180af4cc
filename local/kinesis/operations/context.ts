import type { Input } from '../input.ts';
import type { StreamStore } from '../stream-store.ts';

export interface OperationContext {
  readonly store: StreamStore;
  readonly now: () => number;
  readonly arnOf: (streamName: string) => string;
}

/** One API action: takes the decoded request, returns what goes into the response, or nothing. */
export type Operation = (context: OperationContext, input: Input) => object | undefined;
