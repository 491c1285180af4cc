import type { Engine } from '#lake/engine';
import { dependencyLevels, type GoldModel, goldTablesAmong } from '../domain/gold-model.ts';
import { lineageOf } from './lineage.ts';

export interface GoldOrder {
  /** Models by dependency: those of a level are independent of each other. */
  readonly levels: readonly (readonly string[])[];
  /** What each model reads, such as `silver.sale`. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
}

/** Puts models after those they read. Throws when they read each other in a circle. */
export async function goldOrder(
  engine: Engine,
  models: readonly Pick<GoldModel, 'name' | 'sql'>[],
): Promise<GoldOrder> {
  const sources = new Map<string, readonly string[]>();
  for (const { name, sql } of models) sources.set(name, (await lineageOf(engine, sql)).tables);
  const reads = new Map([...sources].map(([name, tables]) => [name, goldTablesAmong(tables)]));
  return { levels: dependencyLevels(reads), sources };
}
