import { join } from 'node:path';
import { judge, type TestOutcome, type Verdict } from './outcomes.ts';
import type { Peer, Protocol } from './peers/peer.ts';
import { runSuite } from './run-suite.ts';

const PEERS = join('.build', 'peers');

export interface PeerRun {
  readonly directory: string;
  readonly signal: AbortSignal;
  onOutcome(outcome: TestOutcome): void;
}

/** Installs and starts a peer, runs the tests of some protocols on it, and stops it. */
export async function runOnPeer(peer: Peer, chosen: readonly Protocol[], run: PeerRun): Promise<Verdict> {
  const folders = chosen.filter((protocol) => peer.protocols.includes(protocol));
  if (folders.length === 0) return judge([], {});
  const installed = join(PEERS, `${peer.name}-${peer.version}`);
  await peer.install(installed, run.signal);
  const running = await peer.start(installed, run.directory, run.signal);
  try {
    const outcomes = await runSuite(
      folders,
      { ...running.environment, CONFORMANCE_TARGET: peer.name },
      run.onOutcome,
      run.signal,
    );
    const gaps = Object.entries(peer.gaps).filter(([id]) =>
      folders.some((folder) => id.startsWith(`${folder}/`)),
    );
    return judge(outcomes, Object.fromEntries(gaps));
  } finally {
    await running.stop();
  }
}
