/** Newline-delimited JSON: https://github.com/ndjson/ndjson-spec */
export const NDJSON = 'application/x-ndjson';

export interface Line {
  /** Counts from 1. */
  readonly number: number;
  readonly json: string | Uint8Array;
}

/** The lines that are not blank. Not yet decoded, so that one with broken UTF-8 is nothing to the others. */
export function* linesOf(body: string | Uint8Array): Generator<Line> {
  for (let start = 0, number = 1; start < body.length; number++) {
    const end = endOfLine(body, start);
    const json = typeof body === 'string' ? body.slice(start, end) : body.subarray(start, end);
    if (!isBlank(json)) yield { number, json };
    start = end + 1;
  }
}

function endOfLine(body: string | Uint8Array, start: number): number {
  const end = typeof body === 'string' ? body.indexOf('\n', start) : body.indexOf(LF, start);
  return end < 0 ? body.length : end;
}

const LF = 0x0a;
const BLANKS = [0x20, 0x09, 0x0d];

const isBlank = (json: string | Uint8Array): boolean =>
  typeof json === 'string' ? /^[ \t\r]*$/.test(json) : json.every((byte) => BLANKS.includes(byte));
