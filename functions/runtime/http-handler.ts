import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import type { ApiFunction } from '#contracts/api-routes';
import { encodedBytes, LARGEST_CONTENT_BYTES } from '../domain/answer-size.ts';
import type { HttpAnswer, HttpRequest } from '../domain/http-message.ts';
import { ProblemError, problemDetails } from '../domain/problem-error.ts';
import { type CrossOrigin, createCrossOrigin } from './cross-origin.ts';
import { below, type GatewayAnswer, gatewayAnswer } from './gateway-answer.ts';
import { type GatewayEvent, type GatewayRequest, gatewayRequest } from './gateway-event.ts';
import { inLanguageOf } from './language.ts';
import { observe } from './observe.ts';
import { createRuntime, type Runtime } from './runtime.ts';

/** Time that is kept back to answer with a problem document when a request takes too long. */
const TIME_TO_ANSWER_MS = 250;

/**
 * A Lambda handler for an HTTP API or a REST API. Answers are JSON unless they say otherwise; what is thrown becomes a problem
 * document (RFC 9457): a ProblemError its own, everything else `internal_error`, which is logged with its causes
 * and tells the caller nothing but the request id.
 *
 * `create` runs at the first invocation, and again after it failed; it composes the function with its adapters.
 */
export function httpHandler<N extends ApiFunction>(
  name: N,
  create: (
    runtime: Runtime<N>,
  ) =>
    | ((request: HttpRequest) => Promise<HttpAnswer>)
    | Promise<(request: HttpRequest) => Promise<HttpAnswer>>,
) {
  const runtime = createRuntime(name);
  // Read apart from the environment: a page has to be able to read that the rest of it is not complete.
  const crossOrigin = createCrossOrigin(process.env.ALLOWED_ORIGINS);
  const rendered = renderer(crossOrigin);
  let answer: ReturnType<typeof create> | undefined;
  return middy<GatewayEvent, GatewayAnswer>({
    timeoutEarlyInMillis: TIME_TO_ANSWER_MS,
    timeoutEarlyResponse: () => {
      throw new ProblemError('timed_out');
    },
  })
    .use(observe(runtime))
    .use({
      onError: (invocation) => {
        const received = gatewayRequest(invocation.event);
        const { request } = received;
        const problem = asProblem(invocation.error);
        if (problem.status >= 500)
          runtime.logger.error(`${name} answers ${problem.code}`, {
            request_id: request.id,
            trace_id: request.traceId,
            error: invocation.error as Error,
          });
        invocation.response = rendered(problemAnswer(problem, request), received);
      },
    })
    .handler(async (event: GatewayEvent, _context: Context) => {
      const received = gatewayRequest(event);
      const preflight = crossOrigin.preflight(received.request);
      if (preflight) return rendered(preflight, received);
      answer ??= create(runtime);
      try {
        return rendered(await (await answer)(received.request), received);
      } catch (error) {
        if (await failed(answer)) answer = undefined;
        throw error;
      }
    });
}

const failed = (creation: unknown): Promise<boolean> =>
  Promise.resolve(creation).then(
    () => false,
    () => true,
  );

const asProblem = (error: unknown): ProblemError =>
  error instanceof ProblemError ? error : new ProblemError('internal_error', { cause: error });

const problemAnswer = (problem: ProblemError, request: HttpRequest): HttpAnswer => ({
  status: problem.status,
  headers: { ...problem.headers, 'content-type': 'application/problem+json' },
  localizedBody: (say) =>
    problemDetails(problem, say, `urn:liftoff:request:${encodeURIComponent(request.id)}`),
});

/** @throws ProblemError result_too_large for what Lambda could not hand over: it would fail without a word */
const renderer =
  ({ shared }: Pick<CrossOrigin, 'shared'>) =>
  (answer: HttpAnswer, { request, base }: GatewayRequest): GatewayAnswer => {
    const complete = shared(below(base, inLanguageOf(request, answer)), request);
    const result = gatewayAnswer(complete, standardHeaders(request));
    // JSON writes no character with more than six bytes: short answers need no counting.
    if (result.body.length > LARGEST_CONTENT_BYTES / 6 && encodedBytes(result.body) > LARGEST_CONTENT_BYTES)
      throw new ProblemError('result_too_large', { detail: 'Ask for fewer rows or for fewer fields.' });
    return result;
  };

/** OWASP's recommendations for REST APIs; an answer may overrule them. */
const standardHeaders = ({ id, traceId }: HttpRequest): Record<string, string> => ({
  'x-request-id': id,
  'x-trace-id': traceId,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
});
