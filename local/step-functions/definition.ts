import type { StateMachineDefinition } from 'aws-local-stepfunctions';
import { LocalCloudError } from '../local-cloud-error.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON of the Amazon States Language, validated by the interpreter
type Json = any;

export interface PreparedDefinition {
  /** What the interpreter runs. */
  readonly definition: StateMachineDefinition;
  /** The `Resource` of each Task state by the state's name, nested ones included. */
  readonly taskResources: ReadonlyMap<string, string>;
}

/** The interpreter gives a Task 60 s unless told otherwise, AWS 99,999,999 s; timers end at 2^31 ms. */
const LONGEST_TIMEOUT_SECONDS = 2_147_483;

/** Member of a task's parameters that holds what its state was entered with: tells tasks side by side apart. */
const STATE_INPUT = '__state_input';

/** What a task is called with and, as far as it is known, what its state was entered with. */
export function taskInput(given: Json): { readonly parameters: Json; readonly stateInput: unknown } {
  if (typeof given !== 'object' || given === null || !Object.hasOwn(given, STATE_INPUT))
    return { parameters: given, stateInput: given };
  const { [STATE_INPUT]: stateInput, ...parameters } = given;
  return { parameters, stateInput };
}

const SUPPORTED_RESOURCE =
  /^arn:aws:(lambda:[^:]*:[^:]*:function:[^:]+(:[^:]+)?|states:::lambda:invoke|states:::sns:publish)$/;

/** Puts values for the `${Name}` placeholders that CDK leaves in a definition. */
export function substitute(text: string, substitutions: Record<string, unknown>): string {
  return text.replace(/\$\{([A-Za-z0-9_-]+)\}/g, (placeholder, name: string) =>
    // The value lands inside a JSON string.
    Object.hasOwn(substitutions, name)
      ? JSON.stringify(String(substitutions[name])).slice(1, -1)
      : placeholder,
  );
}

/**
 * Makes a definition ready for the interpreter, which resets `$$.Execution` inside Map and Parallel states: the
 * execution's own data is read from `$$.RootExecution` instead.
 *
 * @throws LocalCloudError `unsupported_property` for JSONata and for tasks that cannot run here
 */
export function prepareDefinition(text: string, name: string): PreparedDefinition {
  const fail = (what: string): never => {
    throw new LocalCloudError('unsupported_property', `State machine ${name}: ${what} is not supported here`);
  };
  const taskResources = new Map<string, string>();

  function machine(source: Json): Json {
    if (source.QueryLanguage === 'JSONata') fail('JSONata');
    const states = Object.entries<Json>(source.States ?? {}).map(([id, state]) => [
      id,
      prepareState(id, state),
    ]);
    return { ...source, States: Object.fromEntries(states) };
  }

  function prepareState(id: string, state: Json): Json {
    if (state.QueryLanguage === 'JSONata') fail(`JSONata (state ${id})`);
    const { Result, Iterator, ItemProcessor, Branches, ...rest } = state;
    if (ItemProcessor?.ProcessorConfig?.Mode === 'DISTRIBUTED') fail(`a distributed Map (state ${id})`);
    const prepared = renameContext(rest);
    if (Result !== undefined) prepared.Result = Result;
    if (Iterator) prepared.Iterator = machine(Iterator);
    if (ItemProcessor) prepared.ItemProcessor = machine(ItemProcessor);
    if (Branches) prepared.Branches = Branches.map(machine);
    if (state.Type === 'Task') {
      if (!SUPPORTED_RESOURCE.test(state.Resource)) fail(`resource ${state.Resource} of state ${id}`);
      if (taskResources.has(id)) fail(`a second Task state with the name ${id}`);
      taskResources.set(id, state.Resource);
      if (!state.TimeoutSecondsPath) prepared.TimeoutSeconds = timeoutOf(state);
      if (state.Parameters && !state.InputPath)
        prepared.Parameters = { ...prepared.Parameters, [`${STATE_INPUT}.$`]: '$' };
    }
    return prepared;
  }

  let source: Json;
  try {
    source = JSON.parse(text);
  } catch (cause) {
    throw new LocalCloudError('assembly_invalid', `The definition of state machine ${name} is not JSON`, {
      cause,
    });
  }
  const definition = machine(source);
  if (source.TimeoutSeconds !== undefined) definition.TimeoutSeconds = timeoutOf(source);
  return { definition, taskResources };
}

const timeoutOf = ({ TimeoutSeconds = LONGEST_TIMEOUT_SECONDS }: Json): number =>
  Math.min(TimeoutSeconds, LONGEST_TIMEOUT_SECONDS);

function renameContext(value: Json): Json {
  if (typeof value === 'string') return value.replace(/\$\$\.Execution\b/g, '$$$$.RootExecution');
  if (Array.isArray(value)) return value.map(renameContext);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renameContext(item)]));
}
