import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AwsRequest, AwsResponse, AwsService } from '../service.ts';
import type { Faults } from './faults.ts';

/** S3 that is busy, slow, or does what it is asked and never says so. */
export function withS3Faults(s3: AwsService, faults: Faults): AwsService {
  return {
    signingName: s3.signingName,
    async handle(request) {
      const fault = faults.decide('s3', `${request.method} ${request.path}`);
      switch (fault?.kind) {
        case undefined:
          return s3.handle(request);
        case 's3_error':
          return refusal(request, fault.status);
        case 's3_slow':
          await sleep(fault.ms);
          return s3.handle(request);
        case 's3_lost_answer': {
          const { status, body } = await s3.handle(request);
          if (body instanceof Readable) body.destroy();
          await sleep(fault.afterMs);
          return { status, lost: true };
        }
      }
    },
  };
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#ErrorCodeList */
function refusal(request: AwsRequest, status: 500 | 503): AwsResponse {
  request.body.resume();
  const [code, message] =
    status === 503 ? ['SlowDown', 'Reduce your request rate.'] : ['InternalError', 'Please try again.'];
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}
