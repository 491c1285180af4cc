import { LakeError } from '#lake/error';

/** Other writers kept coming first. The state machine knows this name and tries the step again later. */
export class ConcurrentModification extends Error {
  override readonly name = 'ConcurrentModification';
  readonly code = 'concurrent_modification';
}

const MAX_ATTEMPTS = 5;

/** Repeats a step whose commit lost against another refresh: what is left to do is found anew each time. */
export async function retryLostRaces<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof LakeError) || error.code !== 'concurrent_modification') throw error;
      if (attempt >= MAX_ATTEMPTS) throw new ConcurrentModification(error.message, { cause: error });
    }
  }
}
