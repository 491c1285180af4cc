/**
 * Resolves with the name of the first signal that asks the process to end. A second one ends it at once: whoever
 * presses Ctrl-C twice does not want to wait.
 */
export function untilAskedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (signal: NodeJS.Signals): void => {
      if (asked) process.exit(130);
      asked = true;
      resolve(signal);
    };
    process.on('SIGINT', ask);
    process.on('SIGTERM', ask);
  });
}
