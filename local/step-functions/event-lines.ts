import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import type { InterpreterEvent } from './interpreter.ts';

/** Events that led to each other: those of the execution itself, of one item of a Map, or of one Parallel branch. */
export interface EventLine {
  /** What the next event of the line names as its `previousEventId`. */
  lastEventId: number;
}

export interface EventLines {
  /** The line that an event of the interpreter belongs to. */
  of(event: InterpreterEvent): EventLine;
  /**
   * The line in which a Task state begins to run its resource. To be asked once for each time.
   * @param input what the state was entered with, as far as that is known
   */
  ofTask(state: string, input: unknown): EventLine;
}

/** One attempt of a Map or Parallel state. */
interface Nested {
  readonly outer: EventLine;
  /** By index. */
  readonly items: Map<number, EventLine>;
}

/**
 * Tells events of items that run side by side apart, which the interpreter does not: the `index` that it gives is
 * that of the outermost Map. But it hands the same object around as the input of a state from its entry to its exit,
 * and a state's output as the next one's input. Where it makes a copy, equal ones are taken in their order.
 *
 * @param definition as the interpreter runs it
 * @param firstEventId what the first event follows
 */
export function followEvents(definition: StateMachineDefinition, firstEventId: number): EventLines {
  const root: EventLine = { lastEventId: firstEventId };
  const containers = containersByFirstState(definition);
  const byInput = new ByValue<EventLine>();
  const byContainerInput = new ByValue<Nested>();
  /** Lines of states that began an attempt of which nothing was seen yet; by the state's name. */
  const begun = new Queues();
  /** Lines of items and branches whose first state was not entered yet; by the name of what they are in. */
  const waiting = new Queues();

  function nestedIn({ name, input }: { readonly name: string; readonly input: unknown }): Nested {
    const known = byContainerInput.get(name, input);
    if (known) return known;
    const created: Nested = { outer: begun.take(name, input) ?? root, items: new Map() };
    byContainerInput.set(name, input, created);
    return created;
  }

  function startedIn(state: { readonly name: string; readonly input: unknown }, input: unknown): EventLine {
    const line = { lastEventId: nestedIn(state).outer.lastEventId };
    waiting.add(state.name, input, line);
    return line;
  }

  function lineOf(event: InterpreterEvent): EventLine {
    switch (event.type) {
      case 'StateEntered': {
        const { name, input } = event.state;
        const container = containers.get(name);
        const line =
          byInput.get(name, input) ??
          (container === undefined ? root : (waiting.take(container, input) ?? root));
        byInput.set(name, input, line);
        begun.add(name, input, line);
        return line;
      }
      case 'StateRetried': {
        const { name, input } = event.state;
        const line = byInput.get(name, input) ?? root;
        begun.add(name, input, line);
        return line;
      }
      case 'StateFailed':
      case 'StateCaught':
      case 'StateExited': {
        const { name, input } = event.state;
        const line = byInput.get(name, input) ?? root;
        // It may have failed before its work began, or had no item to work on.
        begun.drop(name, line);
        if (event.type === 'StateExited') byInput.follow(event.state.output, line);
        return line;
      }
      case 'MapIterationStarted': {
        const line = startedIn(event.parentState, inputOf(event));
        nestedIn(event.parentState).items.set(event.index, line);
        return line;
      }
      case 'MapIterationSucceeded':
      case 'MapIterationFailed': {
        const { outer, items } = nestedIn(event.parentState);
        return joined(items.get(event.index) ?? outer, outer);
      }
      case 'ParallelBranchStarted':
        return startedIn(event.parentState, inputOf(event));
      default:
        return root;
    }
  }

  return { of: lineOf, ofTask: (state, input) => begun.take(state, input) ?? root };
}

/** The end of an item is part of its line, and what the Map state goes on from. */
const joined = (item: EventLine, outer: EventLine): EventLine => ({
  get lastEventId() {
    return item.lastEventId;
  },
  set lastEventId(id) {
    item.lastEventId = id;
    outer.lastEventId = id;
  },
});

/** Values by the identity of an input; where it has none, by the state. */
class ByValue<T> {
  readonly #objects = new WeakMap<object, T>();
  readonly #others = new Map<string, T>();

  get(state: string, input: unknown): T | undefined {
    return isObject(input) ? this.#objects.get(input) : this.#others.get(state);
  }

  set(state: string, input: unknown, value: T): void {
    if (isObject(input)) this.#objects.set(input, value);
    else this.#others.set(state, value);
  }

  /** What a state gave out is what the next one, whose name is not known yet, is entered with. */
  follow(output: unknown, value: T): void {
    if (isObject(output)) this.#objects.set(output, value);
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An item begins with the event that began its own execution within the interpreter. */
const inputOf = (event: InterpreterEvent): unknown => (event as { readonly input?: unknown }).input;

interface Waiting {
  readonly json: string | undefined;
  readonly line: EventLine;
}

/** Lines in the order in which they came, by a name and an input. */
class Queues {
  readonly #queues = new Map<string, Waiting[]>();

  add(name: string, input: unknown, line: EventLine): void {
    this.#queues.set(name, [...(this.#queues.get(name) ?? []), { json: JSON.stringify(input), line }]);
  }

  /** The first one with this input; where the input is not known, or was altered, the very first. */
  take(name: string, input: unknown): EventLine | undefined {
    const queue = this.#queues.get(name) ?? [];
    const json = JSON.stringify(input);
    const at = queue.findIndex((each) => each.json === json);
    return queue.splice(Math.max(at, 0), 1)[0]?.line;
  }

  drop(name: string, line: EventLine): void {
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(
      name,
      queue.filter((each) => each.line !== line),
    );
  }
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of the Amazon States Language, validated by the interpreter
type Json = any;

/** The Map or Parallel state that a state is the first one in, by its name. */
function containersByFirstState(machine: Json, found = new Map<string, string>()): Map<string, string> {
  for (const [name, state] of Object.entries<Json>(machine.States ?? {})) {
    for (const inner of [state.ItemProcessor, state.Iterator, ...(state.Branches ?? [])]) {
      if (!inner) continue;
      found.set(inner.StartAt, name);
      containersByFirstState(inner, found);
    }
  }
  return found;
}
