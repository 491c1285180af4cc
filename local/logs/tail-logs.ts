import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sleep } from '../abortable-sleep.ts';

export interface LogLine {
  readonly functionName: string;
  readonly line: string;
}

export interface TailOptions {
  /** Names (or parts of names) of the functions to show; all of them when empty. */
  readonly functions?: readonly string[];
  /** How many of the last lines of each log to begin with. Default 10. */
  readonly lines?: number;
  /** Goes on with new lines until it aborts; without it, the tail ends after the lines there are. */
  readonly follow?: AbortSignal;
}

const POLL_MS = 250;
const CHUNK_BYTES = 64 * 1024;

/** The last lines of the functions' logs in `<stateDirectory>/logs`, and then, when following, the new ones. */
export async function* tailLogs(stateDirectory: string, options: TailOptions = {}): AsyncGenerator<LogLine> {
  const { functions = [], lines = 10, follow } = options;
  const directory = join(stateDirectory, 'logs');
  const offsets = new Map<string, number>();
  for (let first = true; ; first = false) {
    for (const file of await logFiles(directory, functions)) {
      const path = join(directory, file);
      // A log that appears later is shown from its beginning.
      const start = offsets.get(file) ?? (first ? await startOfLastLines(path, lines) : 0);
      const { text, end } = await readWholeLines(path, start);
      offsets.set(file, end);
      const functionName = file.slice(0, -'.log'.length);
      for (const line of text.split('\n').slice(0, -1)) yield { functionName, line };
    }
    if (!follow || follow.aborted) return;
    await sleep(POLL_MS, follow);
  }
}

async function logFiles(directory: string, functions: readonly string[]): Promise<string[]> {
  const files = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const wanted = (file: string): boolean =>
    functions.length === 0 || functions.some((name) => file.includes(name));
  return files.filter((file) => file.endsWith('.log') && wanted(file)).sort();
}

/** Offset at which the last `count` lines of a file begin; read from its end, since logs grow large. */
async function startOfLastLines(path: string, count: number): Promise<number> {
  const file = await open(path);
  try {
    let offset = (await file.stat()).size;
    if (count <= 0) return offset;
    const buffer = Buffer.alloc(CHUNK_BYTES);
    // The line feed that ends the last line is one more.
    let lineFeeds = count + 1;
    while (offset > 0) {
      const start = Math.max(0, offset - CHUNK_BYTES);
      const { bytesRead } = await file.read(buffer, 0, offset - start, start);
      for (let index = bytesRead - 1; index >= 0; index--) {
        if (buffer[index] === 10 && --lineFeeds === 0) return start + index + 1;
      }
      offset = start;
    }
    return 0;
  } finally {
    await file.close();
  }
}

/** What is there after an offset, up to the last line feed; a line that is being written waits for its end. */
async function readWholeLines(path: string, start: number): Promise<{ text: string; end: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size <= start) return { text: '', end: Math.min(start, size) };
    const buffer = Buffer.alloc(size - start);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
    const length = buffer.lastIndexOf(10, bytesRead - 1) + 1;
    return { text: buffer.toString('utf8', 0, length), end: start + length };
  } finally {
    await file.close();
  }
}
