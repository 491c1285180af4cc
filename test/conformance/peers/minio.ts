import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../deploy/free-port.ts';
import { startProgram } from '../../deploy/run-program.ts';
import { minioGaps } from '../gaps/minio.ts';
import { installGoProgram } from './go-program.ts';
import { CREDENTIALS, environmentOf, type Peer, REGION } from './peer.ts';
import { untilReady } from './until-ready.ts';

/** The only version that the Go module proxy lists; it is later than the last image. */
const VERSION = 'v0.0.0-20260212201848-7aac2a2c5b7c';

/** MinIO with one folder as its drive. */
export const minio: Peer = {
  name: 'minio',
  version: VERSION,
  protocols: ['s3'],
  gaps: minioGaps,
  install: (folder, signal) =>
    installGoProgram(`github.com/minio/minio@${VERSION}`, join(folder, 'minio'), signal),
  async start(folder, directory, signal) {
    const address = `127.0.0.1:${await freePort()}`;
    const data = join(directory, 'data');
    await mkdir(data, { recursive: true });
    const program = await startProgram(
      [join(folder, 'minio'), 'server', '--quiet', '--address', address, data],
      {
        PATH: process.env.PATH,
        HOME: directory,
        MINIO_BROWSER: 'off',
        MINIO_UPDATE: 'off',
        MINIO_REGION: REGION,
        MINIO_ROOT_USER: CREDENTIALS.accessKeyId,
        MINIO_ROOT_PASSWORD: CREDENTIALS.secretAccessKey,
      },
    );
    const endpointUrl = `http://${address}`;
    await untilReady(program, `${endpointUrl}/minio/health/ready`, signal).catch(async (error: unknown) => {
      await program.stop();
      throw error;
    });
    return { environment: environmentOf(endpointUrl), log: program.output, stop: program.stop };
  },
};
