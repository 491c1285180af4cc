import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCloudFile } from '#local/cloud-file';

/** The embedded cloud as users run it: a process of its own. */
export interface CloudProcess {
  /** Ctrl-C. Resolves to the exit status. */
  interrupt(): Promise<number | null>;
}

const START_PATIENCE_MS = 60_000;

export async function startCloudProcess(stateDirectory: string, assembly: string): Promise<CloudProcess> {
  const options = ['--port', '0', '--api-port', '0', '--state-dir', stateDirectory, '--assembly', assembly];
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/start.ts', ...options], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk;
  });
  const exited = once(child, 'exit');
  const deadline = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const file = await readCloudFile(stateDirectory);
    if (file?.pid === child.pid) break;
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The cloud does not start: ${errors}`);
    await sleep(50);
  }
  return {
    async interrupt() {
      child.kill('SIGINT');
      const [status] = await exited;
      return status as number | null;
    },
  };
}
