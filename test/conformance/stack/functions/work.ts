import { setTimeout as sleep } from 'node:timers/promises';

interface Work {
  /** Name of the error to throw; `once`: only the first time that the key is seen. */
  readonly fail?: string;
  readonly once?: string;
  /** Length of the text to return. */
  readonly big?: number;
  readonly waitMs?: number;
  readonly value?: number;
}

const seen = new Set<string>();
let invocations = 0;

/** Does as it is told. */
export const handler = async (work: Work, context: { awsRequestId: string; functionName: string }) => {
  invocations++;
  if (work.waitMs) await sleep(work.waitMs);
  const isDue = work.once === undefined || !seen.has(work.once);
  if (work.once !== undefined) seen.add(work.once);
  if (work.fail && isDue) throw Object.assign(new Error(`told to fail as ${work.fail}`), { name: work.fail });
  if (work.big) return 'x'.repeat(work.big);
  return { doubled: (work.value ?? 0) * 2, invocations, ...context, environment: process.env.DECLARED };
};
