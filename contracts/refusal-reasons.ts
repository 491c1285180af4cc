/** Why silver refuses an event, and what the operator can do about it. Codes are stable: they are data. */
export const refusalReasons = {
  malformed_event:
    'The record in the stream is not a change event: not UTF-8, not JSON, or without entity, op or id.',
  unknown_entity: 'The event names an entity that the catalog does not have.',
  required_field_missing: 'A field that the contract requires is absent or null.',
  invalid_value: 'A field is there but is not of its column type.',
  not_in_list: 'A field is not one of the words its contract lists.',
  out_of_range: 'A whole number lies outside of the range its contract states.',
  price_not_positive: 'The price is zero or negative.',
  salary_not_positive: 'The salary is zero or negative.',
  price_too_high: 'The price of the sale is 8,000 or more.',
  date_in_future: 'The date lies after the day on which the event was accepted.',
  email_missing: 'The e-mail that other records refer to is missing.',
  idempotency_conflict: 'An earlier event with the same Idempotency-Key had another body.',
  already_exists: 'A create for an id that already has a record.',
  version_conflict: 'The record was no longer of the version that the write was meant for (If-Match).',
  not_found: 'An update or delete for an id that has no record.',
} as const;

export type RefusalReason = keyof typeof refusalReasons;
