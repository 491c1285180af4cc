import { setTimeout as sleep } from 'node:timers/promises';
import type { Acknowledged } from './ledger.ts';
import type { Step } from './script.ts';

export interface Api {
  readonly url: string;
  readonly token: string;
}

export interface PostOptions {
  /** Asked for each try: the cloud may have been started again meanwhile. */
  readonly api: () => Promise<Api>;
  readonly timeoutMs: number;
  /** Told each try that was not the last. */
  readonly onRetry: (why: string) => void;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
}

/** The API did not answer as the script foresaw: no fault excuses that. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly code = 'unexpected_answer';
}

interface Item {
  readonly status: number;
  readonly code?: string;
  readonly id?: string;
  readonly event_id?: string;
  readonly receipt?: string;
}

const MAX_PAUSE_MS = 2000;

/**
 * Sends one request under its Idempotency-Key, again and again, until every write in it is acknowledged or refused for
 * good. @throws UnexpectedAnswer
 */
export async function postStep(step: Step, options: PostOptions): Promise<Acknowledged[]> {
  for (let tries = 1; ; tries += 1) {
    const items = await tryOnce(step, options);
    if (typeof items !== 'string') return acknowledged(step, items);
    options.onRetry(items);
    await sleep(options.random() * Math.min(MAX_PAUSE_MS, 50 * 2 ** tries));
  }
}

/** The items of the answer, or why there has to be another try. */
async function tryOnce(step: Step, { api, timeoutMs }: PostOptions): Promise<readonly Item[] | string> {
  let status: number;
  let text: string;
  try {
    const { url, token } = await api();
    const response = await fetch(url.replace(/\/$/, '') + step.path, {
      method: step.method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': step.contentType,
        'idempotency-key': step.key,
      },
      ...(step.body === '' ? {} : { body: step.body }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    return `no answer: ${(error as Error).name}`;
  }
  if (status === 429 || status >= 500) return `HTTP ${status}`;
  const answer = JSON.parse(text) as Item & { items?: readonly Item[] };
  const items = answer.items ?? [{ ...answer, status }];
  const again = items.find((item) => item.status === 429 || item.status >= 500);
  return again ? `item ${again.status} ${again.code ?? ''}` : items;
}

function acknowledged({ entity, items: expected, ...step }: Step, items: readonly Item[]): Acknowledged[] {
  if (items.length !== expected.length)
    throw new UnexpectedAnswer(
      `${step.method} ${step.path} ${step.key}: ${items.length} items instead of ${expected.length}: ` +
        JSON.stringify(items[0]),
    );
  return items.flatMap((item, index) => {
    const { place, id } = expected[index]!;
    const isRefused = item.status === 400 || item.status === 422;
    const fits = place === 'refused' ? isRefused : item.status === 202 && item.id === id;
    if (!fits)
      throw new UnexpectedAnswer(
        `${step.method} ${step.path} ${step.key}, item ${index} (${id}), expected as ${place}: ${JSON.stringify(item)}`,
      );
    if (place === 'refused') return [];
    const [, shard, sequence] = /position=([^:]+):(\d+)$/.exec(item.receipt ?? '') ?? [];
    return [{ event_id: item.event_id!, entity, id: item.id!, place, shard, sequence }];
  });
}
