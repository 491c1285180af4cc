import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';

/** A request on its way to an origin. */
export interface OriginRequest {
  readonly method: string;
  /** Percent-encoded, with the origin's own path before it. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: IncomingMessage;
}

export interface OriginAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body?: Readable;
}

export type Origin = (request: OriginRequest) => Promise<OriginAnswer>;
