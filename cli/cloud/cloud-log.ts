import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps what the embedded cloud itself says beside the logs of the functions; `npm run logs` shows both. */
export function cloudLog(
  stateDirectory: string,
  alsoTo: (line: string) => void = () => {},
): (line: string) => void {
  const folder = join(stateDirectory, 'logs');
  return (line) => {
    mkdirSync(folder, { recursive: true });
    appendFileSync(join(folder, 'cloud.log'), `${new Date().toISOString()} ${line}\n`);
    alsoTo(line);
  };
}
