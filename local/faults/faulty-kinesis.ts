import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { readBody } from '../json-protocol.ts';
import type { AwsRequest, AwsResponse, AwsService } from '../service.ts';
import type { FaultAt, Faults } from './faults.ts';

type PartialFailure = Extract<FaultAt['put_records'], { kind: 'put_partial' }>;

/** Kinesis that stores a part of a PutRecords call, or all of it without saying so. */
export function withKinesisFaults(kinesis: AwsService, faults: Faults): AwsService {
  return {
    signingName: kinesis.signingName,
    async handle(request) {
      const target = String(request.headers['x-amz-target'] ?? '');
      const fault = target.endsWith('.PutRecords') ? faults.decide('put_records', target) : undefined;
      switch (fault?.kind) {
        case undefined:
          return kinesis.handle(request);
        case 'put_partial':
          return putPartly(kinesis, request, fault);
        case 'put_lost_answer': {
          const { status } = await kinesis.handle(request);
          await sleep(fault.afterMs);
          return { status, lost: true };
        }
      }
    },
  };
}

async function putPartly(
  kinesis: AwsService,
  request: AwsRequest,
  { every, code }: PartialFailure,
): Promise<AwsResponse> {
  const input = JSON.parse((await readBody(request.body)).toString());
  const isRefused = (_: unknown, index: number): boolean => index % every === 0;
  const stored = input.Records.filter((entry: unknown, index: number) => !isRefused(entry, index));
  const answer =
    stored.length > 0 ? await putAll(kinesis, request, { ...input, Records: stored }) : undefined;
  if (answer && answer.status !== 200) return answer;
  const outcomes: unknown[] = answer ? JSON.parse(String(answer.body)).Records : [];
  const refused = { ErrorCode: code, ErrorMessage: 'This entry was refused by a planned fault.' };
  const Records = input.Records.map((entry: unknown, index: number) =>
    isRefused(entry, index) ? refused : outcomes.shift(),
  );
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ FailedRecordCount: input.Records.length - stored.length, Records }),
  };
}

const putAll = (kinesis: AwsService, request: AwsRequest, input: unknown): Promise<AwsResponse> =>
  kinesis.handle({ ...request, body: Readable.from([Buffer.from(JSON.stringify(input))]) });
