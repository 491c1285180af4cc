import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Row, RowFile } from './row.ts';

/** One JSON object per line (JSON Lines, NDJSON); empty lines are skipped. */
export function readJsonLines(file: string): RowFile {
  async function* rows(): AsyncGenerator<Row> {
    let line = 0;
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
    for await (const text of lines) {
      line += 1;
      const bare = line === 1 ? text.replace(/^\uFEFF/, '') : text;
      if (bare.trim() !== '') yield rowOf(bare, line);
    }
  }
  return { rows: rows() };
}

function rowOf(text: string, line: number): Row {
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values === 'object' && values !== null && !Array.isArray(values))
      return { line, values: values as Record<string, unknown> };
    return { line, problem: 'not a JSON object', raw: text };
  } catch {
    return { line, problem: 'not JSON', raw: text };
  }
}
