/** The embedded S3 in a process of its own, empty. Sends its address to the process that forked it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEndpoint } from '#local/endpoint';
import { createS3Service } from '#local/s3/service';

const directory = await mkdtemp(join(tmpdir(), 'bench-reads-s3-'));
const s3 = createS3Service({ directory });
const endpoint = await startEndpoint({ services: [s3] });
process.send!(endpoint.url);

process.once('disconnect', async () => {
  await endpoint.close();
  s3.close();
  await rm(directory, { recursive: true, force: true });
  process.exit();
});
