import { instantOf } from '#contracts/wall-clock';
import { addDays } from '../time-zone.ts';
import type { FakeSource } from './fake-source.ts';
import { feedback } from './sale-feedback.ts';
import { amount, asciiName, type FakeRecord, type Story, type World } from './world.ts';

const HISTORY_DAYS = 120;
/** Sunday to Saturday: shops are full on Friday and Saturday. */
const weekdayWeights = [0.5, 0.8, 0.85, 0.9, 1, 1.5, 1.7];
/** Silver refuses sales of 8,000 and more; a plausible sale stays below. */
const HIGHEST_SALE_HUNDREDTHS = 799_990;

/** Few products, sellers and customers make most of the sales; the price is the product's times the quantity. */
export const saleStory: Story = (world) => {
  const { source, made } = world;
  const product = source.pick(made.product, 3);
  const price = Math.round(Number(product.price) * 100);
  const quantity = Math.max(
    1,
    Math.min(source.pick([1, 1, 1, 2, 2, 3, 4, 6]), Math.floor(HIGHEST_SALE_HUNDREDTHS / price)),
  );
  const buyer = customer(source, world.count);
  return {
    email_employee: source.pick(made.employee, 2).email,
    ...buyer,
    price: amount(price * quantity),
    quantity,
    name_product: product.name,
    date: timeOfSale(world),
    ...feedback(source, product, buyer),
  };
};

/** The customer of a number is always the same person; some buyers stay unknown by e-mail. */
function customer(source: FakeSource, sales: number): FakeRecord {
  const customers = Math.max(1, Math.ceil(sales / 4));
  const number = Math.floor(customers * source.faker.number.float() ** 1.6);
  const names = source.faker.definitions.person;
  const given = [...names.first_name.female!, ...names.first_name.male!];
  const family = names.last_name.generic!;
  const first_name = given[(number * 31) % given.length]!;
  const last_name = family[(number * 17) % family.length]!;
  const line = String(10_000_000 + ((number * 7919) % 89_999_999));
  return {
    first_name,
    last_name,
    phone_number: `+55 11 9${line.slice(0, 4)}-${line.slice(4)}`,
    email_customer: source.chance(0.9)
      ? `${asciiName(first_name)}.${asciiName(last_name)}.${number + 1}@cliente.example`
      : undefined,
  };
}

function timeOfSale({ source, referenceDate, timeZone }: World): string {
  const day = dayOfSale(source, referenceDate);
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = `${two(source.whole(8, 21))}:${two(source.whole(0, 59))}:${two(source.whole(0, 59))}`;
  return instantOf(`${day}T${clock}`, timeZone)!;
}

/** Weekdays as busy as their weight says, and a little more every week: days are drawn until one holds. */
function dayOfSale(source: FakeSource, referenceDate: string): string {
  for (;;) {
    const age = source.whole(0, HISTORY_DAYS - 1);
    const day = addDays(referenceDate, -age);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const growth = 1 - age / (3 * HISTORY_DAYS);
    if (source.chance((growth * weekdayWeights[weekday]!) / Math.max(...weekdayWeights))) return day;
  }
}
