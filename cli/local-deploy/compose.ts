import { CliError } from '../cli-error.ts';
import { runProgram } from './run-program.ts';

/**
 * Starts the server of a profile of compose.yaml and waits until it is healthy.
 *
 * @throws CliError `no_docker`
 */
export async function composeUp(profile: string): Promise<void> {
  const quietly = (...command: string[]) =>
    runProgram(command, { quiet: true }).catch((cause: unknown) => {
      throw new CliError(
        'no_docker',
        `Docker with Compose is needed to start ${profile}, and "${command.join(' ')}" fails. Install and start ` +
          'Docker (https://docs.docker.com/engine/install), or start the server yourself and name it with --endpoint',
        { cause },
      );
    });
  await quietly('docker', 'compose', 'version');
  await quietly('docker', 'info');
  await runProgram(['docker', 'compose', '--profile', profile, 'up', '--detach', '--wait', profile]);
}
