import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const GRACE_MS = 5_000;

export interface Program {
  readonly pid: number;
  /** What it wrote so far, to standard output and standard error. */
  output(): string;
  /** Resolves when it has ended, to its exit status; null if a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Ends it and every process it started. */
  stop(): Promise<void>;
}

/** Starts a program as the leader of its own process group. */
export function startProgram(
  [file = '', ...args]: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Program> {
  const child = spawn(file, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: environment });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      written += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const stop = async () => {
    if (!signal(child.pid!, 'SIGTERM')) return;
    await Promise.race([ended, sleep(GRACE_MS, undefined, { ref: false })]);
    signal(child.pid!, 'SIGKILL');
  };
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve({ pid: child.pid!, output: () => written, ended, stop }));
  });
}

export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
  readonly code = 'program_failed';
}

/**
 * Runs a program to its end and resolves to what it wrote.
 *
 * @throws ProgramFailed with its output, when it ends with another status than 0 or runs longer than `patienceMs`
 */
export async function runProgram(
  command: readonly string[],
  options: {
    readonly environment: NodeJS.ProcessEnv;
    readonly patienceMs: number;
    readonly signal: AbortSignal;
  },
): Promise<string> {
  options.signal.throwIfAborted();
  const program = await startProgram(command, options.environment);
  let cutShort: string | undefined;
  const cut = (why: string) => {
    cutShort = why;
    void program.stop();
  };
  const timer = setTimeout(() => cut(`took longer than ${options.patienceMs / 1000} s`), options.patienceMs);
  const interrupt = () => cut('was interrupted');
  options.signal.addEventListener('abort', interrupt);
  const status = await program.ended;
  clearTimeout(timer);
  options.signal.removeEventListener('abort', interrupt);
  if (status === 0 && !cutShort) return program.output();
  throw new ProgramFailed(
    `${command.join(' ')} ${cutShort ?? `ended with status ${status}`}\n${program.output()}`,
  );
}

/** False when the group has no process any more. */
function signal(group: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(-group, name);
  } catch {
    return false;
  }
}
