/** Why the embedded cloud refuses to start or to go on. The codes are stable; programs may test them. */
export type LocalCloudErrorCode =
  | 'already_running'
  | 'assembly_invalid'
  | 'assembly_not_found'
  | 'asset_not_found'
  | 'port_in_use'
  | 's3_moved'
  | 's3_unreachable'
  | 'unresolved_reference'
  | 'unsupported_property'
  | 'unsupported_resource';

export class LocalCloudError extends Error {
  override readonly name = 'LocalCloudError';
  constructor(
    readonly code: LocalCloudErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
