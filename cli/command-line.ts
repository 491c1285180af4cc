import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliError, errorLines } from './cli-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values'];

export interface Command<O extends Options> {
  /** Printed by `--help` and after a mistake on the command line. */
  readonly usage: string;
  readonly options: O;
  /** How many positional arguments it takes; none by default. */
  readonly positionals?: { readonly min: number; readonly max: number };
  /** Resolves to the exit status; nothing means 0. */
  run(values: Values<O>, positionals: string[]): Promise<number | undefined>;
}

/** A mistake on the command line: usage is printed and the exit status is 2. */
export class UsageError extends CliError {
  constructor(message: string, options?: ErrorOptions) {
    super('usage', message, options);
  }
}

/** Runs the command when its module is the program that was started, not when it is imported. */
export async function command<O extends Options>(moduleUrl: string, definition: Command<O>): Promise<void> {
  // The SDK's advice on the next Node release is for this project's maintainers, not for its users.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  if (realpathSync(process.argv[1] ?? '') !== fileURLToPath(moduleUrl)) return;
  process.exit(await exitStatus(definition, process.argv.slice(2)));
}

export async function exitStatus<O extends Options>(
  definition: Command<O>,
  commandLine: string[],
): Promise<number> {
  try {
    if (commandLine.includes('--help')) {
      console.log(definition.usage);
      return 0;
    }
    const { values, positionals } = parsed(definition, commandLine);
    return (await definition.run(values, positionals)) ?? 0;
  } catch (error) {
    for (const [depth, line] of errorLines(error).entries())
      console.error(`${depth === 0 ? 'Error' : '  caused by'}: ${line}`);
    if (!(error instanceof UsageError)) return 1;
    console.error(definition.usage);
    return 2;
  }
}

function parsed<O extends Options>({ options, positionals }: Command<O>, args: string[]) {
  const { min, max } = positionals ?? { min: 0, max: 0 };
  const result = parseArguments(options, args);
  const count = result.positionals.length;
  if (count < min) throw new UsageError('An argument is missing');
  if (count > max) throw new UsageError(`Unexpected argument ${result.positionals[max]}`);
  return result;
}

function parseArguments<O extends Options>(options: O, args: string[]) {
  try {
    return parseArgs({ options, args, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!, { cause: undefined });
  }
}

/** A whole number given as an option. */
export function wholeNumberOption(name: string, text: string, minimum = 0, maximum = 2 ** 31): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < minimum || value > maximum)
    throw new UsageError(`--${name} takes a whole number from ${minimum} to ${maximum}, not ${text}`);
  return value;
}

/** A calendar day given as an option, `YYYY-MM-DD`. */
export function dayOption(name: string, text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new UsageError(`--${name} takes a date such as 2026-11-21, not ${text}`);
  return text;
}
