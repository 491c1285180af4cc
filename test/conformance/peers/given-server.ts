import type { Peer } from './peer.ts';

/** A server that runs already; its credentials come from this process's environment. */
export const givenServer = (url: string): Peer => ({
  name: url,
  version: '',
  protocols: ['s3', 'kinesis', 'ssm'],
  gaps: {},
  install: async () => {},
  start: async () => ({
    environment: { CONFORMANCE_ENDPOINT: url },
    log: () => '',
    stop: async () => {},
  }),
});
