const DAY = 86_400_000;

/** `count` valid sales of the last `days` days: 500 products, 50 sellers, 5,000 buyers; the same for the same count. */
export function* sales(count: number, today: number, days: number): Generator<Record<string, unknown>> {
  let state = 1;
  // Lehmer generator (Park & Miller 1988): repeatable without a dependency.
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  for (let at = 0; at < count; at++) {
    const buyer = next(5000);
    yield {
      email_employee: `seller-${next(50)}@startup.example`,
      email_customer: `buyer-${buyer}@customer.example`,
      first_name: 'Buyer',
      last_name: String(buyer),
      phone_number: '+55 11 91234-5678',
      price: (1 + next(799_000)) / 100,
      quantity: 1 + next(5),
      name_product: `Product ${next(500)}`,
      date: new Date(today - next(days) * DAY).toISOString(),
    };
  }
}

export function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
