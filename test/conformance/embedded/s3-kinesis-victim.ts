import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('s3-kinesis-server-process.ts', import.meta.url));

export interface Victim {
  readonly url: string;
  /** kill -9, and waits for the end. */
  kill(): Promise<void>;
}

/** Starts the embedded servers on a folder in a process of their own. */
export async function startVictim(directory: string): Promise<Victim> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', SCRIPT, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const url = await Promise.race([
    once(child.stdout!, 'data').then(([chunk]) => String(chunk).trim()),
    exited.then(([code]) => {
      throw new Error(`The server process ended with status ${code}.`);
    }),
  ]);
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
