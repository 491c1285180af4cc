import type { components } from './api-types.ts';

/** A problem document (RFC 9457). Programs go by its `code`. */
export type Problem = components['schemas']['Problem'];

/** An answer that is no success, as an error. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** Undefined when something between here and the API answered, such as a proxy. */
  readonly problem: Problem | undefined;

  constructor(status: number, problem: Problem | undefined) {
    super(problem ? [problem.title, problem.detail].filter(Boolean).join(' ') : `HTTP status ${status}`);
    this.status = status;
    this.problem = problem;
  }

  get code(): Problem['code'] | undefined {
    return this.problem?.code;
  }
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/**
 * What a call was answered with, for callers who handle problems as errors: `dataOf(await client.GET(…))`.
 *
 * @throws ApiProblem
 */
export function dataOf<T>({ data, error, response }: Answer<T>): NonNullable<T> {
  if (response.ok && data !== undefined && data !== null) return data;
  throw new ApiProblem(response.status, isProblem(error) ? error : undefined);
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value && 'status' in value;
