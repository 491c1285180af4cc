import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { readCloudFile } from '#local/cloud-file';
import { isAlive, type ProcessIdentity } from '#local/process-lock';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';

export interface LocalCloudFacts {
  readonly stateDirectory: string;
  /** Whether a cloud has ever run on the state directory. */
  readonly everStarted: boolean;
  readonly running:
    | { readonly pid: number; readonly endpointUrl: string; readonly answers: boolean }
    | undefined;
  /** Locks left by processes that are gone. */
  readonly abandonedLocks: readonly { readonly pid: number; readonly startedAt: string }[];
  /** Process that holds the lock without a cloud being up: one that is starting or stopping. */
  readonly lockedBy: number | undefined;
  /** Ports that a start would take and that other programs hold. */
  readonly portsTaken: readonly number[];
}

const page = 'the-embedded-cloud';
const meaning = 'Nothing can be posted or read. What was answered with 202 is on the disk and will be there.';

export function judgeLocalCloud(facts: LocalCloudFacts): Judgement[] {
  const { stateDirectory, everStarted, running, abandonedLocks, lockedBy, portsTaken } = facts;
  if (running?.answers)
    return [{ status: 'ok', what: `A cloud runs at ${running.endpointUrl} (process ${running.pid}).` }];
  if (running)
    return [
      {
        status: 'problem',
        what: `The cloud of process ${running.pid} does not answer at ${running.endpointUrl}.`,
        meaning,
        todo: ['npm run logs -- cloud', `kill ${running.pid}`, 'npm start'],
        page,
      },
    ];
  const ports: Judgement[] = portsTaken.map((port) => ({
    status: 'problem',
    what: `Another program holds port ${port}, which the cloud would take.`,
    meaning: 'The cloud does not start.',
    todo: ['npm start -- --port 4666 --api-port 4667'],
    page,
  }));
  const [lock] = abandonedLocks;
  if (lockedBy !== undefined)
    return [
      { status: 'notice', what: `Process ${lockedBy} is starting or stopping a cloud on ${stateDirectory}.` },
    ];
  if (lock)
    return [
      {
        status: 'problem',
        what: `No cloud runs: the last one (process ${lock.pid}, started at ${lock.startedAt}) was killed, or the machine went down.`,
        meaning,
        todo: ['npm start'],
        page,
      },
      ...ports,
    ];
  const what = everStarted
    ? `No cloud runs on ${stateDirectory}; the last one was stopped.`
    : `No cloud has been started on ${stateDirectory} yet, and no AWS credentials are set.`;
  return [{ status: 'problem', what, meaning, todo: ['npm start'], page }, ...ports];
}

const DEFAULT_PORTS = [
  Number(process.env.LIFTOFF_PORT ?? 4566),
  Number(process.env.LIFTOFF_API_PORT ?? 4567),
];

export const localCloud: Check<{ readonly stateDirectory: string }> = {
  name: 'embedded cloud',
  async examine({ stateDirectory }) {
    const names: string[] = await readdir(stateDirectory).catch(() => []);
    const cloud = await readCloudFile(stateDirectory);
    const answers = cloud !== undefined && (await listens(Number(new URL(cloud.endpointUrl).port)));
    const running = cloud && { pid: cloud.pid, endpointUrl: cloud.endpointUrl, answers };
    const locks = await Promise.all(
      names
        .filter((name) => /^cloud\.lock\.\d+$/.test(name))
        .map((name) => lockOf(join(stateDirectory, name))),
    );
    const held = locks.filter((lock) => lock !== undefined);
    const taken = running ? [] : await Promise.all(DEFAULT_PORTS.map(listens));
    return judgeLocalCloud({
      stateDirectory,
      everStarted: names.includes('s3'),
      running,
      abandonedLocks: held.filter((lock) => !isAlive(lock)).map(({ pid, startedAt }) => ({ pid, startedAt })),
      lockedBy: held.find(isAlive)?.pid,
      portsTaken: DEFAULT_PORTS.filter((_, at) => taken[at]),
    });
  },
};

async function lockOf(path: string): Promise<(ProcessIdentity & { readonly startedAt: string }) | undefined> {
  try {
    const owner = JSON.parse(await readFile(path, 'utf8')) as ProcessIdentity;
    return { ...owner, startedAt: (await stat(path)).mtime.toISOString() };
  } catch {
    return undefined;
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 2000 });
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}
