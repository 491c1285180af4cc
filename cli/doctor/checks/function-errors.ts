import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { paginateFilterLogEvents, ResourceNotFoundException } from '@aws-sdk/client-cloudwatch-logs';
import { functionEnvironment } from '#contracts/function-environment';
import { mapConcurrently } from '#lake/concurrency';
import type { Check } from '../check.ts';
import type { Judgement } from '../finding.ts';
import { counted } from '../in-words.ts';

export interface LoggedLine {
  /** `land-bronze` */
  readonly function: string;
  readonly line: string;
}

interface LoggedError {
  readonly function: string;
  readonly text: string;
  /** ISO 8601; undefined for what a process said as it died. */
  readonly at: string | undefined;
}

/** Digits and ids differ from one error to the next of the same kind. */
const kindOf = (text: string): string =>
  text.replace(/[0-9a-f]{8}-[0-9a-f-]{27,}/gi, '…').replace(/\d+/g, '#');

export function judgeErrors(lines: readonly LoggedLine[], since: Date): Judgement[] {
  const errors = lines.flatMap(errorOf).filter(({ at }) => at === undefined || at >= since.toISOString());
  const groups = new Map<string, LoggedError[]>();
  for (const error of errors) {
    const key = `${error.function} ${kindOf(error.text)}`;
    groups.set(key, [...(groups.get(key) ?? []), error]);
  }
  if (groups.size === 0) return [{ status: 'ok', what: 'No function logged an error in the last hour.' }];
  return [...groups.values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_SHOWN)
    .map((group) => {
      const { function: name, text } = group[0]!;
      const times = group.flatMap(({ at }) => at ?? []).sort();
      return {
        status: 'notice',
        what: `${name} logged ${counted(group.length, 'error')} in the last hour: ${text}`,
        since: times[0],
        todo: [`npm run logs -- ${name}`],
        page: 'api-errors',
      };
    });
}

const MOST_SHOWN = 6;

/** Functions log JSON; what kills a process is plain text: a timeout, or memory that ran out. */
function errorOf({ function: name, line }: LoggedLine): LoggedError[] {
  const text = line.slice(line.indexOf('{'));
  try {
    const entry = JSON.parse(text) as Record<string, unknown>;
    if (entry.level !== 'ERROR' && entry.level !== 'CRITICAL' && !('errorType' in entry)) return [];
    const at = typeof entry.timestamp === 'string' ? entry.timestamp : undefined;
    return [{ function: name, text: causesOf(entry), at }];
  } catch {
    const died = /Task timed out after .* seconds|heap out of memory|Runtime\.ExitError|Runtime exited/.exec(
      line,
    );
    return died ? [{ function: name, text: died[0], at: undefined }] : [];
  }
}

interface ErrorEntry {
  readonly name?: string;
  readonly message?: string;
  readonly cause?: unknown;
}

function causesOf(entry: Record<string, unknown>): string {
  const texts: string[] = [];
  let error = (entry.error ?? { name: entry.errorType, message: entry.errorMessage }) as
    | ErrorEntry
    | string
    | undefined;
  while (error && texts.length < 4) {
    if (typeof error === 'string') {
      texts.push(error);
      break;
    }
    texts.push(
      `${error.name ?? 'Error'}: ${String(error.message ?? '')
        .split('\n')[0]!
        .slice(0, 160)}`,
    );
    error = error.cause as ErrorEntry | undefined;
  }
  return texts.join(' ← ');
}

const WINDOW_MS = 3_600_000;
const TAIL_BYTES = 512 * 1024;

export const functionErrors: Check = {
  name: 'errors of functions',
  async examine({ connection, now }) {
    const since = new Date(now.getTime() - WINDOW_MS);
    const { target, stage, logs } = connection;
    const names = Object.keys(functionEnvironment);
    const lines = await mapConcurrently(names, 4, (name) =>
      target.kind === 'local'
        ? localLines(join(target.stateDirectory, 'logs'), stage, name)
        : cloudwatchLines(logs, stage, name, since),
    );
    return judgeErrors(lines.flat(), since);
  },
};

async function localLines(folder: string, stage: string, name: string): Promise<LoggedLine[]> {
  const file = `liftoff-${stage}-${name}.log`;
  if (!(await readdir(folder)).includes(file)) return [];
  const handle = await open(join(folder, file));
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, TAIL_BYTES);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    return buffer
      .toString('utf8')
      .split('\n')
      .map((line) => ({ function: name, line }));
  } finally {
    await handle.close();
  }
}

/** Pages read at most: a function that fails all the time logs without end. */
const MAX_PAGES = 5;

async function cloudwatchLines(
  client: Parameters<typeof paginateFilterLogEvents>[0]['client'],
  stage: string,
  name: string,
  since: Date,
): Promise<LoggedLine[]> {
  const lines: LoggedLine[] = [];
  let pages = 0;
  try {
    const query = {
      logGroupName: `/aws/lambda/liftoff-${stage}-${name}`,
      startTime: since.getTime(),
      filterPattern: '?ERROR ?"Task timed out" ?errorType ?"Runtime exited"',
    };
    for await (const { events = [] } of paginateFilterLogEvents({ client }, query)) {
      lines.push(...events.map(({ message = '' }) => ({ function: name, line: message })));
      pages += 1;
      if (pages === MAX_PAGES) break;
    }
  } catch (error) {
    // A function that has never run has no log.
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  return lines;
}
