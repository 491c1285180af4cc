import { mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '#cli/cli-error';
import { runProgram } from '../../deploy/run-program.ts';

const BUILD_PATIENCE_MS = 1_200_000;

/**
 * Builds a program from the Go module proxy into a folder, unless it is there.
 *
 * @param packagePath with its version: `github.com/owner/name/cmd/name@v1.2.3`
 * @throws CliError `no_go`
 */
export async function installGoProgram(
  packagePath: string,
  executable: string,
  signal: AbortSignal,
): Promise<void> {
  if (await stat(executable).catch(() => undefined)) return;
  const folder = resolve(executable, '..');
  // Where the installer of go.dev puts it, which is often not on the path of a service.
  const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/local/go/bin`, GOBIN: folder };
  const run = (command: readonly string[]) =>
    runProgram(command, { environment, patienceMs: BUILD_PATIENCE_MS, signal });
  await run(['go', 'version']).catch((cause: unknown) => {
    throw new CliError('no_go', `${packagePath} is built with Go, which is not there (https://go.dev/dl)`, {
      cause,
    });
  });
  await mkdir(folder, { recursive: true });
  await run(['nice', 'go', 'install', packagePath]);
}
