import { base, en, Faker, pt_BR } from '@faker-js/faker';

/** Chance that always falls the same way for the same seed, and what the generators draw from it. */
export interface FakeSource {
  readonly faker: Faker;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the values; `skew` above 1 prefers those at the front (1: all alike). */
  pick<T>(values: readonly T[], skew?: number): T;
  /** One of the values, each as likely as its weight says. */
  weighted<T>(choices: readonly { readonly weight: number; readonly value: T }[]): T;
  /** A whole number from `minimum` to `maximum`. */
  whole(minimum: number, maximum: number): number;
  /** A positive number around `median`, skewed to the right (log-normal). */
  skewedAround(median: number, spread: number): number;
}

/** @param referenceDate day on which the generated world stands, `YYYY-MM-DD`. */
export function fakeSource(seed: number, referenceDate: string): FakeSource {
  const faker = new Faker({ locale: [pt_BR, en, base], seed });
  faker.setDefaultRefDate(`${referenceDate}T12:00:00Z`);
  const uniform = (): number => faker.number.float();
  const whole = (minimum: number, maximum: number): number =>
    minimum + Math.floor(uniform() * (maximum - minimum + 1));
  return {
    faker,
    chance: (probability) => uniform() < probability,
    pick: (values, skew = 1) => values[Math.floor(values.length * uniform() ** skew)]!,
    weighted: (choices) => faker.helpers.weightedArrayElement([...choices]),
    whole,
    // Box-Muller transform; 1 - u keeps the logarithm away from zero.
    skewedAround: (median, spread) =>
      median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())),
  };
}
