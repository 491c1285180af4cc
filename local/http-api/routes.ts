/** A route of an HTTP API, e.g. `GET /pets/{id}`, `ANY /{proxy+}` or `$default`. */
export interface Route<Target> {
  readonly routeKey: string;
  readonly target: Target;
}

export interface RouteMatch<Target> {
  readonly route: Route<Target>;
  /** Decoded values of the path's variables. */
  readonly pathParameters: Record<string, string>;
}

type SegmentKind = 0 | 1 | 2;
const LITERAL = 0;
const VARIABLE = 1;
const GREEDY = 2;

const kindOf = (segment: string): SegmentKind => {
  if (/^\{[^}]+\+\}$/.test(segment)) return GREEDY;
  return /^\{[^}]+\}$/.test(segment) ? VARIABLE : LITERAL;
};

/** A percent-encoded text decoded, or left as it is when it is not valid. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const parameters: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const kind = kindOf(segment);
    if (kind === GREEDY) {
      const rest = given.slice(index).join('/');
      if (rest === '') return undefined;
      parameters[segment.slice(1, -2)] = decode(rest);
      return parameters;
    }
    const value = given[index];
    if (value === undefined) return undefined;
    if (kind === LITERAL) {
      if (decode(value) !== segment) return undefined;
    } else {
      if (value === '') return undefined;
      parameters[segment.slice(1, -1)] = decode(value);
    }
  }
  return given.length === wanted.length ? parameters : undefined;
}

/** Sorts before another when it is more specific: literals first, greedy variables last, a method before ANY. */
const specificity = (routeKey: string): string => {
  const [method, path = ''] = routeKey.split(' ');
  return path.split('/').map(kindOf).join('') + (method === 'ANY' ? 1 : 0);
};

/**
 * The route that serves a request, chosen as API Gateway does: the most specific one, `$default` when none
 * matches. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
export function matchRoute<Target>(
  routes: readonly Route<Target>[],
  method: string,
  path: string,
): RouteMatch<Target> | undefined {
  const matches: RouteMatch<Target>[] = [];
  for (const route of routes) {
    const [routeMethod, pattern] = route.routeKey.split(' ');
    if (pattern === undefined || (routeMethod !== 'ANY' && routeMethod !== method)) continue;
    const pathParameters = matchPath(pattern, path);
    if (pathParameters) matches.push({ route, pathParameters });
  }
  matches.sort((a, b) => (specificity(a.route.routeKey) < specificity(b.route.routeKey) ? -1 : 1));
  if (matches[0]) return matches[0];
  const fallback = routes.find((route) => route.routeKey === '$default');
  return fallback && { route: fallback, pathParameters: {} };
}
