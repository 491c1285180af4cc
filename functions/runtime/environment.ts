import { type Environment, type FunctionName, functionEnvironment } from '#contracts/function-environment';

/** The function's variables, or one error that names every variable that is missing or wrong, and no value. */
export function readEnvironment<N extends FunctionName>(
  name: N,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment<N> {
  const result = functionEnvironment[name].safeParse(variables);
  if (result.success) return result.data as Environment<N>;
  const wrong = result.error.issues.map(({ path }) => {
    const variable = path.join('.');
    return `${variable} ${variables[variable] ? 'is not valid' : 'is missing'}`;
  });
  throw new EnvironmentError(`The environment of ${name} is not complete: ${wrong.join(', ')}`);
}

export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly code = 'environment_incomplete';
}
