import { open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MetricSink } from './metric.ts';

/** Read at once; a line that is longer is passed over, since one with metrics has at most 1 MiB. */
const CHUNK_BYTES = 8 * 1024 * 1024;
/** How long new lines may wait, so that a burst of invocations is read at once. */
const WAIT_MS = 200;

export interface MetricLogs {
  /** A file to look at: what it holds already has been counted by an earlier process. */
  watch(file: string): void;
  /** Something may have been appended. */
  touched(file: string): void;
  /** Reads what has been touched so far. */
  settle(): Promise<void>;
}

/** Finds metrics in the logs of functions, which write them there in CloudWatch's embedded metric format. */
export function createMetricLogs(metrics: MetricSink, log: (line: string) => void): MetricLogs {
  const offsets = new Map<string, Promise<number>>();
  const waiting = new Map<string, Promise<void>>();

  async function readFrom(file: string, offset: number): Promise<number> {
    const { text, end } = await linesAfter(file, offset);
    for (const line of text.split('\n')) {
      if (!line.includes('"CloudWatchMetrics"')) continue;
      for (const { metric, values } of embeddedMetrics(line))
        for (const value of values) metrics.record(metric, value);
    }
    return end;
  }

  function read(file: string): Promise<void> {
    const next = (offsets.get(file) ?? Promise.resolve(0)).then((offset) =>
      readFrom(file, offset).catch((error: unknown) => {
        log(`${file}: metrics were not read: ${String(error)}`);
        return offset;
      }),
    );
    offsets.set(file, next);
    return next.then(() => {});
  }

  return {
    watch(file) {
      const size = stat(file).then(
        (found) => found.size,
        () => 0,
      );
      offsets.set(file, size);
    },
    touched(file) {
      if (waiting.has(file)) return;
      const reading = sleep(WAIT_MS, undefined, { ref: false }).then(() => {
        waiting.delete(file);
        return read(file);
      });
      waiting.set(file, reading);
    },
    async settle() {
      await Promise.all([...offsets.keys()].map(read));
    },
  };
}

/** Whole lines from an offset on, and where they end. */
async function linesAfter(path: string, start: number): Promise<{ text: string; end: number }> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return { text: '', end: start };
  try {
    const { size } = await file.stat();
    // A log that became shorter was emptied.
    const from = size < start ? 0 : start;
    if (size === from) return { text: '', end: from };
    const buffer = Buffer.alloc(Math.min(size - from, CHUNK_BYTES));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
    const length = buffer.lastIndexOf(10, bytesRead - 1) + 1;
    const passed = length === 0 && bytesRead === CHUNK_BYTES ? bytesRead : length;
    return { text: buffer.toString('utf8', 0, length), end: from + passed };
  } finally {
    await file.close();
  }
}

interface EmbeddedValues {
  readonly metric: { namespace: string; name: string; dimensions: Record<string, string> };
  readonly values: readonly number[];
}

/**
 * The values of one line: each metric once per set of dimensions. They count at the time of this cloud's clock,
 * because `_aws.Timestamp` is that of the function's process. What is not of the format has no metrics.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetrics(line: string): EmbeddedValues[] {
  const document = parsed(line);
  const directives = document?._aws?.CloudWatchMetrics;
  if (!document || !Array.isArray(directives)) return [];
  return directives.flatMap(({ Namespace, Dimensions = [], Metrics = [] }) =>
    (Dimensions as string[][]).flatMap((names) =>
      (Metrics as { Name: string }[]).flatMap(({ Name }) => {
        const values = [document[Name]].flat().filter((value): value is number => Number.isFinite(value));
        const dimensions = Object.fromEntries(names.map((name) => [name, String(document[name])]));
        return values.length === 0
          ? []
          : [{ metric: { namespace: String(Namespace), name: Name, dimensions }, values }];
      }),
    ),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: a line of a log may be anything
function parsed(line: string): any {
  try {
    return JSON.parse(line.slice(line.indexOf('{')));
  } catch {
    return undefined;
  }
}
