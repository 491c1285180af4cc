import { join } from 'node:path';
import { bridgeMinistackGaps } from './ministack-gaps.ts';
import { runProgram } from './run-program.ts';

const STAGE = 'dev';
const PROGRAM_PATIENCE_MS = 240_000;
export const stackNames = ['lake', 'ingest', 'pipeline', 'api'].map(
  (concern) => `liftoff-${STAGE}-${concern}`,
);

/** The commands of the README, against MiniStack; each resolves to what it printed. */
export interface Deployment {
  /** Synthesizes the stage with these options over its own, for the calls that follow. */
  synthesize(options?: Readonly<Record<string, string>>): Promise<void>;
  bootstrap(): Promise<string>;
  deploy(): Promise<string>;
  /** Fails when a deployed stack differs from the synthesized one. */
  diff(): Promise<string>;
  destroy(): Promise<string>;
  /** One of `cli/`. */
  cli(name: string, ...args: string[]): Promise<string>;
  /** Rows of a query over the lake. */
  query<T>(sql: string): Promise<T[]>;
}

/**
 * @param folder for cloud assemblies
 * @param environment nothing else reaches the programs, so that no credentials of this machine do
 * @param stageOptions hold in every synthesis
 */
export function deployment(
  folder: string,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
  stageOptions: Readonly<Record<string, string>>,
): Deployment {
  let assembly = '';
  const run = (...command: string[]) =>
    runProgram(command, { environment, patienceMs: PROGRAM_PATIENCE_MS, signal });
  const cdk = (...args: string[]) => run(join('node_modules', '.bin', 'cdk'), ...args);
  const cli = (name: string, ...args: string[]) =>
    run(process.execPath, '--import', 'tsx', `cli/${name}.ts`, ...args, '--stage', STAGE);
  return {
    async synthesize(options = {}) {
      assembly = join(folder, ['assembly', ...Object.values(options)].join('-'));
      const context = {
        stage: STAGE,
        architecture: process.arch,
        platform: process.platform,
        // MiniStack makes a distribution, but mounts no layer for the Python function that deploys the page.
        web: 'false',
        ...stageOptions,
        ...options,
      };
      const contextArguments = Object.entries(context).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      await cdk('synth', '--quiet', '--output', assembly, ...contextArguments);
      await bridgeMinistackGaps(assembly);
    },
    bootstrap: () => cdk('bootstrap', '--app', assembly, `aws://000000000000/${environment.AWS_REGION}`),
    deploy: () => cdk('deploy', '--app', assembly, '--all', '--require-approval', 'never'),
    diff: () => cdk('diff', '--app', assembly, '--all', '--fail'),
    destroy: () => cdk('destroy', '--app', assembly, '--all', '--force'),
    cli,
    async query<T>(sql: string) {
      const printed = await cli('query', sql, '--format', 'json');
      return printed
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as T);
    },
  };
}
