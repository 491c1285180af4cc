import { join } from 'node:path';
import type { S3 } from '../assembly/s3-bucket.ts';
import type { Faults } from '../faults/faults.ts';
import { withS3Faults } from '../faults/faulty-s3.ts';
import type { AwsService } from '../service.ts';
import { createExternalS3, type ExternalS3 } from './external-s3.ts';
import { settleS3 } from './s3-home.ts';
import { createS3Service } from './service.ts';

export interface OpenedS3 {
  /** For what other services put into buckets. */
  readonly s3: S3;
  /** What the endpoint serves: nothing where the buckets are at another server. */
  readonly served: readonly AwsService[];
  close(): void;
}

/** @throws LocalCloudError `s3_moved` */
export async function openS3(options: {
  readonly stateDirectory: string;
  readonly externalS3: ExternalS3 | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly faults: Faults | undefined;
  readonly log: (line: string) => void;
}): Promise<OpenedS3> {
  const { stateDirectory, externalS3, now, faults, log } = options;
  await settleS3(stateDirectory, externalS3?.endpointUrl);
  if (externalS3) return { s3: createExternalS3(externalS3, log), served: [], close: () => {} };
  const s3 = createS3Service({ directory: join(stateDirectory, 's3'), now });
  return { s3, served: [faults ? withS3Faults(s3, faults) : s3], close: () => s3.close() };
}
