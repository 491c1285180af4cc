import type { ApiRoute, OperationName } from '#contracts/api-routes';
import { type Authentication, authenticate } from './authenticate.ts';
import { findRoute } from './find-route.ts';
import type { HttpAnswer, HttpRequest, WriteCounts } from './http-message.ts';
import { assertScopes, type Principal } from './principal.ts';
import { ProblemError } from './problem-error.ts';
import type { Throttle } from './throttle.ts';

/** A request that found its route and whose sender may take it. */
export interface ApiCall {
  readonly request: HttpRequest;
  readonly route: ApiRoute;
  /** The path's parameters, percent-decoded and of the form of an identifier. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Who calls; on a public route, nobody with no scopes. */
  readonly principal: Principal;
}

/** Answers calls of one kind. Problems of the request as a whole are thrown as ProblemError. */
export type Operation = (call: ApiCall) => Promise<HttpAnswer>;
export type Operations = Readonly<Partial<Record<OperationName, Operation>>>;

export interface RequestMeter {
  /** Called once per request, whatever became of it. */
  count(outcome: RequestOutcome): void;
}

export interface RequestOutcome {
  readonly requestId: string;
  readonly traceId: string;
  /** Undefined when nobody was recognised. */
  readonly actor: string | undefined;
  /** For example `create_record sale`; undefined when there is no such route. */
  readonly operation: string | undefined;
  /** Writes accepted and refused; a request answered with a problem counts as refused under its code. */
  readonly writes: WriteCounts;
}

export interface ApiEndpointDependencies {
  readonly authentication: Authentication;
  readonly throttle: Throttle;
  readonly operations: Operations;
  readonly meter: RequestMeter;
}

const nobody: Principal = { actor: 'anonymous', scopes: new Set() };

/** Finds the route, checks the token, its scopes and its rate, and has the operation answer. */
export const apiEndpoint =
  ({ authentication, throttle, operations, meter }: ApiEndpointDependencies) =>
  async (request: HttpRequest): Promise<HttpAnswer> => {
    let actor: string | undefined;
    let operation: string | undefined;
    const count = (writes: WriteCounts) =>
      meter.count({ requestId: request.id, traceId: request.traceId, actor, operation, writes });
    try {
      const { route, parameters } = findRoute(request.method, request.path);
      operation = [route.operation, route.entity?.name].filter(Boolean).join(' ');
      const principal = route.scopes
        ? await authenticate(request.headers.authorization, authentication)
        : nobody;
      if (route.scopes) {
        actor = principal.actor;
        throttle.admit(principal);
        assertScopes(principal, route.scopes);
      }
      const answerTo = operations[route.operation];
      // The gateway's routes are made from the same table, so only a half-finished deployment comes here.
      if (!answerTo) throw new Error(`${operation} is not served by this function`);
      const answer = await answerTo({ request, route, parameters, principal });
      count(answer.writes ?? { accepted: 0, refused: {} });
      return answer;
    } catch (error) {
      const code = error instanceof ProblemError ? error.code : 'internal_error';
      count({ accepted: 0, refused: { [code]: 1 } });
      throw error;
    }
  };
