import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../../deploy/free-port.ts';
import { startProgram } from '../../deploy/run-program.ts';
import { versitygwGaps } from '../gaps/versitygw.ts';
import { installGoProgram } from './go-program.ts';
import { CREDENTIALS, environmentOf, type Peer, REGION } from './peer.ts';
import { untilReady } from './until-ready.ts';

const VERSION = 'v1.8.0';

/** VersityGW over a folder of a file system, with versioning. */
export const versitygw: Peer = {
  name: 'versitygw',
  version: VERSION,
  protocols: ['s3'],
  gaps: versitygwGaps,
  install: (folder, signal) =>
    installGoProgram(
      `github.com/versity/versitygw/cmd/versitygw@${VERSION}`,
      join(folder, 'versitygw'),
      signal,
    ),
  async start(folder, directory, signal) {
    const address = `127.0.0.1:${await freePort()}`;
    const [data, versions] = ['data', 'versions'].map((name) => join(directory, name));
    for (const path of [data!, versions!]) await mkdir(path, { recursive: true });
    const program = await startProgram(
      [
        join(folder, 'versitygw'),
        '--port',
        address,
        '--quiet',
        'posix',
        '--versioning-dir',
        versions!,
        data!,
      ],
      {
        PATH: process.env.PATH,
        HOME: directory,
        VGW_REGION: REGION,
        ROOT_ACCESS_KEY: CREDENTIALS.accessKeyId,
        ROOT_SECRET_KEY: CREDENTIALS.secretAccessKey,
      },
    );
    const endpointUrl = `http://${address}`;
    await untilReady(program, endpointUrl, signal).catch(async (error: unknown) => {
      await program.stop();
      throw error;
    });
    return { environment: environmentOf(endpointUrl), log: program.output, stop: program.stop };
  },
};
