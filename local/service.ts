import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';

/** One AWS request as it arrived on the shared endpoint, HTTP/1.1 or HTTP/2. */
export interface AwsRequest {
  readonly method: string;
  /** Raw, still percent-encoded path, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readable;
}

export interface AwsResponse {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array | Readable;
  /** The connection ends without an answer. */
  readonly lost?: boolean;
}

/** A service that speaks its AWS wire protocol behind the shared endpoint. */
export interface AwsService {
  /** The signing name in the credential scope, e.g. `s3`, `kinesis`, `states`, `lambda`, `ssm`, `sns`, `logs`. */
  readonly signingName: string;
  handle(request: AwsRequest): Promise<AwsResponse>;
}
