import type { Gaps } from './gaps.ts';

/** How one test ended. `message` is that of its error, or of the hook that kept it from running. */
export interface TestOutcome {
  /** `<folder>/<file> > <names…>` */
  readonly id: string;
  readonly passed: boolean;
  readonly message?: string | undefined;
}

export interface Verdict {
  readonly passed: readonly string[];
  /** Known gaps that showed again, with what the peer does instead. */
  readonly gaps: readonly { readonly id: string; readonly observed: string }[];
  readonly failed: readonly { readonly id: string; readonly why: string }[];
}

/** Holds the outcomes of one run against the known gaps of its target. */
export function judge(outcomes: readonly TestOutcome[], known: Gaps): Verdict {
  const ran = new Set(outcomes.map(({ id }) => id));
  const unknown = Object.keys(known).filter((id) => !ran.has(id));
  return {
    passed: outcomes.flatMap(({ id, passed }) => (passed && !(id in known) ? [id] : [])),
    gaps: outcomes.flatMap(({ id, passed }) =>
      !passed && id in known ? [{ id, observed: known[id]! }] : [],
    ),
    failed: [
      ...outcomes.flatMap(({ id, passed, message = 'failed' }) => {
        if (passed === !(id in known)) return [];
        return [{ id, why: passed ? `the gap is closed, take it off the list: ${known[id]}` : message }];
      }),
      ...unknown.map((id) => ({ id, why: 'a known gap of a test that did not run' })),
    ],
  };
}
