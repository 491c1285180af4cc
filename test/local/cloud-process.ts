import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CloudFile, readCloudFile } from '#local/cloud-file';

/** The embedded cloud as users run it: a process of its own that can be killed. */
export interface CloudProcess {
  readonly file: CloudFile;
  /** kill -9, and nothing gets a chance to tidy up. */
  kill(): Promise<void>;
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
    if (file?.pid === child.pid) return { file: file!, ...ends(child, exited) };
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`The cloud does not start: ${errors}`);
    await sleep(50);
  }
}

function ends(child: ChildProcess, exited: Promise<unknown[]>): Pick<CloudProcess, 'kill' | 'interrupt'> {
  return {
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async interrupt() {
      child.kill('SIGINT');
      const [status] = await exited;
      return status as number | null;
    },
  };
}
