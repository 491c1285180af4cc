export const customerParameters = {
  /** Days ahead for which a purchase is forecast, and by which the model is judged. */
  soonDays: 60,
  /** Days ahead for purchases, value and the risk to lose a customer. */
  yearDays: 365,
  /** Times that the model is judged, each `soonDays` before the one after it. */
  folds: 3,
  /** Customers that a fold must know, lest luck decides. */
  minimumCustomers: 100,
  /** Customers that parameters are fitted to at most, evenly among all: seven parameters need no more. */
  fittedCustomers: 30_000,
} as const;
