import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { S3RequestPresigner } from '@aws-sdk/s3-request-presigner';
import { REGION } from '../arns.ts';
import { LocalCloudError } from '../local-cloud-error.ts';
import type { AwsRequest, AwsService } from '../service.ts';

/** A server that speaks the protocol of S3 and keeps the buckets in the place of this cloud. */
export interface ExternalS3 {
  /** With an IP address: with a name, the SDK would look for each bucket at a host of its own. */
  readonly endpointUrl: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

const PATIENCE_MS = 20_000;
const CONFLICT = 409;
const NOT_IMPLEMENTED = 501;

/**
 * Hands requests of other services, which are small, to the server. What a server does not know to configure about
 * a bucket, such as MinIO its CORS rules, is left out with a word in the log.
 */
export function createExternalS3(
  { endpointUrl, credentials }: ExternalS3,
  log: (line: string) => void,
): Pick<AwsService, 'handle'> {
  const { hostname, port, protocol } = new URL(endpointUrl);
  const client = new S3Client({ region: REGION, credentials });
  const presigner = new S3RequestPresigner({ ...client.config });
  return {
    async handle({ method, path, query, body }: AwsRequest) {
      const address = { protocol, hostname, ...(port && { port: Number(port) }), method, path };
      const headers = { host: port ? `${hostname}:${port}` : hostname };
      const signed = await presigner.presign({ ...address, query: Object.fromEntries(query), headers });
      const signedQuery = new URLSearchParams(signed.query as Record<string, string>);
      const url = `${endpointUrl}${path}?${signedQuery}`;
      const bytes = await bytesOf(body);
      const response = await fetch(url, {
        method,
        body: bytes,
        // Bucket configurations have to come with their digest.
        headers: { 'content-md5': createHash('md5').update(bytes).digest('base64') },
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch((cause: unknown) => {
        throw new LocalCloudError('s3_unreachable', `${endpointUrl} does not answer`, { cause });
      });
      const text = await response.text();
      if (response.ok) return { status: response.status, body: text };
      // A bucket that is there already is no news.
      if (response.status !== CONFLICT)
        log(`S3 at ${endpointUrl}: ${method} ${path}?${query} answers ${response.status} ${text}`);
      return { status: response.status === NOT_IMPLEMENTED ? 200 : response.status, body: text };
    },
  };
}

async function bytesOf(body: Readable): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
