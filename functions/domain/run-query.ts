import type { ParameterError } from '#contracts/error-codes';
import { type MachineName, machineNames, type RunStatus, runStatuses } from '#contracts/pipeline-run';
import { ProblemError } from './problem-error.ts';
import { onlyParameters } from './table-query-parameters.ts';

const LIMIT = { default: 20, max: 100 } as const;

export interface RunListQuery {
  readonly machine: MachineName;
  readonly status: RunStatus | undefined;
  readonly limit: number;
  /** The service's own token, as the cursor holds it. */
  readonly after: string | undefined;
}

/** @throws ProblemError invalid_query, invalid_cursor */
export function readRunListQuery(query: string): RunListQuery {
  const parameters = onlyParameters(query, ['machine', 'status', 'limit', 'cursor']);
  const errors: ParameterError[] = [];
  const machine = oneOf('machine', parameters.get('machine'), machineNames, errors) ?? 'refresh';
  const status = oneOf('status', parameters.get('status'), runStatuses, errors);
  const limit = readLimit(parameters.get('limit'), LIMIT, errors);
  if (errors.length > 0) throw new ProblemError('invalid_query', { errors });
  const cursor = parameters.get('cursor');
  const after = cursor === undefined ? undefined : readCursor(cursor, [machine, status ?? null]);
  return { machine, status, limit, after };
}

/** Which machine a run is looked for in; undefined for all. @throws ProblemError invalid_query */
export function readMachine(query: string): MachineName | undefined {
  const errors: ParameterError[] = [];
  const machine = oneOf('machine', onlyParameters(query, ['machine']).get('machine'), machineNames, errors);
  if (errors.length > 0) throw new ProblemError('invalid_query', { errors });
  return machine;
}

function oneOf<const T extends string>(
  parameter: string,
  text: string | undefined,
  values: readonly T[],
  errors: ParameterError[],
): T | undefined {
  const found = values.find((value) => value === text);
  if (text !== undefined && !found)
    errors.push({ parameter, code: 'invalid_value', message: `must be one of ${values.join(', ')}` });
  return found;
}

/** Reads the parameter `limit`; adds to `errors` what is wrong with it. */
export function readLimit(
  text: string | undefined,
  bounds: { readonly default: number; readonly max: number },
  errors: ParameterError[],
): number {
  if (text === undefined) return bounds.default;
  const limit = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= bounds.max) return limit;
  const message = `must be a whole number from 1 to ${bounds.max}`;
  errors.push({ parameter: 'limit', code: 'invalid_value', message });
  return bounds.default;
}

/** What a cursor says, as JSON in base64url: what is listed, and where the service goes on. */
type CursorContent = readonly [machine: MachineName, status: RunStatus | null, after: string];

export const runCursor = ({ machine, status }: RunListQuery, after: string): string =>
  Buffer.from(JSON.stringify([machine, status ?? null, after] satisfies CursorContent)).toString('base64url');

function readCursor(cursor: string, [machine, status]: readonly [MachineName, RunStatus | null]): string {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new ProblemError('invalid_cursor', { cause });
  }
  const [ofMachine, ofStatus, after] = Array.isArray(content) ? (content as unknown[]) : [];
  if (ofMachine !== machine || ofStatus !== status || typeof after !== 'string' || after === '')
    throw new ProblemError('invalid_cursor');
  return after;
}
