/** A request as the functions see it, whatever gateway it came through. */
export interface HttpRequest {
  /** Id that the gateway gave the request. */
  readonly id: string;
  /** Trace that the request belongs to; the request id when there is none. */
  readonly traceId: string;
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Text when the gateway decoded it, otherwise the bytes. */
  readonly body: string | Uint8Array;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body: unknown;
}
