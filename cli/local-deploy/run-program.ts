import { spawn } from 'node:child_process';
import { CliError } from '../cli-error.ts';

/**
 * Runs a program whose output people see, to its end.
 *
 * @throws CliError `program_missing`, or `program_failed` for another exit status than 0
 */
export function runProgram(
  [file = '', ...args]: readonly string[],
  { environment = process.env, quiet = false }: { environment?: NodeJS.ProcessEnv; quiet?: boolean } = {},
): Promise<void> {
  const child = spawn(file, args, { stdio: quiet ? 'ignore' : 'inherit', env: environment });
  const name = [file, ...args].join(' ');
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new CliError('program_missing', `${file} cannot be started`, { cause })),
    );
    child.once('exit', (status, signal) => {
      if (status === 0) resolve();
      else reject(new CliError('program_failed', `${name} ended with ${signal ?? `status ${status}`}`));
    });
  });
}
