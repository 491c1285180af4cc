/** What went wrong in a command: a stable code for scripts, a sentence for people, the cause for both. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Code and message of an error and of its causes, outermost first, one line each. */
export function errorLines(error: unknown): string[] {
  if (error === undefined) return [];
  if (!(error instanceof Error)) return [String(error)];
  const { code = error.name } = error as { code?: string };
  return [`${error.message} (${code})`, ...errorLines(error.cause)];
}
