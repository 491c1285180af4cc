import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Connection, connectTo } from '#cli/connection';
import { readCloudFile } from '#local/cloud-file';
import type { Order, Report } from './cloud-child.ts';

const CHILD = fileURLToPath(new URL('./cloud-child.ts', import.meta.url));

export interface ChaoticCloudOptions {
  readonly stateDirectory: string;
  readonly assembly: string;
  readonly seed: number;
  /** Takes what the process prints when it dies. */
  readonly outputFile: string;
  readonly onFault: (fault: Extract<Report, { report: 'fault' }>) => void;
  /** A process has begun, the first one or another: it knows of no faults yet. */
  readonly onStart: (order: (order: Order) => void) => void;
  /** The process died though nobody killed it; it is started again. */
  readonly onDeath: (how: string) => void;
}

/** The embedded cloud in a process of its own, which can be killed and told what has to go wrong. */
export interface ChaoticCloud {
  /** The connection to the process that runs now; waits while there is none. */
  connection(): Promise<Connection>;
  order(order: Order): void;
  /** kill -9 of the cloud and, with it, of all its workers; starts it again after the pause. */
  killFor(pauseMs: number): Promise<void>;
  stop(): Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly connection: Connection;
}

export async function startChaoticCloud(options: ChaoticCloudOptions): Promise<ChaoticCloud> {
  let running: Promise<Running> = startAnyhow(options, onExit);
  let child: ChildProcess | undefined;
  let expected = false;
  let deaths = 0;

  function onExit(how: string): void {
    if (expected) return;
    options.onDeath(how);
    deaths += 1;
    if (deaths > MAX_DEATHS) return;
    running = startAnyhow(options, onExit);
    note();
  }
  function note(): void {
    running.then(
      (now) => {
        child = now.child;
      },
      () => {},
    );
  }
  note();
  await running;

  return {
    connection: async () => (await running).connection,
    order: (order) => {
      if (child?.connected) child.send(order, () => {});
    },
    async killFor(pauseMs) {
      const { child, connection } = await running;
      expected = true;
      const exited = once(child, 'exit');
      let resume: (() => void) | undefined;
      // Whoever asks for the connection meanwhile waits for the next process.
      const restarted = new Promise<void>((resolve) => {
        resume = resolve;
      });
      running = restarted.then(() => startAnyhow(options, onExit));
      note();
      child.kill('SIGKILL');
      await exited;
      connection.close();
      expected = false;
      await sleep(pauseMs);
      resume!();
      await running;
    },
    async stop() {
      expected = true;
      const { child, connection } = await running;
      connection.close();
      const exited = once(child, 'exit');
      child.kill('SIGINT');
      await exited;
    },
  };
}

/** A cloud that dies again and again is broken. */
const MAX_DEATHS = 20;

/** A disk that is full just now keeps a cloud from starting, too. */
async function startAnyhow(options: ChaoticCloudOptions, onExit: (how: string) => void): Promise<Running> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start(options, onExit);
    } catch (error) {
      if (tries === 4) throw error;
      options.onDeath((error as Error).message);
      await sleep(1000);
    }
  }
}

async function start(options: ChaoticCloudOptions, onExit: (how: string) => void): Promise<Running> {
  const { stateDirectory, assembly, seed, outputFile } = options;
  const output = openSync(outputFile, 'a');
  const child = fork(CHILD, [stateDirectory, assembly, String(seed)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  let started: () => void = () => {};
  let failed: (error: Error) => void = () => {};
  const ready = new Promise<void>((resolve, reject) => {
    started = resolve;
    failed = reject;
  });
  child.on('message', (report: Report) => {
    if (report.report === 'started') {
      options.onStart((order) => child.send(order, () => {}));
      started();
    } else options.onFault(report);
  });
  let isUp = false;
  child.on('exit', (status, signal) => {
    const how = signal ?? `exit status ${status}`;
    if (isUp) onExit(how);
    else failed(new Error(`The cloud does not start (${how}), see ${outputFile}`));
  });
  await ready;
  isUp = true;
  const cloud = await readCloudFile(stateDirectory);
  if (!cloud) throw new Error(`There is no cloud.json in ${stateDirectory}`);
  return { child, connection: await connectTo({ kind: 'local', cloud, stateDirectory, stage: 'local' }) };
}
