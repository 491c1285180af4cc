import type { Run, RunGraph, RunStep } from './run-api.ts';

export type StateStatus = Run['status'] | 'caught' | 'waiting';

/** What a run did in one state of its machine. */
export interface StateSummary {
  readonly status: StateStatus;
  /** How often it was entered: once for each item of the state around it. */
  readonly times: number;
  readonly done: number;
  /** From its first beginning to its last end, or to now. */
  readonly milliseconds: number;
}

/** A step, and how deep within others it lies. */
export interface StepRow {
  readonly step: RunStep;
  readonly depth: number;
}

export const isOver = ({ status }: { readonly status: Run['status'] }): boolean => status !== 'running';

export const lengthOf = (
  { started_at, stopped_at }: { readonly started_at: string; readonly stopped_at: string | null },
  now: number,
): number => Math.max(0, (stopped_at === null ? now : Date.parse(stopped_at)) - Date.parse(started_at));

/** The worst that a state went through counts; one that was never entered waits. */
export function summaryOf(state: string, steps: readonly RunStep[], now: number): StateSummary {
  const own = steps.filter(({ name }) => name === state);
  if (own.length === 0) return { status: 'waiting', times: 0, done: 0, milliseconds: 0 };
  const rank: readonly StateStatus[] = ['failed', 'timed_out', 'aborted', 'running', 'caught'];
  const statuses = own.map(statusOf);
  const begin = Math.min(...own.map(({ started_at }) => Date.parse(started_at)));
  const end = Math.max(...own.map(({ stopped_at }) => (stopped_at === null ? now : Date.parse(stopped_at))));
  return {
    status: rank.find((status) => statuses.includes(status)) ?? 'succeeded',
    times: own.length,
    done: own.filter(isOver).length,
    milliseconds: Math.max(0, end - begin),
  };
}

export const statusOf = ({ status, caught }: RunStep): StateStatus => (caught ? 'caught' : status);

/** Steps in the order of their beginning, each after the one it is part of. */
export function stepRows(steps: readonly RunStep[]): StepRow[] {
  const known = new Set(steps.map(({ id }) => id));
  const within = (parent: number | null, depth: number): StepRow[] =>
    steps
      .filter((step) => (step.parent !== null && known.has(step.parent) ? step.parent : null) === parent)
      .sort((a, b) => a.id - b.id)
      .flatMap((step) => [{ step, depth }, ...within(step.id, depth + 1)]);
  return within(null, 0);
}

/** What a step worked on: of several things, the first and how many more. */
export function itemName({ item }: RunStep): string | undefined {
  if (!item) return undefined;
  const [first, ...more] = (item.label ?? String(item.index + 1)).split(', ');
  return more.length > 0 ? `${first} +${more.length}` : first;
}

/** The state itself and all that lie within it. */
export function statesWithin(state: string, { nodes }: RunGraph): Set<string> {
  const found = new Set([state]);
  // Each comes after the one it is within.
  for (const { name, parent } of nodes) if (parent !== null && found.has(parent)) found.add(name);
  return found;
}

/** Whether the run went this way. */
export function wasTaken(from: string, to: string, steps: readonly RunStep[], isException: boolean): boolean {
  const came = steps.filter(({ name }) => name === from);
  if (!steps.some(({ name }) => name === to)) return false;
  return came.some((step) => isOver(step) && step.caught === isException);
}
