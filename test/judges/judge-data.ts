import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export class JudgeDataMissing extends Error {
  override readonly name = 'JudgeDataMissing';
  readonly code = 'judge_data_missing';
}

/** Where the judges' data lie: `JUDGE_DATA`, or `shared/data` beside the project. */
export const judgeDataFolder = (): string => resolve(process.env.JUDGE_DATA ?? '../shared/data');

/**
 * Path of a file or folder of a data set.
 *
 * @throws JudgeDataMissing when it is not there
 */
export function judgeDataPath(set: string, ...path: string[]): string {
  const file = join(judgeDataFolder(), set, ...path);
  if (!existsSync(file)) throw new JudgeDataMissing(`There is no data set ${set}: ${file} does not exist`);
  return file;
}

/** Text of a file of a data set. Throws as `judgeDataPath` does. */
export const judgeData = (set: string, ...path: string[]): string =>
  readFileSync(judgeDataPath(set, ...path), 'utf8');
