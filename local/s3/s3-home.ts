import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile, writeFileAtomically } from '../durable-file.ts';
import { LocalCloudError } from '../local-cloud-error.ts';

/** Where the buckets of a state directory are: at a server, or, without an endpoint, in the directory itself. */
interface S3Home {
  readonly endpointUrl?: string | undefined;
}

/**
 * Remembers in `<stateDirectory>/s3-home.json` where the buckets are. A stream that goes on beside other buckets
 * would have events that have landed nowhere.
 *
 * @throws LocalCloudError `s3_moved`
 */
export async function settleS3(stateDirectory: string, endpointUrl: string | undefined): Promise<void> {
  const file = join(stateDirectory, 's3-home.json');
  const home = (await readJsonFile<S3Home>(file)) ?? (await homeBeforeFile(stateDirectory));
  if (home && home.endpointUrl !== endpointUrl) {
    const [before, now] = [home.endpointUrl, endpointUrl].map((url) => url ?? 'this directory');
    throw new LocalCloudError(
      's3_moved',
      `The buckets of ${stateDirectory} are at ${before}, not at ${now}: take another state directory, or, ` +
        `if it is the same server at a new address, remove ${file}`,
    );
  }
  await writeFileAtomically(file, `${JSON.stringify({ endpointUrl } satisfies S3Home)}\n`);
}

/** State directories are older than the file. */
async function homeBeforeFile(stateDirectory: string): Promise<S3Home | undefined> {
  const own = await stat(join(stateDirectory, 's3')).catch(() => undefined);
  return own && {};
}
