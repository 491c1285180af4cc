import { entityOfCollection } from '#contracts/catalog';
import type { Operation } from '#contracts/change-event';
import type { Entity } from '#contracts/entity';
import { identifier } from '#contracts/field-types';
import { validate } from '#contracts/validate';
import { ProblemError } from './problem-error.ts';

/** What a request for a write asks for. */
export type WriteRoute =
  | { readonly kind: 'single'; readonly op: 'create'; readonly entity: Entity }
  | { readonly kind: 'batch'; readonly op: 'create'; readonly entity: Entity }
  | {
      readonly kind: 'single';
      readonly op: Exclude<Operation, 'create'>;
      readonly entity: Entity;
      readonly id: string;
    };

const operationsById = { PUT: 'replace', PATCH: 'update', DELETE: 'delete' } as const;

/**
 * - `POST /v1/{collection}` and `POST /v1/{collection}/batch`
 * - `PUT | PATCH | DELETE /v1/{collection}/{id}`
 *
 * @throws ProblemError not_found, method_not_allowed, malformed_path
 */
export function routeOf(method: string, path: string): WriteRoute {
  const [, version, collection = '', segment, ...rest] = path.split('/');
  const entity = version === 'v1' ? entityOfCollection(collection) : undefined;
  if (!entity || rest.length > 0 || segment === '') throw new ProblemError('not_found');
  if (segment === undefined) {
    if (method === 'POST') return { kind: 'single', op: 'create', entity };
    throw methodNotAllowed(['POST']);
  }
  if (method === 'POST' && segment === 'batch') return { kind: 'batch', op: 'create', entity };
  const byId = Object.keys(operationsById);
  if (!byId.includes(method)) throw methodNotAllowed(segment === 'batch' ? ['POST', ...byId] : byId);
  const op = operationsById[method as keyof typeof operationsById];
  return { kind: 'single', op, entity, id: recordId(segment) };
}

const idContract = identifier();

function recordId(segment: string): string {
  const id = validate(idContract, percentDecoded(segment));
  if (!id.valid)
    throw new ProblemError('malformed_path', { detail: `The id in the path ${id.errors[0]?.message}.` });
  return id.value;
}

function percentDecoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new ProblemError('malformed_path', { detail: 'The percent-encoding is broken.', cause });
  }
}

const methodNotAllowed = (allowed: readonly string[]): ProblemError =>
  new ProblemError('method_not_allowed', { headers: { allow: allowed.join(', ') } });
