/** Why a lake operation could not be done; the code is stable and safe to branch on. */
export type LakeErrorCode =
  /** Another writer committed something that this operation's result depends on; repeat from a new snapshot. */
  | 'concurrent_modification'
  /** Others took every version that this commit tried for; it was not made, and may be tried again later. */
  | 'too_many_writers'
  /** Some, but not all, of the given application transactions are already in the table. */
  | 'transaction_partly_applied'
  /** Rows do not fit the table's columns. */
  | 'schema_mismatch'
  /** A column declared NOT NULL would receive a null. */
  | 'not_null_violation'
  /** A row does not meet a CHECK constraint or an invariant of the table. */
  | 'constraint_violation'
  /** More than one source row has the same merge key. */
  | 'merge_cardinality'
  /** Rows given to a partial overwrite lie outside of what it replaces. */
  | 'rows_outside_overwrite'
  /** The operation removes data from a table declared append-only. */
  | 'append_only'
  | 'table_not_found'
  | 'table_already_exists'
  /** The version never existed, or its log has been cleaned up. */
  | 'version_not_available'
  /** The table needs a protocol feature that this implementation does not have. */
  | 'unsupported_feature'
  /** The log or a file it names is not what the protocol demands. */
  | 'log_corrupt'
  /** The request itself is wrong: an unknown column, an empty condition. */
  | 'invalid_argument';

export class LakeError extends Error {
  override readonly name = 'LakeError';
  readonly code: LakeErrorCode;
  /** Facts for the log: column names, versions, paths. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: LakeErrorCode,
    message: string,
    options: ErrorOptions & { details?: Record<string, unknown> } = {},
  ) {
    super(message, options);
    this.code = code;
    this.details = options.details ?? {};
  }
}
