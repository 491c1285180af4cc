import type { Condition } from '#lake/condition';
import { UsageError } from '../command-line.ts';

const CONDITION = /^\s*([^<>=]+?)\s*(<=|>=|=|<|>)\s*(.*?)\s*$/s;

/** Conditions such as `day>=2026-11-01`, as given on the command line. */
export function conditionsOf(texts: readonly string[]): Condition[] {
  return texts.map((text) => {
    const [, column, op, value] = CONDITION.exec(text) ?? [];
    if (column === undefined || value === '') throw new UsageError(`--where takes COLUMN=VALUE, not ${text}`);
    return { column, op: op as '=', value: value! };
  });
}
