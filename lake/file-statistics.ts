import type { AddFile } from './actions.ts';
import type { Metrics } from './operation.ts';

export interface FileStatistics {
  readonly numRecords?: number;
  /** By column; nested for structs. Numbers are kept as their text, so that no long or decimal is rounded. */
  readonly minValues: Readonly<Record<string, unknown>>;
  readonly maxValues: Readonly<Record<string, unknown>>;
  readonly nullCount: Readonly<Record<string, unknown>>;
}

const NONE: FileStatistics = { minValues: {}, maxValues: {}, nullCount: {} };
const parsed = new WeakMap<AddFile, FileStatistics>();

/** The statistics of a file, parsed once; a file without (readable) statistics has none of them. */
export function fileStatistics(file: AddFile): FileStatistics {
  let statistics = parsed.get(file);
  if (statistics === undefined) {
    statistics = parseStatistics(file.stats);
    parsed.set(file, statistics);
  }
  return statistics;
}

function parseStatistics(stats: string | undefined): FileStatistics {
  if (!stats) return NONE;
  try {
    const { numRecords, minValues, maxValues, nullCount } = JSON.parse(numbersAsText(stats));
    return {
      ...(numRecords === undefined ? {} : { numRecords: Number(numRecords) }),
      minValues: minValues ?? {},
      maxValues: maxValues ?? {},
      nullCount: nullCount ?? {},
    };
  } catch {
    // Statistics are only a help; the file is read without them.
    return NONE;
  }
}

/** Puts quotes around every number outside of a string. */
function numbersAsText(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (token) =>
    token[0] === '"' ? token : `"${token}"`,
  );
}

/** Rows in the files; undefined when one of them does not say. */
export function recordCount(files: Iterable<AddFile>): number | undefined {
  let count = 0;
  for (const file of files) {
    const { numRecords } = fileStatistics(file);
    if (numRecords === undefined) return undefined;
    count += numRecords - (file.deletionVector?.cardinality ?? 0);
  }
  return count;
}

/** Metrics of a WRITE, under the names Spark uses. */
export function writtenMetrics(added: readonly AddFile[]): Metrics {
  return {
    numFiles: added.length,
    numOutputRows: recordCount(added) ?? 0,
    numOutputBytes: added.reduce((bytes, { size }) => bytes + size, 0),
  };
}
