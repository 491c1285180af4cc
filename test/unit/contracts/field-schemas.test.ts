import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { openApiDocument } from '#contracts/openapi/document';
import { titleOf } from '#contracts/openapi/entity-schemas';
import { inputSchema } from '#contracts/openapi/field-schemas';
import type { JsonSchema } from '#contracts/openapi/json-schema';

// JSON has decimal numbers: 19.99 is a multiple of 0.01, though not in doubles, which Ajv calculates with.
const ajv = new Ajv2020({ strict: false, unicodeRegExp: true });
ajv.removeKeyword('multipleOf');
ajv.addKeyword({
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  validate: (step: number, value: number) =>
    step === 0.01 && /^-?\d+(\.\d{1,2})?(e\+\d+)?$/.test(String(value)),
});
const { components } = openApiDocument();

const fields = Object.values(catalog).flatMap((entity) =>
  Object.entries(entity.fields).map(([name, field]) => ({ title: `${entity.name}.${name}`, field })),
);

/** Texts that a pattern takes, and texts that are one or two characters away from them. */
function textFor(schema: JsonSchema): fc.Arbitrary<string> {
  // The generator does not look ahead; what it makes too much is as good a test.
  const pattern = (schema.pattern as string).replace(/\(\?![^)]*\)/, '');
  const taken = fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 60 });
  return fc.oneof(
    taken,
    fc.tuple(taken, edits).map(([text, edit]) => edit(text)),
    anyText,
  );
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.emailAddress(),
  fc.webUrl(),
  fc
    .date({ min: new Date('1899-12-30'), max: new Date('3000-01-02'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  fc
    .tuple(
      fc.constantFrom('1900-01-01', '2999-12-31', '1900-02-29', '2000-02-29', '2100-02-29', '2026-04-31'),
      fc.constantFrom('T00:00Z', 'T23:59:59.999+00:01', 'T00:00:00-23:59', 'T24:00:00Z', 'T10:60:00Z', ''),
    )
    .map((parts) => parts.join('')),
  fc.double().map(String),
  fc.integer().map((cents) => (cents / 100).toFixed(2)),
);

const awkward = [
  '\u0000',
  '\u0085',
  '\u00a0',
  '\ufeff',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '.',
  '..',
  '-',
  '+',
  '@',
  '0',
  'Z',
  'é',
  '😀',
  '\u212a',
];

const edits = fc.oneof(
  fc.tuple(fc.constantFrom(...awkward), fc.nat()).map(
    ([insert, at]) =>
      (text: string) =>
        text.slice(0, at % (text.length + 1)) + insert + text.slice(at % (text.length + 1)),
  ),
  fc
    .nat()
    .map(
      (at) => (text: string) =>
        text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + 1),
    ),
  fc
    .constantFrom(50, 100, 200, 500, 2000)
    .map(
      (length) => (text: string) =>
        text.repeat(Math.ceil(length / Math.max(1, text.length))).slice(0, length + 1),
    ),
  fc.constant((text: string) => text.toUpperCase()),
  fc.constant((text: string) => ` ${text}\n`),
);

const hundredths = fc.integer({ min: -100, max: 1_000_000_100_000 }).map((cents) => cents / 100);

const anyNumber = fc.oneof(
  fc.integer(),
  fc.integer({ min: -2, max: 7 }),
  fc.constantFrom(
    2_147_483_647,
    2_147_483_648,
    9_999_999_999.99,
    10_000_000_000,
    0.01,
    0.001,
    0,
    -0,
    1e21,
    1e-7,
  ),
  hundredths,
  hundredths.map((amount) => amount + 0.001),
);

function valueFor(schema: JsonSchema): fc.Arbitrary<unknown> {
  const alternatives = schema.anyOf as readonly JsonSchema[] | undefined;
  const own: fc.Arbitrary<unknown>[] = alternatives
    ? alternatives.map(valueFor)
    : schema.enum
      ? [fc.constantFrom(...(schema.enum as string[]))]
      : schema.type === 'array'
        ? [fc.array(valueFor(schema.items as JsonSchema), { maxLength: 22 })]
        : schema.type === 'string'
          ? [textFor(schema)]
          : [anyNumber];
  return fc.oneof(...own.map((arbitrary) => ({ arbitrary, weight: 6 })), {
    arbitrary: fc.jsonValue(),
    weight: 1,
  });
}

/** JSON texts are of Unicode scalar values; half a character has no schema and no UTF-8. */
const isWellFormed = (value: unknown): boolean => !/\\ud[89a-f]/i.test(JSON.stringify(value));

describe.each(fields)('the schema of $title', ({ field }) => {
  const schema = inputSchema(field);
  const valid = ajv.compile(schema);

  it('takes what the contract takes, and nothing else', () => {
    fc.assert(
      fc.property(valueFor(schema).filter(isWellFormed), (value) => {
        expect([value, valid(value)]).toEqual([value, field.safeParse(value).success]);
      }),
      { numRuns: 400 },
    );
  });
});

describe.each(Object.values(catalog))('the schemas of $name', (entity) => {
  const compiled = (name: string) =>
    ajv.compile({ ...components.schemas[name], components: undefined } as JsonSchema);
  const title = titleOf(entity);
  const create = compiled(`${title}Create`);
  const replace = compiled(`${title}Replace`);
  const patch = compiled(`${title}Patch`);
  const someValue = fc.oneof(
    fc.constantFrom(...Object.values(entity.example), null, '', 0, []),
    fc.jsonValue(),
  );
  const someField = fc.constantFrom(...Object.keys(entity.fields), 'unknown', '__proto__', '');

  it('of whole records take what the contract takes', () => {
    const record = fc
      .tuple(
        fc.dictionary(someField, someValue, { maxKeys: 3, noNullPrototype: true }),
        fc.subarray(Object.keys(entity.example)),
      )
      .map(([changes, kept]) => ({
        ...Object.fromEntries(kept.map((name) => [name, entity.example[name]])),
        ...(kept.length % 2 === 0 ? entity.example : {}),
        ...changes,
      }))
      .filter(isWellFormed);
    fc.assert(
      fc.property(record, (value) => {
        const { id: _, ...withoutId } = value as Record<string, unknown>;
        expect(create(value)).toBe(entity.create.safeParse(value).success);
        expect(replace(withoutId)).toBe(entity.replace.safeParse(withoutId).success);
      }),
      { numRuns: 500 },
    );
  });

  it('of patches take what the contract takes', () => {
    const change = fc
      .dictionary(someField, someValue, { maxKeys: 3, noNullPrototype: true })
      .filter(isWellFormed);
    fc.assert(
      fc.property(change, (value) => {
        expect([value, patch(value)]).toEqual([value, entity.patch.safeParse(value).success]);
      }),
      { numRuns: 500 },
    );
  });

  it('show the example', () => {
    expect(create(entity.example)).toBe(true);
  });
});
