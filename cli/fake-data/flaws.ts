import { type Entity, isOptional } from '#contracts/entity';
import { type ColumnType, fieldMeta } from '#contracts/field-meta';
import { fieldLimits } from './field-limits.ts';
import type { FakeRecord } from './world.ts';

/** One way in which a record breaks its contract. */
export interface Flaw {
  readonly field: string;
  readonly flaw: string;
  readonly body: FakeRecord;
}

/** A value of no type that the column takes, though its text may look like one. */
const wrongTypes: Record<ColumnType, unknown> = {
  string: 12_345,
  integer: 'dois',
  date: 20_261_121,
  timestamp: 1_795_219_200,
  'decimal(12,2)': { amount: 10 },
  'array<string>': 'Roupas',
};

/** Every way in which each field of a good record can be broken so that the API must refuse it. */
export function flawsOf(entity: Entity, good: FakeRecord): Flaw[] {
  const fields = Object.entries(entity.fields);
  return [
    ...fields.flatMap(([field, schema]) => {
      const broken = brokenValues(schema).map(([flaw, value]) => ({
        field,
        flaw: `${field}: ${flaw}`,
        body: { ...good, [field]: value },
      }));
      if (isOptional(schema)) return broken;
      const { [field]: _, ...without } = good;
      return [{ field, flaw: `${field}: missing`, body: without }, ...broken];
    }),
    { field: 'apelido', flaw: 'unknown field', body: { ...good, apelido: 'Zé' } },
  ];
}

const ODD_TEXT = '# não informado #';

const matches = (pattern: string | undefined, text: string): boolean =>
  pattern === undefined || new RegExp(pattern, 'u').test(text);

function brokenValues(schema: Entity['fields'][string]): [flaw: string, value: unknown][] {
  const column = fieldMeta(schema).column!;
  const limits = fieldLimits(schema);
  const found: [string, unknown][] = [['wrong type', wrongTypes[column]]];
  const add = (applies: unknown, flaw: string, value: unknown): void => {
    if (applies) found.push([flaw, value]);
  };
  const email = limits.format === 'email';
  add(limits.enum, 'not in the enumeration', 'Outros');
  add(email, 'not an e-mail address', 'ana.souza.startup.example');
  add(limits.format === 'uri', 'not a web address', 'ftp://fornecedor.example');
  add(limits.format === 'date', 'no such day', '2026-02-30');
  add(limits.format === 'date-time', 'no time zone', '2026-11-21T10:00:00');
  add(!limits.format && !matches(limits.pattern, ODD_TEXT), 'not of its form', ODD_TEXT);
  add(limits.maxLength, 'too long', 'x'.repeat((limits.maxLength ?? 0) + 1) + (email ? '@a.example' : ''));
  add(column === 'string' && !limits.enum, 'empty', '');
  add(column === 'decimal(12,2)', 'zero', 0);
  add(column === 'decimal(12,2)', 'three decimals', 10.005);
  add(column === 'integer', 'below the minimum', (limits.minimum ?? 0) - 1);
  add(column === 'integer', 'above the maximum', (limits.maximum ?? 0) + 1);
  add(column === 'integer', 'not whole', 1.5);
  add(limits.maxItems, 'too many entries', Array(21).fill('Roupas'));
  add(limits.minItems, 'no entry', []);
  return found;
}
