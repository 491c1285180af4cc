import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { KinesisStreamEvent } from 'aws-lambda';

const s3 = new S3Client({ forcePathStyle: true });
const { BUCKET, PREFIX, ON_POISON, SLOWNESS_MS = '0' } = process.env;
let count = 0;

/**
 * Keeps each batch it gets as an object below PREFIX, then fails at the first record that is "poison": with an error,
 * or with a partial batch response when ON_POISON is `report`.
 */
export const handler = async (event: KinesisStreamEvent) => {
  const texts = event.Records.map(({ kinesis }) => Buffer.from(kinesis.data, 'base64').toString());
  const at = `${Date.now()}-${String(count++).padStart(6, '0')}`;
  await s3.send(
    new PutObjectCommand({ Bucket: BUCKET, Key: `${PREFIX}/${at}`, Body: JSON.stringify({ texts, event }) }),
  );
  await new Promise((resolve) => setTimeout(resolve, Number(SLOWNESS_MS)));
  const poison = texts.indexOf('poison');
  if (poison < 0) return { batchItemFailures: [] };
  if (ON_POISON !== 'report') throw new Error('poison');
  return { batchItemFailures: [{ itemIdentifier: event.Records[poison]!.kinesis.sequenceNumber }] };
};
