import type { Engine } from './engine.ts';
import { identifier } from './sql-text.ts';

/** Computes a query once into a table of the engine, for the time of one use. */
export async function withRows<T>(
  engine: Engine,
  name: string,
  sql: string,
  use: (table: string) => Promise<T>,
): Promise<T> {
  const table = identifier(name);
  await engine.run(`CREATE TABLE ${table} AS ${sql}`);
  try {
    return await use(table);
  } finally {
    await engine.run(`DROP TABLE ${table}`);
  }
}
