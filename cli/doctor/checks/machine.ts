import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';

export interface MachineFacts {
  readonly nodeVersion: string;
  /** Bytes free where the embedded cloud keeps its state. */
  readonly freeBytes: number;
}

const OLDEST_NODE = [20, 19] as const;
const MEGABYTE = 1024 * 1024;
/** Below this, merges of the tables begin to fail. */
const LEAST_FREE_BYTES = 500 * MEGABYTE;

export function judgeMachine({ nodeVersion, freeBytes }: MachineFacts): Judgement[] {
  const judgements: Judgement[] = [];
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    judgements.push({
      status: 'problem',
      what: `Node ${nodeVersion} is too old; ${OLDEST_NODE.join('.')} or later is needed.`,
      meaning: 'Commands and the embedded cloud may fail in odd ways.',
      todo: ['Install a current Node release, then: npm ci'],
    });
  if (freeBytes < LEAST_FREE_BYTES)
    judgements.push({
      status: 'problem',
      what: `Only ${Math.floor(freeBytes / MEGABYTE)} MB of disk are free.`,
      meaning: 'Writes are refused when the disk is full; nothing that was accepted is lost.',
      todo: ['Free some room; "npm run maintain" deletes files that no table needs any more'],
      page: 'the-embedded-cloud',
    });
  if (judgements.length > 0) return judgements;
  return [
    { status: 'ok', what: `Node ${nodeVersion}, ${Math.floor(freeBytes / MEGABYTE)} MB of disk free.` },
  ];
}

export const machine: Check<{ readonly stateDirectory: string }> = {
  name: 'this machine',
  async examine({ stateDirectory }) {
    const nodeVersion = process.versions.node;
    const path = resolve(stateDirectory);
    const { bavail, bsize } = await statfs(path).catch(() => statfs(dirname(path)));
    return judgeMachine({ nodeVersion, freeBytes: bavail * bsize });
  },
};
