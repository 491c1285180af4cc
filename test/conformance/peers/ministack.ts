import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentials, programEnvironment } from '../../deploy/ministack-environment.ts';
import { INSTALLED, installMinistack, REQUIREMENTS, startMinistack } from '../../deploy/ministack-server.ts';
import { ministackGaps } from '../gaps/ministack.ts';
import { deployStacks } from '../stack/deploy.ts';
import { environmentOf, type Peer, protocols } from './peer.ts';

/** MiniStack over HTTPS, with signatures and policies enforced. */
export const ministack: Peer = {
  name: 'ministack',
  version: /^ministack==(.+)$/m.exec(readFileSync(REQUIREMENTS, 'utf8'))![1]!,
  protocols,
  gaps: ministackGaps,
  install: (_folder, signal) => installMinistack(INSTALLED, signal),
  async start(_folder, directory, signal) {
    const { endpointUrl, certificateFile, log, stop } = await startMinistack(
      INSTALLED,
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
