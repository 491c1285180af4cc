import type { BreakingChange } from './breaking-change.ts';
import { compareSchemas, type SchemaPair } from './compare-schemas.ts';
import type { AnswerSurface, ContractSurface, OperationSurface } from './contract-surface.ts';

type States<T> = { readonly before: T; readonly after: T };

/** What breaks clients of the API. */
export function compareOperations({ before, after }: States<ContractSurface>): BreakingChange[] {
  const schemas = { before: before.schemas, after: after.schemas };
  return Object.entries(before.operations).flatMap(([name, operation]): BreakingChange[] => {
    const now = after.operations[name];
    if (!now) return [{ code: 'operation_removed', at: `${name} ${operation.address}` }];
    const states = { before: operation, after: now };
    return [
      ...addressChanges(name, states),
      ...parameterChanges(name, states, schemas),
      ...bodyChanges(name, states, schemas),
      ...answerChanges(name, states, schemas),
    ];
  });
}

function addressChanges(at: string, { before, after }: States<OperationSurface>): BreakingChange[] {
  const added = after.scopes.filter((scope) => !before.scopes.includes(scope));
  return [
    ...(before.address === after.address
      ? []
      : [{ code: 'operation_moved', at, detail: `${before.address} became ${after.address}` } as const]),
    ...(added.length > 0 ? [{ code: 'scope_added', at, detail: added.join(', ') } as const] : []),
  ];
}

function parameterChanges(
  operation: string,
  { before, after }: States<OperationSurface>,
  schemas: SchemaPair['schemas'],
): BreakingChange[] {
  const changes: BreakingChange[] = [];
  for (const [name, parameter] of Object.entries(before.parameters)) {
    const now = after.parameters[name];
    const at = `${operation} ${name}`;
    if (now)
      changes.push(
        ...compareSchemas({ before: parameter.schema, after: now.schema, schemas, at }, 'request'),
      );
    else changes.push({ code: 'parameter_removed', at });
  }
  for (const [name, { required }] of Object.entries(after.parameters))
    if (required && !before.parameters[name]?.required)
      changes.push({ code: 'parameter_required', at: `${operation} ${name}` });
  return changes;
}

function bodyChanges(
  operation: string,
  { before, after }: States<OperationSurface>,
  schemas: SchemaPair['schemas'],
): BreakingChange[] {
  const at = `${operation} body`;
  const changes: BreakingChange[] =
    after.body?.required && !before.body?.required ? [{ code: 'body_required', at }] : [];
  for (const [mediaType, schema] of Object.entries(before.body?.content ?? {})) {
    const now = after.body?.content[mediaType];
    if (now) changes.push(...compareSchemas({ before: schema, after: now, schemas, at }, 'request'));
    else changes.push({ code: 'request_media_type_removed', at, detail: mediaType });
  }
  return changes;
}

function answerChanges(
  operation: string,
  { before, after }: States<OperationSurface>,
  schemas: SchemaPair['schemas'],
): BreakingChange[] {
  return Object.entries(before.answers).flatMap(([status, answer]): BreakingChange[] => {
    const now = after.answers[status];
    const at = `${operation} ${status}`;
    return now
      ? answerChange(at, { before: answer, after: now }, schemas)
      : [{ code: 'answer_status_removed', at }];
  });
}

function answerChange(
  at: string,
  { before, after }: States<AnswerSurface>,
  schemas: SchemaPair['schemas'],
): BreakingChange[] {
  const changes: BreakingChange[] = before.headers
    .filter((name) => !after.headers.includes(name))
    .map((name) => ({ code: 'answer_header_removed', at, detail: name }));
  for (const [mediaType, schema] of Object.entries(before.content)) {
    const now = after.content[mediaType];
    if (now) changes.push(...compareSchemas({ before: schema, after: now, schemas, at }, 'answer'));
    else changes.push({ code: 'answer_media_type_removed', at, detail: mediaType });
  }
  return changes;
}
