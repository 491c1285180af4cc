import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** At most this much of the end of a file is looked at. */
const TAIL_BYTES = 256 * 1024;
const POLL_MS = 300;

type Print = (name: string, line: string) => void;

/** Names of the log files in a folder, without the extension. */
export async function logNames(directory: string): Promise<string[]> {
  const files = await readdir(directory).catch(() => []);
  return files
    .filter((file) => file.endsWith('.log'))
    .map((file) => file.slice(0, -'.log'.length))
    .sort();
}

/** The last lines of each log; then, if asked to follow, what is added until the process ends. */
export async function printLocalLogs(
  directory: string,
  names: readonly string[],
  options: { readonly lines: number; readonly follow: boolean },
  print: Print,
): Promise<void> {
  const offsets = new Map<string, number>();
  for (const name of names) {
    const file = join(directory, `${name}.log`);
    const { size } = await stat(file);
    const text = await readFrom(file, Math.max(0, size - TAIL_BYTES), size);
    const complete = text.split('\n').slice(0, -1);
    for (const line of complete.slice(-options.lines)) print(name, line);
    offsets.set(name, size);
  }
  while (options.follow) {
    for (const name of names) {
      const file = join(directory, `${name}.log`);
      const { size } = await stat(file);
      const text = await readFrom(file, offsets.get(name)!, size);
      const end = text.lastIndexOf('\n') + 1;
      for (const line of text.slice(0, end).split('\n').slice(0, -1)) print(name, line);
      offsets.set(name, offsets.get(name)! + Buffer.byteLength(text.slice(0, end)));
    }
    await sleep(POLL_MS);
  }
}

async function readFrom(file: string, start: number, end: number): Promise<string> {
  if (end <= start) return '';
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
