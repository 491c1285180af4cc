import type { RunStatus, RunStep } from '#contracts/pipeline-run';
import { innerMachines } from './machine-graph.ts';
import type { ExecutionEvent } from './run-source.ts';
import { type AslMachine, parseMachine } from './states-language.ts';

export interface RunStepsOptions {
  /** The machine's definition, as JSON text. */
  readonly definition: string;
  /** When the run ended; undefined while it goes on. What never ended in it was broken off then. */
  readonly stoppedAt: string | undefined;
}

/** A step while its events are read. */
interface OpenStep {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly startedAt: string;
  /** What it is within. */
  readonly within: Scope | undefined;
  readonly item: RunStep['item'];
  attempts: number;
  exitedAt?: string;
  /** How its last attempt failed, unless it succeeded since. */
  failure?: {
    readonly status: RunStatus;
    readonly at: string;
    readonly error: string | undefined;
    readonly cause: string | undefined;
  };
}

/** An item of a Map state, or a branch of a Parallel state, which has no index. */
interface Scope {
  readonly step: OpenStep;
  readonly index: number | undefined;
}

/** Where in the run an event happened: in which step, or before the first one within something. */
interface Place {
  readonly within: Scope | undefined;
  readonly step: OpenStep | undefined;
}

const OUTERMOST: Place = { within: undefined, step: undefined };

/**
 * The steps of a run, from its history:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_HistoryEvent.html
 *
 * Items of a Map state run side by side, so that their events are mixed. Which event belongs to which item follows
 * from `previousEventId`, which leads back along the events of the item.
 */
export function runSteps(
  events: readonly ExecutionEvent[],
  { definition, stoppedAt }: RunStepsOptions,
): RunStep[] {
  const labels = labelMembers(parseMachine(definition));
  const steps: OpenStep[] = [];
  const places = new Map<number, Place>();
  const enter = (event: ExecutionEvent, before: Place): Place => {
    const step = entered(event, before, labels);
    steps.push(step);
    return { within: step.within, step };
  };
  for (const event of events) {
    const before = places.get(event.previousId) ?? OUTERMOST;
    places.set(
      event.id,
      event.type.endsWith('StateEntered') ? enter(event, before) : follow(event, before, steps),
    );
  }
  return steps.map((step) => shown(step, stoppedAt));
}

function entered(event: ExecutionEvent, { within: around, step }: Place, labels: LabelMembers): OpenStep {
  // A state that is entered before the one that led to it was left is within that one.
  const within = step && step.exitedAt === undefined ? { step, index: undefined } : around;
  const index = within?.index;
  const members = within && labels.get(within.step.name);
  return {
    id: event.id,
    name: event.name!,
    type: event.type.replace(/StateEntered$/, ''),
    startedAt: event.at,
    within,
    item: index === undefined ? null : { index, label: labelOf(event, members) },
    attempts: 0,
  };
}

/** Where an event happened that is no entry into a state; what it tells of its step is kept there. */
function follow(event: ExecutionEvent, before: Place, steps: readonly OpenStep[]): Place {
  const { type, at } = event;
  // It begins again with its first state.
  if (type === 'ExecutionRedriven') return OUTERMOST;
  if (type.startsWith('Execution')) return before;
  if (type.endsWith('StateExited')) {
    const place = stepNamed(event.name, before, steps);
    if (place.step && place.step.name === event.name) place.step.exitedAt = at;
    return place;
  }
  if (type.startsWith('MapIteration')) {
    const { within, step } = stepNamed(event.name, before, steps);
    if (type !== 'MapIterationStarted' || !step || step.name !== event.name) return { within, step };
    return { within: { step, index: event.index }, step: undefined };
  }
  const container = /^(Map|Parallel)State/.exec(type)?.[1];
  const place =
    container === undefined ? before : (outTo(before, ({ type }) => type === container) ?? before);
  if (place.step) tell(place.step, event);
  return place;
}

/** The innermost step that meets the condition, of that where something happened and those around it. */
function outTo(from: Place, condition: (step: OpenStep) => boolean): Place | undefined {
  let place = from;
  while (!(place.step && condition(place.step))) {
    if (!place.within) return undefined;
    const { step } = place.within;
    place = { within: step.within, step };
  }
  return place;
}

/** Where the history does not lead back to a step of this name, the last one that was entered and not left. */
function stepNamed(name: string | undefined, from: Place, steps: readonly OpenStep[]): Place {
  const around = outTo(from, (step) => step.name === name);
  if (around) return around;
  const open = steps.findLast((step) => step.name === name && step.exitedAt === undefined);
  return open ? { within: open.within, step: open } : from;
}

const failedAs = { Failed: 'failed', TimedOut: 'timed_out', Aborted: 'aborted' } as const;

/** Counts attempts by what begins one: scheduling of a task, or the start of a container. */
function tell(step: OpenStep, { type, at, error, cause }: ExecutionEvent): void {
  if (type.endsWith('Scheduled') || /^(Map|Parallel)StateStarted$/.test(type)) step.attempts += 1;
  if (type.endsWith('Succeeded')) delete step.failure;
  const outcome = /(Failed|TimedOut|Aborted)$/.exec(type)?.[1] as keyof typeof failedAs | undefined;
  if (outcome) step.failure = { status: failedAs[outcome], at, error, cause };
}

function shown(step: OpenStep, runStoppedAt: string | undefined): RunStep {
  const { id, name, type, startedAt, within, item, failure, exitedAt, attempts } = step;
  const brokenOffAt = endOf(within?.step, runStoppedAt);
  const status = statusOf(step, brokenOffAt);
  return {
    id,
    name,
    type,
    status,
    started_at: startedAt,
    stopped_at: status === 'running' ? null : (exitedAt ?? failure?.at ?? brokenOffAt ?? null),
    attempts: Math.max(1, attempts),
    error: status === 'running' ? null : (failure?.error ?? null),
    cause: status === 'running' ? null : (failure?.cause ?? null),
    caught: failure !== undefined && exitedAt !== undefined,
    parent: within?.step.id ?? null,
    item,
  };
}

/** A failed task that may be tried again still runs, unless all that it is within has ended. */
function statusOf({ failure, exitedAt, type }: OpenStep, brokenOffAt: string | undefined): RunStatus {
  if (exitedAt !== undefined) return failure?.status ?? 'succeeded';
  if (brokenOffAt === undefined) return 'running';
  // A Fail state is never left.
  return failure?.status ?? (type === 'Fail' ? 'failed' : 'aborted');
}

/** When that which is within a step has ended at the latest; undefined while it may go on. */
function endOf(step: OpenStep | undefined, runStoppedAt: string | undefined): string | undefined {
  if (!step) return runStoppedAt;
  return step.exitedAt ?? step.failure?.at ?? endOf(step.within?.step, runStoppedAt);
}

/** By Map state, the members of its items' input that come from the item itself. */
type LabelMembers = ReadonlyMap<string, readonly string[]>;

function labelMembers(machine: AslMachine, found = new Map<string, readonly string[]>()): LabelMembers {
  for (const [name, state] of Object.entries(machine.States)) {
    const ofItem = Object.entries(state.ItemSelector ?? {}).flatMap(([member, value]) =>
      typeof value === 'string' && value.startsWith('$$.Map.Item.Value') ? [member.replace(/\.\$$/, '')] : [],
    );
    found.set(name, ofItem);
    for (const inner of innerMachines(state)) labelMembers(inner, found);
  }
  return found;
}

/** What the item is called, such as `sale`; null for one without a name. */
function labelOf({ input }: ExecutionEvent, members: readonly string[] = []): string | null {
  try {
    const given = JSON.parse(input ?? '{}') as Record<string, unknown>;
    const values = members.flatMap((member) => given[member] ?? []);
    const isName = values.length > 0 && values.every((value) => typeof value === 'string');
    return isName ? values.join(', ') : null;
  } catch {
    // The service cuts long inputs.
    return null;
  }
}
