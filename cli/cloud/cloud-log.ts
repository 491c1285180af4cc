import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps what the embedded cloud itself says beside the logs of the functions; `npm run logs` shows both. */
export function cloudLog(
  stateDirectory: string,
  alsoTo: (line: string) => void = () => {},
): (line: string) => void {
  const folder = join(stateDirectory, 'logs');
  return (line) => {
    try {
      mkdirSync(folder, { recursive: true });
      appendFileSync(join(folder, 'cloud.log'), `${new Date().toISOString()} ${line}\n`);
    } catch (error) {
      // On a full disk the cloud still answers, if only with errors; it does not end for a line of its log.
      alsoTo(`This line is not in the log: ${(error as Error).message}`);
    }
    alsoTo(line);
  };
}
