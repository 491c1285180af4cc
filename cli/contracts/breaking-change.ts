/** Every way in which a change to the contracts can break somebody, and why it does. Codes are stable. */
export const breakingChanges = {
  operation_removed: 'Clients call it.',
  operation_moved: 'Clients call it at its old address.',
  scope_added: 'Tokens that were enough are no longer.',
  parameter_removed: 'A parameter that is not known is refused.',
  parameter_required: 'Clients that do not send it are refused.',
  body_required: 'Clients that send none are refused.',
  request_media_type_removed: 'What clients send is refused.',
  request_field_removed: 'A field that is not known is refused.',
  request_field_required: 'Clients that do not send it are refused.',
  request_type_narrowed: 'A type that was taken is refused.',
  request_word_removed: 'A word that was taken is refused.',
  request_limit_tightened: 'A value that was taken is refused.',
  answer_status_removed: 'Clients wait for it.',
  answer_media_type_removed: 'Clients read it.',
  answer_header_removed: 'Clients read it.',
  answer_field_removed: 'Clients read it.',
  answer_field_optional: 'Clients take for granted that it is there.',
  answer_type_widened: 'Clients do not know the new type.',
  answer_word_removed: 'Clients wait for it.',
  field_masked: 'Clients without crm:pii no longer see it.',
  field_unmasked: 'Personal data is shown to clients without crm:pii.',
  table_removed: 'Readers query it.',
  table_key_changed: 'Readers join by it.',
  column_removed: 'Readers select it.',
  column_type_changed: 'Files that are there have the old type, and readers expect it.',
  column_required: 'Rows that are there have no value.',
  column_nullable: 'Readers take for granted that it has a value.',
} as const;

export type BreakingCode = keyof typeof breakingChanges;

export interface BreakingChange {
  readonly code: BreakingCode;
  /** What it is about, such as `createSale body/price` or `silver/sale.price`. */
  readonly at: string;
  /** What was and what is, where that is not plain. */
  readonly detail?: string;
}
