import middy from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { FunctionName } from '#contracts/function-environment';
import type { HttpAnswer, HttpRequest } from '../domain/http-message.ts';
import { ProblemError, problemDetails } from '../domain/problem-error.ts';
import { type GatewayAnswer, gatewayAnswer, requestOf } from './gateway-event.ts';
import { observe } from './observe.ts';
import { createRuntime, type Runtime } from './runtime.ts';

/** Time that is kept back to answer with a problem document when a request takes too long. */
const TIME_TO_ANSWER_MS = 250;

/**
 * A Lambda handler for an HTTP API. Answers are JSON; what is thrown becomes a problem document (RFC 9457): a
 * ProblemError its own, everything else `internal_error`, which is logged with its causes and tells the caller
 * nothing but the request id.
 *
 * `create` runs at the first invocation and composes the function with its adapters.
 */
export function httpHandler<N extends FunctionName>(
  name: N,
  create: (runtime: Runtime<N>) => (request: HttpRequest) => Promise<HttpAnswer>,
) {
  const runtime = createRuntime(name);
  let answer: ReturnType<typeof create> | undefined;
  return middy<APIGatewayProxyEventV2, GatewayAnswer>({
    timeoutEarlyInMillis: TIME_TO_ANSWER_MS,
    timeoutEarlyResponse: () => {
      throw new ProblemError('stream_unavailable', { detail: 'The request took too long.' });
    },
  })
    .use(observe(runtime))
    .use({
      after: ({ event, response }) => {
        Object.assign(response!.headers, standardHeaders(requestOf(event)));
      },
      onError: (invocation) => {
        const request = requestOf(invocation.event);
        const problem = asProblem(invocation.error);
        if (problem.status >= 500)
          runtime.logger.error(`${name} answers ${problem.code}`, {
            request_id: request.id,
            trace_id: request.traceId,
            error: invocation.error as Error,
          });
        invocation.response = gatewayAnswer(problemAnswer(problem, request));
        Object.assign(invocation.response.headers, standardHeaders(request));
      },
    })
    .handler(async (event: APIGatewayProxyEventV2, _context: Context) => {
      answer ??= create(runtime);
      return gatewayAnswer(await answer(requestOf(event)));
    });
}

const asProblem = (error: unknown): ProblemError =>
  error instanceof ProblemError ? error : new ProblemError('internal_error', { cause: error });

const problemAnswer = (problem: ProblemError, request: HttpRequest): HttpAnswer => ({
  status: problem.status,
  headers: { ...problem.headers, 'content-type': 'application/problem+json' },
  body: problemDetails(problem, `urn:liftoff:request:${encodeURIComponent(request.id)}`),
});

const standardHeaders = ({ id, traceId }: HttpRequest): Record<string, string> => ({
  'x-request-id': id,
  'x-trace-id': traceId,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});
