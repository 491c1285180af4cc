import { ProblemError } from './problem-error.ts';
import { onlyParameters } from './table-query-parameters.ts';

/** Whether `?redirect=true` asks to be sent on to the file itself. @throws ProblemError invalid_query */
export function readRedirect(query: string): boolean {
  const redirect = onlyParameters(query, ['redirect']).get('redirect') ?? 'false';
  if (redirect === 'true' || redirect === 'false') return redirect === 'true';
  throw new ProblemError('invalid_query', {
    errors: [{ parameter: 'redirect', code: 'invalid_value', message: 'must be true or false' }],
  });
}
