import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '#contracts/catalog';
import { entityColumns } from '#contracts/columns';
import type { Entity } from '#contracts/entity';
import { validate } from '#contracts/validate';

const entities = Object.values(catalog).map((entity) => [entity.name, entity] as const);

/** Text as it comes out of forms and files: blanks around it, several normal forms, every kind of character. */
const looseText = fc
  .tuple(
    fc.constantFrom('', ' ', '\t', '\u00a0'),
    fc.string({ minLength: 1, maxLength: 80, unit: 'binary' }),
    fc.boolean(),
  )
  .map(([blank, text, decomposed]) => blank + (decomposed ? text.normalize('NFD') : text) + blank);

const looseValue = fc.oneof(
  looseText,
  fc.jsonValue(),
  fc.double(),
  fc.integer(),
  fc.emailAddress().map((address) => ` ${address.toUpperCase()} `),
  fc.webUrl(),
  fc
    .date({ min: new Date('1890-01-01'), max: new Date('3010-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.date({ noInvalidDate: true }).map((date) => `${date.toISOString().slice(0, 19)}+05:30`),
  fc.nat({ max: 1_000_000_000 }).map((cents) => ` ${(cents / 100).toFixed(2)} `),
);

/** The example with some fields replaced by anything. */
const looseRecord = ({ example, fields }: Entity) =>
  fc
    .dictionary(fc.constantFrom(...Object.keys(fields)), looseValue, { maxKeys: 3 })
    .map((changes) => ({ ...example, ...changes }));

describe.each(entities)('%s', (_, entity) => {
  it('takes its example as it is', () => {
    expect(validate(entity.create, entity.example)).toEqual({ valid: true, value: entity.example });
  });

  it('normalises for good: a record read again is the same, byte for byte', () => {
    fc.assert(
      fc.property(looseRecord(entity), (record) => {
        const once = validate(entity.create, record);
        fc.pre(once.valid);
        expect(validate(entity.create, JSON.parse(JSON.stringify(once.valid && once.value)))).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('puts fields in contract order, whatever order they came in', () => {
    const shuffled = fc.shuffledSubarray(Object.entries(entity.example), {
      minLength: Object.keys(entity.example).length,
    });
    fc.assert(
      fc.property(shuffled, (fields) => {
        const result = validate(entity.create, Object.fromEntries(fields));
        expect(result.valid && JSON.stringify(result.value)).toBe(JSON.stringify(entity.example));
      }),
    );
  });

  it('never throws, and points every error into the value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), looseRecord(entity)), (value) => {
        for (const schema of [entity.create, entity.replace, entity.patch]) {
          const result = validate(schema, value, '/7');
          if (result.valid) continue;
          expect(result.errors.length).toBeGreaterThan(0);
          for (const { pointer, message } of result.errors) {
            expect(pointer).toMatch(/^\/7(\/|$)/);
            expect(message).not.toMatch(/invalid input|expected|received/i);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('asks for each required field by name', () => {
    const required = entityColumns(entity).filter(
      (column) => column.required && !['id', 'created_at'].includes(column.name),
    );
    const result = validate(entity.create, {});
    expect(result).toEqual({
      valid: false,
      errors: required.map(({ name }) => ({ pointer: `/${name}`, code: 'required', message: 'is required' })),
    });
  });

  it('has a patch that sets each field and clears only optional ones', () => {
    for (const { name, required } of entityColumns(entity).filter(
      ({ name }) => !['id', 'created_at'].includes(name),
    )) {
      expect([name, validate(entity.patch, { [name]: null }).valid]).toEqual([name, !required]);
      if (name in entity.example)
        expect(validate(entity.patch, { [name]: entity.example[name] }).valid).toBe(true);
    }
  });
});

describe('values that cannot be turned into text', () => {
  const values = [{ toString: 'x' }, { valueOf: 1, toString: 1 }, [{ toString: 'x' }], Object.create(null)];

  it.each(
    Object.values(catalog).flatMap((entity) =>
      Object.keys(entity.fields).map((field) => [entity, field] as const),
    ),
  )('are refused: %#', (entity, field) => {
    for (const value of values)
      expect(validate(entity.create, { ...entity.example, [field]: value })).toMatchObject({ valid: false });
  });
});
