import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StackOutputs } from './assembly/provision.ts';
import { readJsonFile, writeFileAtomically } from './durable-file.ts';
import { isAlive, type ProcessIdentity } from './process-lock.ts';

/** What `<stateDirectory>/cloud.json` tells other programs while the cloud runs. */
export interface CloudFile extends ProcessIdentity {
  readonly endpointUrl: string;
  /** The endpoint of S3: the same, or that of another server. */
  readonly s3EndpointUrl: string;
  readonly httpApis: readonly { readonly logicalId: string; readonly url: string }[];
  readonly distributions: readonly { readonly logicalId: string; readonly url: string }[];
  readonly region: string;
  readonly accountId: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly outputs: StackOutputs;
}

const pathOf = (stateDirectory: string): string => join(stateDirectory, 'cloud.json');

/** The file of a cloud that runs on this state directory; a file left behind by a process that is gone is none. */
export async function readCloudFile(stateDirectory: string): Promise<CloudFile | undefined> {
  const file = await readJsonFile<CloudFile>(pathOf(stateDirectory));
  return file && isAlive(file) ? file : undefined;
}

export const writeCloudFile = (stateDirectory: string, file: CloudFile): Promise<void> =>
  // The keys may be those of a server that others use too.
  writeFileAtomically(pathOf(stateDirectory), `${JSON.stringify(file, null, 2)}\n`, 0o600);

export const removeCloudFile = (stateDirectory: string): Promise<void> =>
  rm(pathOf(stateDirectory), { force: true });
