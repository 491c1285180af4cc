import { randomUUID } from 'node:crypto';
import { AwsError, readBody } from './json-protocol.ts';
import type { AwsResponse, AwsService } from './service.ts';

/** An operation gets the form's fields and returns the XML inside its result element. */
export type QueryOperation = (fields: URLSearchParams) => string | Promise<string>;

export interface QueryServiceOptions {
  readonly signingName: string;
  readonly namespace: string;
  readonly operations: Record<string, QueryOperation>;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** A service of the AWS query protocol: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
export function createQueryService({ signingName, namespace, operations }: QueryServiceOptions): AwsService {
  const xml = (status: number, body: string): AwsResponse => ({
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<?xml version="1.0"?>\n${body}`,
  });
  return {
    signingName,
    async handle(request) {
      const fields = new URLSearchParams((await readBody(request.body)).toString('utf8'));
      const action = fields.get('Action') ?? '';
      const metadata = `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>`;
      try {
        if (!Object.hasOwn(operations, action)) {
          throw new AwsError('InvalidAction', `The action ${action} is not valid for this endpoint.`);
        }
        const result = await operations[action]!(fields);
        const body = `<${action}Result>${result}</${action}Result>${metadata}`;
        return xml(200, `<${action}Response xmlns="${namespace}">${body}</${action}Response>`);
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        const type = error.status < 500 ? 'Sender' : 'Receiver';
        const detail = `<Type>${type}</Type><Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message>`;
        const response = `<Error>${detail}</Error><RequestId>${randomUUID()}</RequestId>`;
        return xml(error.status, `<ErrorResponse xmlns="${namespace}">${response}</ErrorResponse>`);
      }
    },
  };
}
