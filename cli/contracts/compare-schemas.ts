import type { JsonSchema } from '#contracts/openapi/json-schema';
import type { BreakingChange, BreakingCode } from './breaking-change.ts';

export type Schemas = Readonly<Record<string, JsonSchema>>;

/** Who sends the values: what clients send must stay valid, and what they are answered must not surprise them. */
export type Direction = 'request' | 'answer';

/** Two states of a schema, each with the schemas that it refers to. */
export interface SchemaPair {
  readonly before: JsonSchema;
  readonly after: JsonSchema;
  readonly schemas: { readonly before: Schemas; readonly after: Schemas };
  /** Where it stands, such as `createSale body`. */
  readonly at: string;
}

/** Values that were valid and no longer are (request), or that may come and could not (answer). */
export function compareSchemas(pair: SchemaPair, direction: Direction): BreakingChange[] {
  const before = branchesOf(pair.before, pair.schemas.before);
  const after = branchesOf(pair.after, pair.schemas.after);
  const compare = (one: JsonSchema, other: JsonSchema): BreakingChange[] => {
    const own = { ...pair, before: one, after: other };
    return [
      ...valueChanges(own, direction),
      ...(direction === 'request' ? requestChanges(own) : answerChanges(own)),
      ...itemChanges(own, direction),
    ];
  };
  // Each old way to ask must still be one, each new way to answer must have been one.
  return direction === 'request'
    ? before.flatMap((one) => fewest(after.map((other) => compare(one, other))))
    : after.flatMap((other) => fewest(before.map((one) => compare(one, other))));
}

const fewest = (candidates: readonly BreakingChange[][]): BreakingChange[] =>
  candidates.reduce((best, each) => (each.length < best.length ? each : best));

/** The alternatives of a schema, references followed and parts put together. */
function branchesOf(schema: JsonSchema, schemas: Schemas): JsonSchema[] {
  if (typeof schema.$ref === 'string') return branchesOf(schemas[schema.$ref.split('/').at(-1)!]!, schemas);
  const alternatives = (schema.anyOf ?? schema.oneOf) as readonly JsonSchema[] | undefined;
  if (alternatives) return alternatives.flatMap((each) => branchesOf(each, schemas));
  const parts = schema.allOf as readonly JsonSchema[] | undefined;
  return [parts ? parts.flatMap((each) => branchesOf(each, schemas)).reduce(joined) : schema];
}

const joined = (one: JsonSchema, other: JsonSchema): JsonSchema => ({
  ...one,
  ...other,
  properties: { ...propertiesOf(one), ...propertiesOf(other) },
  required: [...requiredOf(one), ...requiredOf(other)],
});

const propertiesOf = (schema: JsonSchema) => (schema.properties ?? {}) as Schemas;
const requiredOf = (schema: JsonSchema) => (schema.required ?? []) as readonly string[];

const typesOf = ({ type }: JsonSchema): readonly string[] | undefined =>
  type === undefined ? undefined : ([type].flat() as string[]);

/** The closed list of words that a value must be one of. */
const wordsOf = (schema: JsonSchema): readonly unknown[] | undefined =>
  'const' in schema ? [schema.const] : (schema.enum as readonly unknown[] | undefined);

/** Types and words. */
function valueChanges({ before, after, at }: SchemaPair, direction: Direction): BreakingChange[] {
  const request = direction === 'request';
  const [narrow, wide] = request ? [after, before] : [before, after];
  const changes: BreakingChange[] = [];
  const report = (code: BreakingCode, detail: string) => changes.push({ code, at, detail });
  const narrowTypes = typesOf(narrow);
  const surplus = narrowTypes && (typesOf(wide)?.filter((type) => !holds(narrowTypes, type)) ?? ['any']);
  const typeCode = request ? 'request_type_narrowed' : 'answer_type_widened';
  if (surplus && surplus.length > 0) report(typeCode, surplus.join(', '));
  else if (!request && before.format !== after.format && before.format !== undefined)
    report(typeCode, `${before.format} became ${after.format ?? 'any text'}`);
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  if (wordsBefore && wordsAfter) {
    const gone = wordsBefore.filter((word) => !wordsAfter.includes(word));
    if (gone.length > 0) report(request ? 'request_word_removed' : 'answer_word_removed', gone.join(', '));
  } else if (request && wordsAfter) report('request_limit_tightened', 'a closed list');
  else if (!request && wordsBefore) report('answer_type_widened', 'no closed list any more');
  return changes;
}

const holds = (types: readonly string[], type: string): boolean =>
  types.includes(type) || (type === 'integer' && types.includes('number'));

const lowerLimits = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'];
const upperLimits = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'];
const otherLimits = ['pattern', 'multipleOf', 'uniqueItems'];

function requestChanges(pair: SchemaPair): BreakingChange[] {
  const { before, after, at } = pair;
  const changes: BreakingChange[] = [];
  const tightened = (limit: string) =>
    changes.push({
      code: 'request_limit_tightened',
      at,
      detail: `${limit}: ${before[limit] ?? 'none'} became ${after[limit]}`,
    });
  for (const limit of lowerLimits)
    if (numberOr(after[limit], -Infinity) > numberOr(before[limit], -Infinity)) tightened(limit);
  for (const limit of upperLimits)
    if (numberOr(after[limit], Infinity) < numberOr(before[limit], Infinity)) tightened(limit);
  for (const limit of otherLimits)
    if (after[limit] !== undefined && after[limit] !== before[limit]) tightened(limit);
  for (const name of requiredOf(after))
    if (!requiredOf(before).includes(name))
      changes.push({ code: 'request_field_required', at: `${at}/${name}` });
  const properties = propertiesOf(after);
  for (const [name, schema] of Object.entries(propertiesOf(before))) {
    const field = { ...pair, before: schema, at: `${at}/${name}` };
    const known = properties[name];
    if (known) changes.push(...compareSchemas({ ...field, after: known }, 'request'));
    else if (after.additionalProperties === false)
      changes.push({ code: 'request_field_removed', at: field.at });
  }
  return changes;
}

const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other);

function answerChanges(pair: SchemaPair): BreakingChange[] {
  const { before, after, at } = pair;
  const changes: BreakingChange[] = [];
  const properties = propertiesOf(after);
  for (const [name, schema] of Object.entries(propertiesOf(before))) {
    const field = { ...pair, before: schema, at: `${at}/${name}` };
    const known = properties[name];
    if (!known) {
      changes.push({ code: 'answer_field_removed', at: field.at });
      continue;
    }
    if (requiredOf(before).includes(name) && !requiredOf(after).includes(name))
      changes.push({ code: 'answer_field_optional', at: field.at });
    if (known[PERSONAL] && !schema[PERSONAL]) changes.push({ code: 'field_masked', at: field.at });
    if (!known[PERSONAL] && schema[PERSONAL]) changes.push({ code: 'field_unmasked', at: field.at });
    changes.push(...compareSchemas({ ...field, after: known }, 'answer'));
  }
  return changes;
}

const PERSONAL = 'x-personal-data';

function itemChanges(pair: SchemaPair, direction: Direction): BreakingChange[] {
  const { before, after, at } = pair;
  if (!isSchema(before.items) || !isSchema(after.items)) return [];
  return compareSchemas({ ...pair, before: before.items, after: after.items, at: `${at}[]` }, direction);
}

const isSchema = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;
