/** A Ctrl-C reaches a process more than once when the programs that started it pass theirs on. */
const ECHO_MS = 1000;

/**
 * Resolves with the name of the first signal that asks the process to end. A later one ends it at once: whoever
 * presses Ctrl-C again does not want to wait.
 */
export function untilAskedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked: number | undefined;
    const ask = (signal: NodeJS.Signals): void => {
      if (asked !== undefined && Date.now() - asked > ECHO_MS) process.exit(130);
      asked ??= Date.now();
      resolve(signal);
    };
    process.on('SIGINT', ask);
    process.on('SIGTERM', ask);
  });
}
