import { type ApiRoute, apiRoutes } from '#contracts/api-routes';
import { identifier } from '#contracts/field-types';
import { validate } from '#contracts/validate';
import { ProblemError } from './problem-error.ts';

export interface RouteMatch {
  readonly route: ApiRoute;
  /** The path's parameters, percent-decoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The route of {@link apiRoutes} that a request asks for; `/v1/sales/batch` is one of its own, not a record.
 *
 * @throws ProblemError not_found, method_not_allowed, malformed_path
 */
export function findRoute(method: string, path: string): RouteMatch {
  const segments = path.split('/');
  const atPath = templates
    .filter(({ template }) => matches(template, segments))
    .sort((a, b) => variables(a.template) - variables(b.template));
  const found = atPath.find(({ route }) => route.method === method);
  if (!found) {
    if (atPath.length === 0) throw new ProblemError('not_found');
    const closest = atPath[0]!.route.path;
    const allow = atPath.flatMap(({ route }) => (route.path === closest ? route.method : [])).join(', ');
    throw new ProblemError('method_not_allowed', { headers: { allow } });
  }
  return { route: found.route, parameters: parametersOf(found.template, segments) };
}

const templates = apiRoutes.map((route) => ({ route, template: route.path.split('/') }));

const isVariable = (segment: string): boolean => segment.startsWith('{');
const variables = (template: readonly string[]): number => template.filter(isVariable).length;

const matches = (template: readonly string[], segments: readonly string[]): boolean =>
  template.length === segments.length &&
  template.every((part, at) => (isVariable(part) ? segments[at] !== '' : part === segments[at]));

const contract = identifier();

function parametersOf(template: readonly string[], segments: readonly string[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [at, part] of template.entries()) {
    if (!isVariable(part)) continue;
    const name = part.slice(1, -1);
    const value = validate(contract, percentDecoded(segments[at]!));
    if (!value.valid)
      throw new ProblemError('malformed_path', {
        detail: `The ${name} in the path ${value.errors[0]?.message}.`,
      });
    parameters[name] = value.value;
  }
  return parameters;
}

function percentDecoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new ProblemError('malformed_path', { detail: 'The percent-encoding is broken.', cause });
  }
}
