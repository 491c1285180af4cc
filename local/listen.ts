import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LocalCloudError } from './local-cloud-error.ts';

/** The error of a port that something else listens on, naming the option that chooses another. */
export function portInUse(port: number, option: string, cause: unknown): LocalCloudError {
  const message = `Port ${port} is in use; choose another with ${option}, or 0 for a free one`;
  return new LocalCloudError('port_in_use', message, { cause });
}

/**
 * Binds a server to 127.0.0.1 and returns its port; 0 takes a free one.
 *
 * @throws LocalCloudError `port_in_use`
 */
export async function listen(server: Server, port: number, option: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(port, option, error) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
