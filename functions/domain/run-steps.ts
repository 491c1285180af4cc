import type { RunStatus, RunStep } from '#contracts/pipeline-run';
import { innerMachines } from './machine-graph.ts';
import type { ExecutionEvent } from './run-source.ts';
import { type AslMachine, parseMachine } from './states-language.ts';

export interface RunStepsOptions {
  /** The machine's definition, as JSON text. */
  readonly definition: string;
  /** Whether the run has ended: then what never ended in it was broken off. */
  readonly ended: boolean;
}

/** A step while its events are read. */
interface OpenStep {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly startedAt: string;
  readonly scope: Scope | undefined;
  readonly item: RunStep['item'];
  stoppedAt?: string;
  attempts: number;
  /** How its last attempt failed, unless it succeeded since. */
  failure?: {
    readonly status: RunStatus;
    readonly error?: string | undefined;
    readonly cause?: string | undefined;
  };
  exited: boolean;
}

/** An item of a Map state, or a branch of a Parallel state. */
interface Scope {
  readonly step: OpenStep;
  readonly index: number | undefined;
}

/** Where in the run an event happened. */
interface Place {
  readonly scope: Scope | undefined;
  readonly step: OpenStep | undefined;
}

/**
 * The steps of a run, from its history: https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html
 *
 * Items of a Map state run side by side, so that their events are mixed; which event belongs to which item follows
 * from `previousEventId`, which leads back along the item's own events.
 */
export function runSteps(
  events: readonly ExecutionEvent[],
  { definition, ended }: RunStepsOptions,
): RunStep[] {
  const labels = labelsOfItems(parseMachine(definition));
  const steps: OpenStep[] = [];
  const places = new Map<number, Place>();
  for (const event of events) {
    const before = places.get(event.previousId) ?? { scope: undefined, step: undefined };
    places.set(event.id, next(event, before, steps, labels));
  }
  return steps.map((step) => shown(step, ended));
}

function next(event: ExecutionEvent, before: Place, steps: OpenStep[], labels: Labels): Place {
  const { type, at } = event;
  if (type === 'ExecutionRedriven') return { scope: undefined, step: undefined };
  if (type.endsWith('StateEntered')) return entered(event, before, steps, labels);
  if (type.endsWith('StateExited')) {
    const place = outTo(before, ({ name }) => name === event.name);
    if (!place.step) return before;
    place.step.exited = true;
    place.step.stoppedAt = at;
    return place;
  }
  const iteration = /^MapIteration(Started|Succeeded|Failed|Aborted)$/.exec(type)?.[1];
  if (iteration) {
    const { scope, step } = outTo(before, ({ name }) => name === event.name);
    if (!step) return before;
    return iteration === 'Started'
      ? { scope: { step, index: event.index }, step: undefined }
      : { scope, step };
  }
  const container = /^(Map|Parallel)State(Started|Succeeded|Failed|Aborted)$/.exec(type);
  if (container) {
    const place = outTo(before, (step) => step.type === container[1]);
    if (place.step) settle(place.step, container[2]!, event);
    return place;
  }
  const [, outcome] = /(Scheduled|Succeeded|Failed|TimedOut|Aborted)$/.exec(type) ?? [];
  if (before.step && outcome && !type.startsWith('Execution')) settle(before.step, outcome, event);
  return before;
}

function entered(event: ExecutionEvent, { scope, step }: Place, steps: OpenStep[], labels: Labels): Place {
  // A state that begins before the one that led to it has ended is within that.
  const within: Scope | undefined = step && !step.exited ? { step, index: undefined } : scope;
  const index = within?.index;
  const opened: OpenStep = {
    id: event.id,
    name: event.name!,
    type: event.type.replace(/StateEntered$/, ''),
    startedAt: event.at,
    scope: within,
    item: index === undefined ? null : { index, label: labelOf(event, labels.get(within!.step.name)) },
    attempts: 0,
    exited: false,
  };
  steps.push(opened);
  return { scope: within, step: opened };
}

/** The innermost step, of those that are around, that meets the condition; undefined if there is none. */
function outTo(from: Place, condition: (step: OpenStep) => boolean): Place {
  let { scope, step }: Place = from;
  while (step && !condition(step)) {
    ({ step } = scope ?? { step: undefined });
    scope = step?.scope;
  }
  if (!step && scope) return outTo({ scope: scope.step.scope, step: scope.step }, condition);
  return { scope, step };
}

function settle(step: OpenStep, outcome: string, { at, error, cause }: ExecutionEvent): void {
  if (outcome === 'Scheduled' || outcome === 'Started') {
    step.attempts += 1;
    return;
  }
  if (outcome === 'Succeeded') {
    delete step.failure;
    return;
  }
  step.stoppedAt = at;
  const statuses: Record<string, RunStatus> = { TimedOut: 'timed_out', Aborted: 'aborted' };
  step.failure = { status: statuses[outcome] ?? 'failed', error, cause };
}

function shown(step: OpenStep, ended: boolean): RunStep {
  const { id, name, type, startedAt, stoppedAt, scope, item, failure, exited, attempts } = step;
  const status: RunStatus = failure?.status ?? (exited ? 'succeeded' : ended ? 'aborted' : 'running');
  return {
    id,
    name,
    type,
    status,
    started_at: startedAt,
    stopped_at: status === 'running' ? null : (stoppedAt ?? null),
    attempts: Math.max(1, attempts),
    error: failure?.error ?? null,
    cause: failure?.cause ?? null,
    caught: failure !== undefined && exited,
    parent: scope?.step.id ?? null,
    item,
  };
}

/** By Map state, the members of its items' input that come from the item itself. */
type Labels = ReadonlyMap<string, readonly string[]>;

function labelsOfItems(machine: AslMachine, labels = new Map<string, readonly string[]>()): Labels {
  for (const [name, state] of Object.entries(machine.States)) {
    const ofItem = Object.entries(state.ItemSelector ?? {}).flatMap(([member, value]) =>
      typeof value === 'string' && value.startsWith('$$.Map.Item.Value') ? [member.replace(/\.\$$/, '')] : [],
    );
    labels.set(name, ofItem);
    for (const inner of innerMachines(state)) labelsOfItems(inner, labels);
  }
  return labels;
}

/** What the item is called, such as `sale`; null for one without a name. */
function labelOf({ input }: ExecutionEvent, members: readonly string[] = []): string | null {
  try {
    const given = JSON.parse(input ?? '{}') as Record<string, unknown>;
    const values = members.flatMap((member) => given[member] ?? []);
    return values.length > 0 && values.every((value) => typeof value === 'string') ? values.join(', ') : null;
  } catch {
    // Long inputs are cut.
    return null;
  }
}
