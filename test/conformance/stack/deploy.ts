import { join } from 'node:path';
import { runProgram } from '../../deploy/run-program.ts';
import { stackNames, synthesize } from './app.ts';

const PATIENCE_MS = 240_000;

/**
 * Deploys the test app with `cdk` to the server that the environment names.
 *
 * @returns the file that has its outputs
 */
export async function deployStacks(
  directory: string,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string> {
  const assembly = await synthesize(directory, stackNames);
  const outputs = join(directory, 'outputs.json');
  const cdk = (...args: string[]) =>
    runProgram([join('node_modules', '.bin', 'cdk'), ...args, '--app', assembly], {
      environment,
      patienceMs: PATIENCE_MS,
      signal,
    });
  await cdk('bootstrap', `aws://000000000000/${environment.AWS_REGION}`);
  await cdk('deploy', '--all', '--require-approval', 'never', '--outputs-file', outputs);
  return outputs;
}
