import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** A file's path and its text as the formatter has it, so that a made file differs only when its content does. */
export function formatted(path: string, text: string): readonly [path: string, text: string] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'format', `--stdin-file-path=${path}`],
    {
      input: text,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`The formatter does not take ${path}: ${stderr}`);
  return [path, stdout];
}
