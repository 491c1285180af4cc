/** The outcome of one question that `verify` asks of the lake. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  /** What was counted; for a failed check, what is wrong, with examples. */
  readonly detail: string;
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** The report as people read it. */
  readonly lines: readonly string[];
}

export function report(checks: readonly Check[]): VerifyReport {
  const ok = checks.every((check) => check.ok);
  const lines = checks.map((check) => `${check.ok ? 'ok    ' : 'FAILED'} ${check.name}: ${check.detail}`);
  const verdict = ok ? 'Nothing accepted is missing or doubled.' : 'The lake does not add up.';
  return { ok, checks, lines: [...lines, verdict] };
}

/** A check that passes when there are no counterexamples. */
export function noneOf(name: string, problem: string, examples: readonly unknown[], counted: string): Check {
  const ok = examples.length === 0;
  return { name, ok, detail: ok ? counted : `${problem}, for example ${JSON.stringify(examples)}` };
}
