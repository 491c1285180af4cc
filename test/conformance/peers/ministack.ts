import { join } from 'node:path';
import { installMinistack, startMinistack } from '../../deploy/ministack-server.ts';
import { ministackGaps } from '../gaps/ministack.ts';
import { environmentOf, type Peer, protocols } from './peer.ts';

/** The root of MiniStack's one account. */
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** MiniStack over HTTPS, with signatures and policies enforced. */
export const ministack: Peer = {
  name: 'ministack',
  // As test/deploy/requirements.txt has it.
  version: '1.5.33',
  protocols,
  gaps: ministackGaps,
  install: installMinistack,
  async start(folder, directory, signal) {
    const { endpointUrl, certificateFile, log, stop } = await startMinistack(
      folder,
      join(directory, 'tmp'),
      signal,
    );
    const environment = {
      ...environmentOf(endpointUrl, credentials),
      NODE_EXTRA_CA_CERTS: certificateFile,
    };
    return { environment, log, stop };
  },
};
