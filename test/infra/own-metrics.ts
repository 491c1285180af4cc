import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionEnvironment } from '#contracts/function-environment';
import { METRICS_NAMESPACE } from '#functions/runtime/runtime';

const functions = join(import.meta.dirname, '../../functions');

/** Names that the code of the functions gives to its metrics. */
const names = new Set(
  readdirSync(functions, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join(functions, file), 'utf8').matchAll(/\.addMetric\(\s*'([^']+)'/g),
    ])
    .map(([, name]) => name),
);

export interface OwnMetric {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, unknown>>;
}

/** Whether the code of some function writes it, under its own name and its stage. */
export const isWrittenByFunctions = ({ namespace, name, dimensions }: OwnMetric, stage: string): boolean =>
  namespace === METRICS_NAMESPACE &&
  names.has(name) &&
  Object.keys(dimensions).sort().join() === 'service,stage' &&
  Object.hasOwn(functionEnvironment, String(dimensions.service)) &&
  dimensions.stage === stage;
