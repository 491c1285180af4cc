import type { AwsRequest, AwsResponse } from '../../service.ts';
import type { Bucket } from '../bucket.ts';
import type { BucketStore } from '../bucket-store.ts';
import { renderXml, type XmlElements } from '../xml.ts';

export interface ServiceRequest {
  readonly store: BucketStore;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly request: AwsRequest;
}

export interface BucketRequest extends ServiceRequest {
  readonly bucket: Bucket;
}

export interface ObjectRequest extends BucketRequest {
  readonly key: string;
}

export type BucketOperation = (context: BucketRequest) => AwsResponse | Promise<AwsResponse>;
export type ObjectOperation = (context: ObjectRequest) => AwsResponse | Promise<AwsResponse>;

export function xmlResponse(
  root: string,
  children: XmlElements,
  headers: Readonly<Record<string, string>> = {},
): AwsResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/xml', ...headers },
    body: renderXml(root, children),
  };
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}

export function quoted(etag: string): string {
  return `"${etag}"`;
}

/** Bodies of this API are XML of a few megabytes at most. */
export async function readText(request: AwsRequest): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request.body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
