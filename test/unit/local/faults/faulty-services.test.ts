import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Fault, Faults } from '#local/faults/faults';
import { withDeliveryFaults, withTaskFaults } from '#local/faults/faulty-invocations';
import { withKinesisFaults } from '#local/faults/faulty-kinesis';
import { withS3Faults } from '#local/faults/faulty-s3';
import type { InvocationResult } from '#local/lambda/function-configuration';
import type { AwsRequest, AwsResponse } from '#local/service';

/** Gives each fault once, when its point asks. */
function once(faults: Partial<Record<string, Fault>>): Faults {
  const left = new Map(Object.entries(faults));
  return {
    decide(point) {
      const fault = left.get(point);
      left.delete(point);
      return fault as never;
    },
  };
}

function service(answer: AwsResponse = { status: 200, body: 'done' }) {
  const bodies: string[] = [];
  return {
    bodies,
    signingName: 'any',
    async handle({ body }: AwsRequest) {
      bodies.push(Buffer.concat(await body.toArray()).toString());
      return answer;
    },
  };
}

const request = (body: string, headers: AwsRequest['headers'] = {}): AwsRequest => ({
  method: 'PUT',
  path: '/bucket/key',
  query: new URLSearchParams(),
  headers,
  body: Readable.from([Buffer.from(body)]),
});

describe('S3 with faults', () => {
  it('refuses without doing anything', async () => {
    const s3 = service();
    const faulty = withS3Faults(s3, once({ s3: { kind: 's3_error', status: 503 } }));

    expect(await faulty.handle(request('a'))).toMatchObject({
      status: 503,
      body: expect.stringContaining('SlowDown'),
    });
    expect(await faulty.handle(request('b'))).toMatchObject({ status: 200 });
    expect(s3.bodies).toEqual(['b']);
  });

  it('does what it is asked and does not say so', async () => {
    const s3 = service();
    const faulty = withS3Faults(s3, once({ s3: { kind: 's3_lost_answer', afterMs: 0 } }));

    expect(await faulty.handle(request('a'))).toMatchObject({ lost: true });
    expect(s3.bodies).toEqual(['a']);
  });

  it('takes its time', async () => {
    const faulty = withS3Faults(service(), once({ s3: { kind: 's3_slow', ms: 30 } }));
    const begun = performance.now();

    expect(await faulty.handle(request('a'))).toMatchObject({ status: 200 });
    expect(performance.now() - begun).toBeGreaterThanOrEqual(28);
  });
});

describe('Kinesis with faults', () => {
  const put = { 'x-amz-target': 'Kinesis_20131202.PutRecords' };
  const partial: Fault = { kind: 'put_partial', every: 2, code: 'InternalFailure' };

  it('stores the other entries and names those it refused, in their places', async () => {
    const stored = { status: 200, body: JSON.stringify({ Records: [{ SequenceNumber: '1' }] }) };
    const kinesis = service(stored);
    const faulty = withKinesisFaults(kinesis, once({ put_records: partial }));

    const { body } = await faulty.handle(
      request('{"Records":[{"Data":"a"},{"Data":"b"},{"Data":"c"}]}', put),
    );

    expect(kinesis.bodies.map((sent) => JSON.parse(sent))).toEqual([{ Records: [{ Data: 'b' }] }]);
    expect(JSON.parse(String(body))).toMatchObject({
      FailedRecordCount: 2,
      Records: [{ ErrorCode: 'InternalFailure' }, { SequenceNumber: '1' }, { ErrorCode: 'InternalFailure' }],
    });
  });

  it('stores nothing when all entries are refused', async () => {
    const kinesis = service();
    const faulty = withKinesisFaults(kinesis, once({ put_records: partial }));

    const { body } = await faulty.handle(request('{"Records":[{"Data":"a"}]}', put));

    expect(kinesis.bodies).toEqual([]);
    expect(JSON.parse(String(body))).toMatchObject({ FailedRecordCount: 1 });
  });

  it('stores all and does not say so', async () => {
    const kinesis = service();
    const faulty = withKinesisFaults(kinesis, once({ put_records: { kind: 'put_lost_answer', afterMs: 0 } }));

    expect(await faulty.handle(request('{"Records":[]}', put))).toMatchObject({ lost: true });
    expect(kinesis.bodies).toHaveLength(1);
  });

  it('leaves other operations alone', async () => {
    const faulty = withKinesisFaults(service(), once({ put_records: partial }));
    const other = { 'x-amz-target': 'Kinesis_20131202.ListShards' };

    expect(await faulty.handle(request('{}', other))).toMatchObject({ status: 200, body: 'done' });
  });
});

describe('deliveries with faults', () => {
  async function delivered(faults: Partial<Record<string, Fault>>): Promise<string[]> {
    const calls: string[] = [];
    const functions = {
      invoke: async (_: string, payload: string): Promise<InvocationResult> => {
        calls.push(payload);
        return { payload: 'null' };
      },
    };
    const quiet = withDeliveryFaults(functions, once(faults));
    await quiet.invoke('land', 'first');
    await quiet.invoke('land', 'second');
    return calls;
  }

  it('bring a batch again', async () => {
    expect(await delivered({ deliver: { kind: 'deliver_again' } })).toEqual(['first', 'first', 'second']);
  });

  it('bring a batch twice at once', async () => {
    expect(await delivered({ deliver: { kind: 'deliver_twice_at_once' } })).toEqual([
      'first',
      'first',
      'second',
    ]);
  });

  it('bring an older batch after a newer one', async () => {
    expect(await delivered({ delivered: { kind: 'deliver_older' } })).toEqual(['first', 'second', 'first']);
  });
});

describe('tasks with faults', () => {
  const calls: string[] = [];
  const functions = {
    invoke: async (name: string, payload: string): Promise<InvocationResult> => {
      calls.push(`${name} ${payload}`);
      return { payload: 'null' };
    },
  };

  it.each([
    ['task_refused', []],
    ['task_lost_answer', ['silver {}']],
  ] as const)('fail as %s', async (kind, invocations) => {
    calls.length = 0;
    const faulty = withTaskFaults(functions, once({ task: { kind } }));

    await expect(faulty.invoke('silver', '{}')).rejects.toMatchObject({ code: 'ServiceException' });

    expect(calls).toEqual(invocations);
    expect(await faulty.invoke('silver', '{}')).toEqual({ payload: 'null' });
  });
});
