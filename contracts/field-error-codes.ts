/** Stable codes of what can be wrong with one field. */
export const fieldErrorCodes = {
  required: 'The field is missing.',
  unknown_field: 'The contract has no such field.',
  wrong_type: 'The JSON type is not the one of the field.',
  too_small: 'Too short, too few or too low.',
  too_big: 'Too long, too many or too high.',
  invalid_format: 'The text does not have the form that the field needs.',
  invalid_value: 'The value is not one that the field takes.',
  unknown_parameter: 'The address takes no such query parameter.',
  repeated_parameter: 'The query parameter stands more than once.',
  personal_data: 'The token may not filter, sort or search by this field.',
  id_mismatch: 'The id in the body is not the id in the path.',
} as const;

export type FieldErrorCode = keyof typeof fieldErrorCodes;
