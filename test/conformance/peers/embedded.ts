import { type Peer, protocols } from './peer.ts';

/** The embedded cloud: without an endpoint, each test file brings up what it needs of it. */
export const embedded: Peer = {
  name: 'embedded',
  version: 'of this tree',
  protocols,
  gaps: {},
  install: async () => {},
  start: async () => ({ environment: {}, log: () => '', stop: async () => {} }),
};
