import type { ErrorCode } from '#contracts/error-codes';

/** A request as the functions see it, whatever gateway it came through. */
export interface HttpRequest {
  /** Id that the gateway gave the request. */
  readonly id: string;
  /** Trace that the request belongs to; the request id when there is none. */
  readonly traceId: string;
  readonly method: string;
  readonly path: string;
  /** As it was sent, without the question mark. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /**
   * Text when the gateway decoded it, otherwise the bytes; without its content coding. Reading it throws a
   * ProblemError unsupported_media_type, payload_too_large or malformed_encoding when that cannot be undone.
   */
  readonly body: string | Uint8Array;
}

/** Puts a text for people, which is English in the code, into the language of the request. */
export type Say = (english: string) => string;

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as JSON, in the place of `body`, when there are texts for people in it. */
  readonly localizedBody?: (say: Say) => object;
  /** Sent as it is, in the place of `body`; its header `content-type` says what it is. */
  readonly content?: string | Uint8Array;
  /** What became of the writes that the request asked for. */
  readonly writes?: WriteCounts;
}

export interface WriteCounts {
  readonly accepted: number;
  readonly refused: Readonly<Partial<Record<ErrorCode, number>>>;
}
