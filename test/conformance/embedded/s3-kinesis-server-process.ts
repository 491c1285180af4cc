import { join } from 'node:path';
import { startEndpoint } from '#local/endpoint';
import { createKinesisService } from '#local/kinesis/service';
import { createS3Service } from '#local/s3/service';

// A server to be killed: `server-process.ts <folder>` prints its URL and runs until then.
const directory = process.argv[2]!;
const services = [
  createS3Service({ directory: join(directory, 's3') }),
  createKinesisService({ directory: join(directory, 'kinesis'), segmentBytes: 256 * 1024 }),
];
const endpoint = await startEndpoint({ services });
console.log(endpoint.url);
