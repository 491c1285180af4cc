import { randomUUID } from 'node:crypto';
import { CREDENTIALS } from '../arns.ts';
import type { Durability } from '../record-log.ts';
import type { AwsRequest, AwsResponse, AwsService } from '../service.ts';
import { parseAddress, type S3Address } from './address.ts';
import { authorize } from './authorization.ts';
import { BucketStore, type NewBucket } from './bucket-store.ts';
import { corsHeaders } from './cors.ts';
import { S3Error } from './error.ts';
import { createBucket, listBuckets } from './operations/buckets.ts';
import type { ServiceRequest } from './operations/context.ts';
import { liftPresignedHeaders, type SecretOf } from './presigned-url.ts';
import { BUCKET_ROUTES, OBJECT_ROUTES, routeOf } from './routes.ts';
import { renderErrorXml } from './xml.ts';

export interface S3Options {
  /** Where the buckets live; created if absent. */
  readonly directory: string;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** `os` (default): acknowledged writes survive the death of the process; `disk`: of the machine too. */
  readonly durability?: Durability;
  /** Secret access keys by access key id, by which presigned URLs are verified. Default: those of this cloud. */
  readonly secrets?: Readonly<Record<string, string>>;
}

export interface S3Service extends AwsService {
  /** @throws {S3Error} InvalidBucketName or BucketAlreadyOwnedByYou */
  createBucket(name: string, options?: NewBucket): void;
  bucketNames(): string[];
  close(): void;
}

/** Amazon S3 over its REST protocol, with its state in a folder. Of signatures only those of URLs are verified. */
export function createS3Service(options: S3Options): S3Service {
  const now = options.now ?? Date.now;
  const store = new BucketStore(options.directory, options.durability ?? 'os', now);
  const secrets = new Map(
    Object.entries(options.secrets ?? { [CREDENTIALS.accessKeyId]: CREDENTIALS.secretAccessKey }),
  );
  const secretOf: SecretOf = (accessKeyId) => secrets.get(accessKeyId);
  return {
    signingName: 's3',
    handle: (request) => handle({ store, now, request }, secretOf),
    createBucket: (name, bucket) => {
      store.create(name, bucket);
    },
    bucketNames: () => store.all().map((bucket) => bucket.name),
    close: () => store.close(),
  };
}

async function handle(context: ServiceRequest, secretOf: SecretOf): Promise<AwsResponse> {
  const { request, store } = context;
  const requestId = randomUUID();
  let address: S3Address = {};
  let response: AwsResponse;
  try {
    address = parseAddress(request.headers.host ?? '', request.path);
    if (request.method === 'OPTIONS') response = answerPreflight(context, address.bucket);
    else {
      authorize(request, secretOf, context.now());
      response = await route({ ...context, request: liftPresignedHeaders(request) }, address);
    }
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    response = errorResponse(error, request, requestId);
  }
  const rules =
    address.bucket !== undefined && store.has(address.bucket) ? store.require(address.bucket).state.cors : [];
  const cors = request.method === 'OPTIONS' ? {} : corsHeaders(rules, request);
  return { ...response, headers: { 'x-amz-request-id': requestId, ...cors, ...response.headers } };
}

function route(
  context: ServiceRequest,
  { bucket: name, key }: S3Address,
): AwsResponse | Promise<AwsResponse> {
  const { request, store } = context;
  const path = routeOf(request);
  if (name === undefined) {
    if (path === 'GET') return listBuckets(context);
    throw notAllowed(path);
  }
  if (key === undefined) {
    if (path === 'PUT') return createBucket(context, name);
    const bucket = store.require(name);
    const operation = BUCKET_ROUTES[path];
    if (operation) return operation({ ...context, bucket });
    throw notAllowed(path);
  }
  const bucket = store.require(name);
  const operation = OBJECT_ROUTES[path];
  if (operation) return operation({ ...context, bucket, key });
  throw notAllowed(path);
}

function notAllowed(path: string): S3Error {
  if (path.includes('?')) {
    return new S3Error('NotImplemented', `${path} is a part of S3 that is not implemented here.`);
  }
  return new S3Error('MethodNotAllowed', 'The specified method is not allowed against this resource.');
}

function answerPreflight({ store, request }: ServiceRequest, name: string | undefined): AwsResponse {
  const rules = name === undefined ? [] : store.require(name).state.cors;
  const headers = corsHeaders(rules, request);
  if (headers) return { status: 200, headers };
  throw new S3Error('AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
}

function errorResponse(error: S3Error, request: AwsRequest, requestId: string): AwsResponse {
  return {
    status: error.status,
    headers: { 'content-type': 'application/xml', ...error.headers },
    ...(request.method === 'HEAD'
      ? {}
      : {
          body: renderErrorXml({
            Code: error.code,
            Message: error.message,
            Resource: request.path,
            RequestId: requestId,
          }),
        }),
  };
}
