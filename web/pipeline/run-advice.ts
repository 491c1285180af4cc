/** What an operator can do about a run that failed; the pages of docs/runbook.md, by error. */
export type Advice =
  | 'audit'
  | 'input'
  | 'race'
  | 'storage'
  | 'schema'
  | 'version'
  | 'resources'
  | 'maintenance'
  | 'defect';

const byError: Readonly<Record<string, Advice>> = {
  AuditFailed: 'audit',
  InvalidRefreshInput: 'input',
  ConcurrentModification: 'race',
  ObjectStoreError: 'storage',
  'Sandbox.Timedout': 'resources',
  'States.Timeout': 'resources',
  'Lambda.Unknown': 'resources',
  'Runtime.ExitError': 'resources',
};

/** @param error as the state machine names it; @param cause its words */
export function adviceOn(error: string | null, cause: string | null, machine: string): Advice {
  const known = byError[error ?? ''];
  if (known) return known;
  if (error === 'LakeError' && cause?.includes('schema_mismatch')) return 'schema';
  if (error === 'LakeError' && cause?.includes('version_not_available')) return 'version';
  return machine === 'maintenance' ? 'maintenance' : 'defect';
}

/** What to enter in a terminal, where that helps. */
export const commandFor: Readonly<Partial<Record<Advice, string>>> = {
  storage: 'npm run logs -- refresh-silver',
  schema: 'npm run rebuild',
  version: 'npm run rebuild',
  maintenance: 'npm run logs -- maintain-table',
  defect: 'npm run diff',
};

/** What happened, in the words of the function that failed: its answer is a JSON document of its error. */
export function messageOf(cause: string): string {
  try {
    const { errorMessage } = JSON.parse(cause) as { errorMessage?: unknown };
    return typeof errorMessage === 'string' ? errorMessage : cause;
  } catch {
    return cause;
  }
}
