import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command, UsageError } from '#cli/command-line';
import type { Verdict } from './outcomes.ts';
import { embedded } from './peers/embedded.ts';
import { givenServer } from './peers/given-server.ts';
import { minio } from './peers/minio.ts';
import { ministack } from './peers/ministack.ts';
import { type Peer, type Protocol, protocols } from './peers/peer.ts';
import { versitygw } from './peers/versitygw.ts';
import { runOnPeer } from './run-on-peer.ts';
import { conformanceTable } from './table.ts';

const TABLE = 'docs/generated/conformance.md';
const peers = [embedded, versitygw, minio, ministack];

await command(import.meta.url, {
  usage: `Usage: npm run test:conformance -- [options]

Runs the protocol tests on one server or several, and holds what fails against the known gaps of each.
  --target NAME     ${peers.map(({ name }) => name).join(', ')}, all, or the URL of a server; may be repeated
                    (default: embedded)
  --protocol NAME   ${protocols.join(', ')}; may be repeated (default: all)
  --results FILE    also writes the counts, as Vitest does in JSON
  --table           also writes what it found to ${TABLE}
VersityGW and MinIO are built with Go from its module proxy. Exit status 1 if a test fails that is not a known gap,
or passes though it is one.`,
  options: {
    target: { type: 'string', multiple: true, default: ['embedded'] },
    protocol: { type: 'string', multiple: true, default: [...protocols] },
    results: { type: 'string' },
    table: { type: 'boolean', default: false },
  },
  async run({ target, protocol, results, table }) {
    const chosen = protocol.map(protocolNamed);
    const targets = target.flatMap((name) => (name === 'all' ? peers : [peerNamed(name)]));
    const interrupted = new AbortController();
    for (const name of ['SIGINT', 'SIGTERM'] as const)
      process.once(name, () => interrupted.abort(new Error(`Ended by ${name}`)));
    const folder = await mkdtemp(join(tmpdir(), 'liftoff-conformance-'));
    const verdicts = new Map<Peer, Verdict>();
    try {
      for (const [index, peer] of targets.entries()) {
        const verdict = await runOnPeer(peer, chosen, {
          directory: join(folder, String(index)),
          signal: interrupted.signal,
          onOutcome: ({ id, passed }) => {
            if (!passed) console.log(`${peer.name}: ${id in peer.gaps ? 'known gap' : 'FAILED'}  ${id}`);
          },
        });
        verdicts.set(peer, verdict);
        for (const { id, why } of verdict.failed) console.log(`\n${peer.name}: ${id}\n  ${why}`);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    for (const [{ name }, { passed, gaps, failed }] of verdicts)
      console.log(`${name}: ${passed.length} passed, ${gaps.length} known gaps, ${failed.length} failed`);
    if (results) await writeFile(results, JSON.stringify(counts([...verdicts.values()])));
    if (table) await writeFile(TABLE, conformanceTable(verdicts, new Date()));
    const isRed = ({ passed, failed }: Verdict) => passed.length === 0 || failed.length > 0;
    return [...verdicts.values()].some(isRed) ? 1 : 0;
  },
});

function protocolNamed(name: string): Protocol {
  const found = protocols.find((protocol) => protocol === name);
  if (!found) throw new UsageError(`There is no protocol ${name}`);
  return found;
}

function peerNamed(name: string): Peer {
  const found = peers.find((peer) => peer.name === name);
  if (found) return found;
  if (URL.canParse(name)) return givenServer(name);
  throw new UsageError(`There is no target ${name}`);
}

/** In the form of Vitest's JSON report. A known gap that showed again is a test that went as expected, but not a pass. */
function counts(verdicts: readonly Verdict[]): Record<string, number> {
  const sum = (of: (verdict: Verdict) => readonly unknown[]) =>
    verdicts.reduce((total, verdict) => total + of(verdict).length, 0);
  return {
    numPassedTests: sum(({ passed }) => passed),
    numFailedTests: sum(({ failed }) => failed),
    numPendingTests: 0,
    numKnownGaps: sum(({ gaps }) => gaps),
  };
}
