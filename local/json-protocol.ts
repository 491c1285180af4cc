import type { Readable } from 'node:stream';
import type { AwsRequest, AwsResponse, AwsService } from './service.ts';

/** An error an AWS client is meant to see: the code is the shape name of the service's API model. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: each operation reads the shape its AWS model defines
export type JsonOperation = (input: any) => unknown;

export interface JsonServiceOptions {
  readonly signingName: string;
  /** What stands before the operation in `X-Amz-Target`, e.g. `AWSStepFunctions`. */
  readonly targetPrefix: string;
  readonly version: '1.0' | '1.1';
  readonly operations: Record<string, JsonOperation>;
}

export async function readBody(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A service of the AWS JSON protocol 1.0 or 1.1: https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html */
export function createJsonService(options: JsonServiceOptions): AwsService {
  const contentType = `application/x-amz-json-${options.version}`;
  const answer = (status: number, value: unknown, headers: Record<string, string> = {}): AwsResponse => ({
    status,
    headers: { 'content-type': contentType, ...headers },
    body: JSON.stringify(value),
  });
  return {
    signingName: options.signingName,
    async handle(request: AwsRequest): Promise<AwsResponse> {
      const target = String(request.headers['x-amz-target'] ?? '');
      const name = target.slice(target.lastIndexOf('.') + 1);
      try {
        const known =
          target.startsWith(`${options.targetPrefix}.`) && Object.hasOwn(options.operations, name);
        if (!known) throw new AwsError('UnknownOperationException', `Operation ${target} is not supported`);
        const text = (await readBody(request.body)).toString('utf8');
        let input: unknown;
        try {
          input = text === '' ? {} : JSON.parse(text);
        } catch {
          throw new AwsError('SerializationException', 'The body is not JSON');
        }
        return answer(200, (await options.operations[name]?.(input)) ?? {});
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        const body = { __type: error.code, message: error.message, ...error.details };
        return answer(error.status, body, { 'x-amzn-errortype': error.code });
      }
    },
  };
}
