import { readFileSync } from 'node:fs';
import { openOnnx } from '#functions/adapters/onnx-runtime';
import { goldTablesAmong } from '#functions/domain/gold-model';
import { goldTables } from '#functions/domain/gold-tables';
import { type BroughtModel, registerCustom } from '#functions/pipeline/register-custom';
import type { ObjectStore } from '#lake/object-store';
import { UsageError } from '../command-line.ts';
import { openLake } from '../lake/open-lake.ts';
import { textTable } from '../terminal/text-table.ts';

/** What `register` takes. */
export const registerOptions = {
  onnx: { type: 'string' },
  name: { type: 'string' },
  table: { type: 'string' },
  columns: { type: 'string' },
  key: { type: 'string' },
  output: { type: 'string' },
} as const;

export type RegisterValues = { readonly [name in keyof typeof registerOptions]?: string | undefined };

/** Tries a model on its table and registers it. */
export async function registerOnnx(store: ObjectStore, values: RegisterValues): Promise<string[]> {
  const brought = broughtModel(values);
  const lake = await openLake(store);
  try {
    const { manifest, scores, trial } = await registerCustom(lake, openOnnx, brought);
    return [
      `Version ${manifest.version} of ${manifest.model} is champion. What it says of the first rows of ${brought.table}:`,
      ...textTable(
        ['score', 'class'],
        trial.slice(0, 5).map((each) => [each.score, each.class]),
      ),
      `The next refresh writes gold.${scores}.`,
    ];
  } finally {
    await lake.close();
  }
}

/** @throws UsageError for what is missing or not spelled as it must be */
export function broughtModel({ onnx, name, table, columns, key, output }: RegisterValues): BroughtModel {
  if (!onnx || !name || !table || !columns)
    throw new UsageError('register needs --onnx, --name, --table and --columns');
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(name))
    throw new UsageError(`--name takes small letters, digits and _, not ${name}`);
  if (goldTables().some((known) => known.name === `${name}_scores`))
    throw new UsageError(`gold.${name}_scores is another table already: take another name`);
  const [goldName] = goldTablesAmong([table]);
  const known = goldTables().find((each) => each.name === goldName);
  if (!known) throw new UsageError(`--table takes a table of gold, such as gold.customers, not ${table}`);
  const columnsOf = (text: string): string[] => text.split(',').map((column) => column.trim());
  return {
    name,
    onnx: fileAt(onnx),
    table,
    columns: columnsOf(columns),
    key: key === undefined ? known.grain : columnsOf(key),
    output,
  };
}

function fileAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UsageError(`${path} cannot be read`, { cause });
  }
}
