import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#infra/project-root';

export interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: { Next: string }[];
  readonly End?: boolean;
  readonly Catch?: { ErrorEquals: string[]; Next: string }[];
  readonly Retry?: { ErrorEquals: string[]; MaxAttempts: number; JitterStrategy?: string }[];
  readonly TimeoutSeconds?: number;
  readonly ItemProcessor?: Machine;
  readonly QueryLanguage?: string;
}
export interface Machine {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export const definitionText = (name: string): string =>
  readFileSync(join(projectRoot, 'state-machines', `${name}.asl.json`), 'utf8');

/** Every state with the machine it is in and whether a Catch stands between it and a failed execution. */
export function walk(
  level: Machine,
  caught = false,
): { name: string; state: State; level: Machine; caught: boolean }[] {
  return Object.entries(level.States).flatMap(([name, state]) => {
    const isCaught = caught || state.Catch !== undefined;
    const inner = state.ItemProcessor ? walk(state.ItemProcessor, isCaught) : [];
    return [{ name, state, level, caught: isCaught }, ...inner];
  });
}
/** Names of the states that a level can come to. */
export function reachable({ StartAt, States }: Machine): string[] {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    const { Next, Default, Catch = [], Choices = [] } = States[name]!;
    for (const next of [Next, Default, ...[...Catch, ...Choices].map((each) => each.Next)]) {
      if (next) visit(next);
    }
  };
  visit(StartAt);
  return [...found].sort();
}
