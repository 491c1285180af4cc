import { join } from 'node:path';
import { credentials, programEnvironment } from '../../deploy/ministack-environment.ts';
import { installMinistack, startMinistack } from '../../deploy/ministack-server.ts';
import { ministackGaps } from '../gaps/ministack.ts';
import { deployStacks } from '../stack/deploy.ts';
import { environmentOf, type Peer, protocols } from './peer.ts';

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
    try {
      const stacks = await deployStacks(
        directory,
        programEnvironment({ endpointUrl, certificateFile }),
        signal,
      );
      const environment = {
        ...environmentOf(endpointUrl, credentials),
        NODE_EXTRA_CA_CERTS: certificateFile,
        CONFORMANCE_STACKS: stacks,
      };
      return { environment, log, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  },
};
