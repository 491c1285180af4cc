import { join } from 'node:path';
import type { ExternalS3 } from '#local/s3/external-s3';
import { minio } from '../conformance/peers/minio.ts';
import { CREDENTIALS, type Peer } from '../conformance/peers/peer.ts';
import { versitygw } from '../conformance/peers/versitygw.ts';

/** S3 servers that run without Docker. */
export const s3Peers: readonly Peer[] = [minio, versitygw];

export interface S3Peer {
  readonly externalS3: ExternalS3;
  stop(): Promise<void>;
}

/** Installs the server, unless it is there, and starts it on a free port with nothing stored. */
export async function startS3Peer(name: string, directory: string): Promise<S3Peer> {
  const peer = s3Peers.find((each) => each.name === name);
  if (!peer) throw new Error(`There is no S3 server ${name}`);
  const installed = join('.build', 'peers', `${peer.name}-${peer.version}`);
  const { signal } = new AbortController();
  await peer.install(installed, signal);
  const { environment, stop } = await peer.start(installed, directory, signal);
  return { externalS3: { endpointUrl: environment.CONFORMANCE_ENDPOINT!, credentials: CREDENTIALS }, stop };
}
