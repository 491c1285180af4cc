import type { ParameterError } from '#contracts/error-codes';
import { MAX_FIELD_ERRORS } from '#contracts/validate';
import { ProblemError } from './problem-error.ts';

/**
 * The parameters of a query string, percent-decoded (UTF-8), with `+` for a blank.
 * @throws ProblemError invalid_query for one that stands twice or cannot be decoded
 */
export function queryParameters(query: string): Map<string, string> {
  const parameters = new Map<string, string>();
  const errors: ParameterError[] = [];
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [name, ...value] = pair.split('=');
    const [decodedName, decodedValue] = [decode(name!), decode(value.join('='))];
    const parameter = decodedName ?? name!;
    if (decodedName === undefined || decodedValue === undefined)
      errors.push({ parameter, code: 'invalid_format', message: 'is not percent-encoded UTF-8' });
    else if (parameters.has(decodedName))
      errors.push({ parameter, code: 'repeated_parameter', message: 'stands more than once' });
    else parameters.set(decodedName, decodedValue);
  }
  if (errors.length > 0)
    throw new ProblemError('invalid_query', { errors: errors.slice(0, MAX_FIELD_ERRORS) });
  return parameters;
}

/**
 * As {@link queryParameters}, where only these may stand.
 * @throws ProblemError invalid_query
 */
export function onlyParameters(query: string, known: readonly string[]): Map<string, string> {
  const parameters = queryParameters(query);
  const errors = [...parameters.keys()].filter((name) => !known.includes(name)).map(unknownParameter);
  if (errors.length > 0)
    throw new ProblemError('invalid_query', { errors: errors.slice(0, MAX_FIELD_ERRORS) });
  return parameters;
}

export const unknownParameter = (parameter: string): ParameterError => ({
  parameter,
  code: 'unknown_parameter',
  message: 'is not a known parameter',
});

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
