import type { StateMachineDefinition } from 'aws-local-stepfunctions';

type Module = typeof import('aws-local-stepfunctions');
export type Interpreter = Module;
/** What the interpreter reports while it runs. */
export type InterpreterEvent =
  ReturnType<InstanceType<Module['StateMachine']>['run']>['eventLogs'] extends AsyncGenerator<infer Event>
    ? Event
    : never;

let loaded: Promise<Module> | undefined;

/** Loads the interpreter when the first state machine needs it; it needs one function of Node.js 22. */
export function loadInterpreter(): Promise<Module> {
  const target = Promise as unknown as { withResolvers?: () => unknown };
  target.withResolvers ??= () => {
    const resolvers: Record<string, unknown> = {};
    resolvers.promise = new Promise((resolve, reject) => Object.assign(resolvers, { resolve, reject }));
    return resolvers;
  };
  loaded ??= import('aws-local-stepfunctions');
  return loaded;
}

/** @throws Error that lists what is wrong with the definition */
export function validateDefinition({ StateMachine }: Module, definition: StateMachineDefinition): void {
  new StateMachine(definition);
}
