import type { EntityName } from '#contracts/entity';
import type { FakeSource } from './fake-source.ts';

export type FakeRecord = Readonly<Record<string, unknown>>;

/** What the generators know while they make records. */
export interface World {
  readonly source: FakeSource;
  /** The day on which the generated world stands, `YYYY-MM-DD` in the time zone of the business. */
  readonly referenceDate: string;
  readonly timeZone: string;
  /** How many records of each entity there will be. */
  readonly count: number;
  /** The records made so far. */
  readonly made: Readonly<Record<EntityName, FakeRecord[]>>;
}

/** What fits together in a record: fields that are left out are filled from the contract alone. */
export type Story = (world: World, index: number) => FakeRecord;

/** Letters and digits as they go into an e-mail address or a host name. */
export const asciiName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** An amount in hundredths as the number with two decimals. */
export const amount = (hundredths: number): number => hundredths / 100;
