import type { z } from 'zod';
import { fieldMeta } from '#contracts/field-meta';
import { addDays } from '../time-zone.ts';
import type { FakeSource } from './fake-source.ts';
import { type FieldLimits, fieldLimits } from './field-limits.ts';

/** A value that the contract of a field accepts, from what the contract says about it and nothing else. */
export function fieldValue(schema: z.ZodType, source: FakeSource, referenceDate: string): unknown {
  const { fake, column } = fieldMeta(schema);
  const limits = fieldLimits(schema);
  if (limits.enum) return source.pick(limits.enum);
  if (fake) return fitted(fromFaker(fake, source), limits);
  switch (column) {
    case 'integer':
      return source.whole(limits.minimum ?? 1, Math.min(limits.maximum ?? 100, 10_000));
    case 'decimal(12,2)':
      return Math.ceil(source.skewedAround(10_000, 0.6)) / 100;
    case 'date':
      return addDays(referenceDate, -source.whole(1, 1500));
    case 'timestamp':
      return `${addDays(referenceDate, -source.whole(1, 1500))}T12:00:00Z`;
    case 'array<string>':
      return [fitted(source.faker.commerce.department(), limits.items ?? {})];
    default:
      if (limits.format === 'email') return source.faker.internet.exampleEmail();
      if (limits.pattern) return source.faker.string.alphanumeric(12);
      return fitted(source.faker.lorem.words(3), limits);
  }
}

function fitted(value: string, { maxLength }: FieldLimits): string {
  return value.slice(0, maxLength).trim();
}

/** @param method path of a method of Faker, such as `person.firstName`. */
function fromFaker(method: string, { faker }: FakeSource): string {
  const [module = '', name = ''] = method.split('.');
  const methods = (faker as unknown as Record<string, Record<string, () => string>>)[module];
  const make = methods?.[name];
  if (!make) throw new Error(`Faker has no ${method}`);
  return make.call(methods);
}
