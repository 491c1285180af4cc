import { KinesisError } from './error.ts';
import { MAX_HASH_KEY } from './hash-key.ts';

/** The decoded JSON body of a request. */
export type Input = Readonly<Record<string, unknown>>;

export function invalid(message: string): KinesisError {
  return new KinesisError('ValidationException', message);
}

export function optionalString(input: Input, name: string): string | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new KinesisError('SerializationException', `${name} is not a string.`);
  return value;
}

export function requiredString(input: Input, name: string): string {
  const value = optionalString(input, name);
  if (value === undefined) throw invalid(`${name} is missing.`);
  return value;
}

export function optionalInteger(input: Input, name: string, min: number, max: number): number | undefined {
  const value = input[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number') throw new KinesisError('SerializationException', `${name} is not a number.`);
  if (!Number.isInteger(value) || value < min || value > max) {
    throw invalid(`${name} must be a whole number between ${min} and ${max}.`);
  }
  return value;
}

export function requiredInteger(input: Input, name: string, min: number, max: number): number {
  const value = optionalInteger(input, name, min, max);
  if (value === undefined) throw invalid(`${name} is missing.`);
  return value;
}

export function optionalHashKey(input: Input, name: string): bigint | undefined {
  const text = optionalString(input, name);
  if (text === undefined) return undefined;
  const value = /^\d{1,39}$/.test(text) ? BigInt(text) : -1n;
  if (value < 0n || value > MAX_HASH_KEY) {
    throw new KinesisError('InvalidArgumentException', `${name} is not a hash key.`);
  }
  return value;
}

/** The stream's name, given as such or in its ARN. */
export function streamNameOf(input: Input): string {
  const name = optionalString(input, 'StreamName') ?? optionalString(input, 'StreamARN')?.split('/')[1];
  if (!name) throw invalid('Either StreamName or StreamARN must be given.');
  return name;
}
