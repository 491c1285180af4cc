import type { LakeContext } from '#lake/context';
import { identifier, list } from '#lake/sql-text';
import { CustomModelError, type OnnxModel } from '../domain/onnx-model.ts';
import { type Cell, type OnnxInput, planInputs, type Score, scoreRows } from '../domain/onnx-scoring.ts';
import type { CustomDefinition } from './custom-definition.ts';
import { presentTable } from './source-tables.ts';
import type { TableAt } from './table-at.ts';

/** Rows that go through the model at once. */
const BATCH = 10_000;

const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*|BOOLEAN)$/;

/**
 * Makes a relation `brought` of the table: `row` from 1 in the order of the key, the key, and the columns as `f0`,
 * `f1` and so on, numbers as doubles.
 *
 * @throws CustomModelError `column_not_usable`
 */
export async function presentBrought(
  { engine }: LakeContext,
  { table: name, columns, key }: CustomDefinition,
  { table, snapshot }: TableAt,
): Promise<void> {
  await presentTable(table, name, { version: snapshot.version });
  const described = await engine.rows<{ column_name: string; column_type: string }>(`describe ${name}`);
  const types = new Map(described.map(({ column_name, column_type }) => [column_name, column_type]));
  for (const column of [...key, ...columns])
    if (!types.has(column))
      throw new CustomModelError('column_not_usable', `${name} has no column ${column}`);
  const features = columns.map((column, at) => {
    const type = types.get(column)!;
    if (type === 'VARCHAR') return `${identifier(column)} as f${at}`;
    if (NUMBER.test(type)) return `${identifier(column)}::double as f${at}`;
    throw new CustomModelError('column_not_usable', `${column} is ${type}: a model takes numbers and texts`);
  });
  const keys = list(key.map(identifier));
  await engine.run(`create or replace table brought as
    select row_number() over (order by ${keys}) as row, ${keys}, ${list(features)} from ${name}`);
}

/** The scores of the rows of `brought`, batch by batch. */
export async function* scoresOfBrought(
  { engine }: LakeContext,
  model: OnnxModel,
  { columns, output }: CustomDefinition,
  most = Infinity,
): AsyncGenerator<Score & { readonly row: number }> {
  const plan = { inputs: planInputs(model.inputs, columns) satisfies OnnxInput[], columns, output };
  const names = columns.map((_, at) => `f${at}`);
  for (let first = 1; first <= most; first += BATCH) {
    const last = Math.min(first + BATCH - 1, most);
    const found = await engine.rows<Record<string, Cell>>(
      `select ${list(names)} from brought where row between ${first} and ${last} order by row`,
    );
    if (found.length === 0) return;
    const rows = found.map((row) => names.map((name) => row[name] ?? null));
    const scores = await scoreRows(model, plan, rows);
    for (const [at, score] of scores.entries()) yield { row: first + at, ...score };
  }
}
