import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  advance(by: number): void;
  /** Leaves the last state on the screen. */
  done(): void;
}

/** A bar on a terminal; elsewhere one plain line at the end. `total` undefined: only a count is shown. */
export function startProgress(
  title: string,
  total: number | undefined,
  output: NodeJS.WriteStream = process.stderr,
): Progress {
  const label = title.padEnd(12);
  const started = Date.now();
  let count = 0;
  const bar = output.isTTY
    ? new SingleBar(
        {
          format:
            total === undefined
              ? `${label} {value} ({speed}/s)`
              : `${label} {bar} {percentage}% | {value}/{total} | {speed}/s`,
          stream: output,
          etaBuffer: 50,
        },
        Presets.shades_classic,
      )
    : undefined;
  const speed = (): number => Math.round((count * 1000) / Math.max(1, Date.now() - started));
  bar?.start(total ?? 0, 0, { speed: 0 });
  return {
    advance(by) {
      count += by;
      bar?.update(count, { speed: speed() });
    },
    done() {
      if (bar) bar.stop();
      else output.write(`${label} ${count} in ${seconds(Date.now() - started)} (${speed()}/s)\n`);
    },
  };
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
